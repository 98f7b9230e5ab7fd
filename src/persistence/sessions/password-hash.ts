import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

/** The form Payload keeps passwords in (payload/dist/auth/strategies/local): the same account signs in to the admin, which verifies by itself. */
const CURRENT = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 }
const LEGACY = { prefix: '', iterations: 25_000, bytes: 512 }
const DIGEST = 'sha256'

export type PasswordHash = { readonly hash: string; readonly salt: string }

/** What a password is compared with where there is no account, so that the answer takes as long. */
const NOBODY: PasswordHash = {
  hash: CURRENT.prefix + '00'.repeat(CURRENT.bytes),
  salt: '00'.repeat(CURRENT.bytes),
}

/** `password` is normalized. */
export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(CURRENT.bytes).toString('hex')
  const hash = await derive(password, salt, CURRENT.iterations, CURRENT.bytes, DIGEST)
  return { hash: CURRENT.prefix + hash.toString('hex'), salt }
}

/** Whether `password` (normalized) is the one kept. Without one the work is done all the same, and the answer is no. */
export async function matchesPassword({
  password,
  kept,
}: {
  readonly password: string
  readonly kept: Partial<PasswordHash> | null
}): Promise<boolean> {
  const { hash, salt } = kept?.hash && kept.salt ? { hash: kept.hash, salt: kept.salt } : NOBODY
  const form = hash.startsWith(CURRENT.prefix) ? CURRENT : LEGACY
  const stored = Buffer.from(hash.slice(form.prefix.length), 'hex')
  const given = await derive(password, salt, form.iterations, form.bytes, DIGEST)
  return stored.length === given.length && timingSafeEqual(stored, given) && hash !== NOBODY.hash
}
