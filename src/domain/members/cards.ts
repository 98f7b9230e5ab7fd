import type { InputProblem } from '../../errors/domain-error.ts'
import type { MemberStatus } from './member-status.ts'

/** Party cards (domain.md section 6.3): paper ones and, since 2025, chip cards. */
export const CARD_KINDS = ['PAPER', 'CHIP'] as const
export type CardKind = (typeof CARD_KINDS)[number]

export const CARD_STATUSES = ['CURRENT', 'REPLACED', 'LOST', 'COLLECTED'] as const
export type CardStatus = (typeof CARD_STATUSES)[number]

export type Card = {
  readonly number: string
  readonly kind?: CardKind | null
  /** YYYY-MM-DD. */
  readonly issuedOn?: string | null
  readonly status: CardStatus
}

/** The number of the card in use: what sign-in, search and lists go by. Null without one. */
export function currentCardNumber(cards: readonly Card[]): string | null {
  return cards.find(({ status }) => status === 'CURRENT')?.number ?? null
}

/**
 * What is wrong with the cards of one member: a number has 8 digits, one card at most is in use, and cards are issued to official
 * members only, so somebody on probation has none in use (domain.md section 6.3). The same number at another member is no fault here:
 * duplicates exist in reality and are reported as cases.
 */
export function cardProblems({
  cards,
  status,
}: {
  readonly cards: readonly Card[]
  readonly status: MemberStatus
}): readonly InputProblem[] {
  const problems: InputProblem[] = cards.flatMap(({ number }, index) =>
    /^\d{8}$/.test(number)
      ? []
      : [{ path: `cards.${index}.number`, reason: 'members.cardNumberDigits' }],
  )
  if (cards.filter((card) => card.status === 'CURRENT').length > 1)
    problems.push({ path: 'cards', reason: 'members.oneCurrentCard' })
  if (status === 'PROBATIONARY' && currentCardNumber(cards) !== null)
    problems.push({ path: 'cards', reason: 'members.probationaryHasNoCard' })
  return problems
}

/** The cards when `number` becomes the one in use: the present card is replaced and stays in the list. Null: none is in use any more. */
export function withCurrentCard({
  cards,
  number,
  issuedOn = null,
}: {
  readonly cards: readonly Card[]
  readonly number: string | null
  /** Where it is known. */
  readonly issuedOn?: string | null
}): readonly Card[] {
  if (number === currentCardNumber(cards)) return cards
  const others = cards
    .filter((card) => card.number !== number)
    .map((card) => (card.status === 'CURRENT' ? { ...card, status: 'REPLACED' as const } : card))
  if (number === null) return others
  const known = cards.find((card) => card.number === number)
  const issued = issuedOn === null ? {} : { issuedOn }
  return [...others, { ...known, ...issued, number, status: 'CURRENT' as const }]
}

/** The cards once the one in use was handed back. */
export const withCardCollected = (cards: readonly Card[]): readonly Card[] =>
  cards.map((card) => (card.status === 'CURRENT' ? { ...card, status: 'COLLECTED' } : card))
