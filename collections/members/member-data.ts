import type { Card } from '../../src/domain/members/cards.ts'
import type { MemberStatus } from '../../src/domain/members/member-status.ts'
import type { ExitKind } from '../../src/domain/members/status-change.ts'
import { readCardNumber } from '../../src/domain/text/card-number.ts'
import { readCitizenId } from '../../src/domain/text/citizen-id.ts'
import { readPhone } from '../../src/domain/text/phone.ts'
import type { InputProblem } from '../../src/errors/domain-error.ts'

/** What a hook is given of a member: whatever was sent, over what is stored. */
export type MemberData = {
  readonly id?: string
  readonly fullName?: string | null
  readonly status?: MemberStatus | null
  readonly cell?: unknown
  readonly path?: string[] | null
  readonly birthDate?: string | null
  readonly admittedOn?: string | null
  readonly officialOn?: string | null
  readonly effectiveOn?: string | null
  readonly changeReason?: string | null
  readonly changeDecision?: string | null
  readonly changePlace?: string | null
  readonly changeUntil?: string | null
  /** Of the card whose number is sent with it. */
  readonly cardIssuedOn?: string | null
  readonly exitKind?: ExitKind | null
  readonly exemptionReason?: string | null
  readonly cardNumber?: string | null
  readonly cards?: readonly (Card & { readonly id?: string | null })[] | null
  readonly phone?: string | null
  readonly citizenId?: string | null
  readonly dossierNumber?: string | null
  readonly history?: readonly object[] | null
}

type Numbers = Pick<MemberData, 'phone' | 'citizenId' | 'cardNumber' | 'cards'>

/** The numbers that were sent, as they are stored; what cannot be read is a problem of its field. */
export function readNumbers({ phone, citizenId, cardNumber, cards }: MemberData): {
  readonly numbers: Numbers
  readonly problems: readonly InputProblem[]
} {
  const problems: InputProblem[] = []
  const read = (
    path: string,
    raw: string | null | undefined,
    reader: (text: string) => { readonly value: string | null; readonly isBad: boolean },
  ) => {
    if (raw === undefined || raw === null) return raw
    const { value, isBad } = reader(String(raw))
    if (isBad) problems.push({ path, reason: REASONS[path.split('.')[0] ?? path] ?? path })
    return value
  }
  const numbers = {
    ...(phone !== undefined && { phone: read('phone', phone, asPhone) }),
    ...(citizenId !== undefined && { citizenId: read('citizenId', citizenId, asCitizenId) }),
    ...(cardNumber !== undefined && { cardNumber: read('cardNumber', cardNumber, asCard) }),
    ...(cards && {
      cards: cards.map((card, index) => ({
        ...card,
        number: read(`cards.${index}.number`, card.number, asCard) ?? '',
      })),
    }),
  }
  return { numbers, problems }
}

const REASONS: Readonly<Record<string, string>> = {
  phone: 'members.badPhone',
  citizenId: 'members.badCitizenId',
  cardNumber: 'members.cardNumberDigits',
  cards: 'members.cardNumberDigits',
}

const asPhone = (text: string) => {
  const { phone, problem } = readPhone(text)
  return { value: phone, isBad: problem !== null }
}

const asCitizenId = (text: string) => {
  const { citizenId, problem } = readCitizenId(text)
  return { value: citizenId, isBad: problem !== null }
}

const asCard = (text: string) => {
  const { cardNumber, problem } = readCardNumber(text)
  return { value: cardNumber, isBad: problem !== null }
}
