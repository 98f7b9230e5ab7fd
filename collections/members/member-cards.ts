import { currentCardNumber, withCurrentCard, type Card } from '../../src/domain/members/cards.ts'
import type { MemberData } from './member-data.ts'

/**
 * The cards as they are to be. Whoever sends only a number means the card in use: a new number replaces the present card, which stays
 * in the list. Where the list itself was changed, it is the word that counts.
 */
export function cardsFrom({
  given,
  before,
}: {
  readonly given: MemberData
  readonly before: MemberData | undefined
}): readonly Card[] {
  const stored = before?.cards ?? []
  const cards = given.cards ?? stored
  const { cardNumber, cardIssuedOn } = given
  const isListChanged =
    given.cards !== undefined && JSON.stringify(plain(cards)) !== JSON.stringify(plain(stored))
  const isNumberSent = cardNumber !== undefined && cardNumber !== currentCardNumber(stored)
  if (isListChanged || !isNumberSent) return cards
  return withCurrentCard({ cards, number: cardNumber, issuedOn: cardIssuedOn ?? null })
}

const plain = (cards: readonly Card[]) =>
  cards.map(({ number, kind, issuedOn, status }) => [
    number,
    kind ?? null,
    issuedOn ?? null,
    status,
  ])
