import type { InputProblem } from '../../errors/domain-error.ts'
import { normalizePassword } from '../text/password-text.ts'

export const PASSWORD_MIN = 10
/** Long enough for any sentence; without a limit one request could keep the server hashing. */
export const PASSWORD_MAX = 200
const DIFFERENT_CHARACTERS_MIN = 4

/** What the lists of leaked passwords and the habits of offices begin with, without spaces and signs. */
const COMMON = new Set([
  '1234567890',
  '0123456789',
  '9876543210',
  '0987654321',
  '12345678910',
  'matkhau123',
  'matkhau1234',
  'matkhau12345',
  'password12',
  'password123',
  'password1234',
  'qwertyuiop',
  'qwerty12345',
  'dangvien123',
  'chibo12345',
  'iloveyou123',
])

/**
 * A password is 10 to 200 characters long, is not just the person's own user name, phone or card number, has at least four
 * different characters and is not one that everybody tries first. Nothing else is asked of it: no capitals, no signs.
 * Returns what is wrong, one problem at most, or an empty list. Lengths count characters after NFC.
 */
export function passwordProblems({
  password,
  identifiers,
  path,
}: {
  readonly password: string
  /** What the account can sign in with; names that are not known yet are left out. */
  readonly identifiers: readonly (string | null | undefined)[]
  /** The field of the input that the problem is about. */
  readonly path: string
}): readonly InputProblem[] {
  const characters = [...normalizePassword(password)]
  if (characters.length < PASSWORD_MIN)
    return [{ path, reason: 'accounts.passwordTooShort', params: { min: PASSWORD_MIN } }]
  if (characters.length > PASSWORD_MAX)
    return [{ path, reason: 'accounts.passwordTooLong', params: { max: PASSWORD_MAX } }]

  const bare = bareForm(password)
  const own = identifiers.map((identifier) => bareForm(identifier ?? ''))
  if (bare !== '' && own.includes(bare)) return [{ path, reason: 'accounts.passwordIsIdentifier' }]
  if (new Set(characters).size < DIFFERENT_CHARACTERS_MIN || COMMON.has(bare))
    return [{ path, reason: 'accounts.passwordTooSimple' }]
  return []
}

/** Small letters and digits alone: "0912 345 691" is the phone number however it is spaced. */
function bareForm(text: string): string {
  return normalizePassword(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
