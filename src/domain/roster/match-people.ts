import { nameSortKey } from '../text/sort-key.ts'
import type { RosterPerson } from './roster-person.ts'
import type { StoredPerson } from './stored-register.ts'

/** What both a row of the list and a record of the register know of a person. */
type Identity = {
  readonly fullName: string | null
  readonly birthDate: string | null
  readonly citizenId: string | null
}

/**
 * Whom of the register a row means. `others` are records that it may mean, or that two of its numbers point to; then nobody is
 * changed.
 */
export type Match =
  | { readonly kind: 'found'; readonly stored: StoredPerson }
  | { readonly kind: 'new'; readonly maybe: readonly StoredPerson[] }
  | { readonly kind: 'ambiguous'; readonly others: readonly StoredPerson[] }
  | { readonly kind: 'contradiction'; readonly others: readonly StoredPerson[] }

export type Matcher = (person: RosterPerson, cellId: string) => Match

/** Names that a dictionary would not tell apart are one name: either case, either place of the tone. */
export const isSameName = (one: Identity, other: Identity) =>
  nameSortKey(one.fullName ?? '') === nameSortKey(other.fullName ?? '')

const isSameBirth = (one: Identity, other: Identity) =>
  one.birthDate !== null && one.birthDate === other.birthDate

/** A number is believed where the name or the birth date agrees: numbers are mistyped, and cards stand with two people. */
export const agrees = (one: Identity, other: Identity) =>
  isSameName(one, other) || isSameBirth(one, other)

/** Two people of one name whose citizen ids differ are two people. */
export const contradictsId = (one: Identity, other: Identity) =>
  one.citizenId !== null && other.citizenId !== null && one.citizenId !== other.citizenId

/**
 * Compares rows with the register: by card number, then citizen id, then name with birth date and cell, never by name alone. A row
 * with nothing but a name is only ever the record with nothing but that name in that cell (the same list once more).
 */
export function createMatcher(stored: readonly StoredPerson[]): Matcher {
  const byCard = grouped(stored, ({ cards }) => cards.map(({ number }) => number))
  const byCitizenId = grouped(stored, ({ citizenId }) => (citizenId === null ? [] : [citizenId]))
  const byName = grouped(stored, ({ fullName }) => [nameSortKey(fullName)])

  return (person, cellId) => {
    const sameName = byName.get(nameSortKey(person.fullName ?? '')) ?? []
    const ofCard = believed(byCard, person.cardNumber, person)
    const ofCitizenId = believed(byCitizenId, person.citizenId, person)
    const [card] = ofCard
    const [citizen] = ofCitizenId
    if (ofCard.length === 1 && ofCitizenId.length === 1 && card !== citizen)
      return { kind: 'contradiction', others: [...ofCard, ...ofCitizenId] }
    for (const candidates of [ofCard, ofCitizenId]) {
      const picked = pick(candidates, person)
      if (picked !== null) return picked
    }
    return byIdentity({ person, cellId, sameName })
  }
}

function believed(
  index: ReadonlyMap<string, readonly StoredPerson[]>,
  number: string | null,
  person: RosterPerson,
): readonly StoredPerson[] {
  if (number === null) return []
  return (index.get(number) ?? []).filter((candidate) => agrees(person, candidate))
}

/** One candidate is the one; of several the one who agrees in name and birth date. */
function pick(candidates: readonly StoredPerson[], person: RosterPerson): Match | null {
  const [only, ...more] = candidates
  if (only === undefined) return null
  if (more.length === 0) return { kind: 'found', stored: only }
  const [best, ...rest] = candidates.filter(
    (candidate) => isSameName(person, candidate) && person.birthDate === candidate.birthDate,
  )
  return best !== undefined && rest.length === 0
    ? { kind: 'found', stored: best }
    : { kind: 'ambiguous', others: candidates }
}

type IdentityArgs = {
  readonly person: RosterPerson
  readonly cellId: string
  readonly sameName: readonly StoredPerson[]
}

function byIdentity({ person, cellId, sameName }: IdentityArgs): Match {
  const possible = sameName.filter((stored) => !contradictsId(person, stored))
  const here = possible.filter((stored) => stored.cellId === cellId)
  const same = isNameAlone(person)
    ? here.filter((stored) =>
        isNameAlone({ ...stored, cardNumber: stored.cards[0]?.number ?? null }),
      )
    : here.filter((stored) => isSameBirth(person, stored))
  const [only, ...more] = same
  if (only !== undefined)
    return more.length === 0 ? { kind: 'found', stored: only } : { kind: 'ambiguous', others: same }
  const maybe = possible.filter(
    (stored) =>
      isSameBirth(person, stored) ||
      (stored.cellId === cellId && (person.birthDate === null || stored.birthDate === null)),
  )
  return { kind: 'new', maybe: maybe.filter((stored) => !hasOtherCard(person, stored)) }
}

/** Nothing is known that could tell this person from another of the name. */
export function isNameAlone(person: Identity & { readonly cardNumber: string | null }): boolean {
  return person.birthDate === null && person.citizenId === null && person.cardNumber === null
}

function hasOtherCard(person: RosterPerson, { cards }: StoredPerson): boolean {
  return (
    person.cardNumber !== null &&
    cards.length > 0 &&
    cards.every(({ number }) => number !== person.cardNumber)
  )
}

export function grouped<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}
