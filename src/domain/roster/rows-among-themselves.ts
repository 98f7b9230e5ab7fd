import { nameSortKey } from '../text/sort-key.ts'
import { contradictsId, grouped, isNameAlone } from './match-people.ts'
import type { RosterCase } from './roster-case.ts'
import type { RosterPerson } from './roster-person.ts'

/** What rows of one list have to do with each other. */
export type RowsAmongThemselves = {
  readonly cases: readonly RosterCase[]
  /** Rows that repeat a person of an earlier row: they are not taken. */
  readonly repeated: ReadonlySet<RosterPerson>
}

/**
 * Finds people who stand twice in a list, and card numbers that two people bear. Who shares a number but neither name nor birth date is
 * somebody else, and both are kept.
 */
export function compareRows(people: readonly RosterPerson[]): RowsAmongThemselves {
  const named = people.filter(({ fullName }) => fullName !== null)
  const repeated = new Set<RosterPerson>()
  const cases: RosterCase[] = []
  for (const group of samePersonGroups(named)) {
    for (const [at, later] of group.entries()) {
      const first = group.slice(0, at).find((earlier) => isSamePerson(earlier, later))
      if (first === undefined || repeated.has(later)) continue
      repeated.add(later)
      cases.push(samePersonCase(first, later))
    }
  }
  const kept = named.filter((person) => !repeated.has(person))
  return { cases: [...cases, ...sharedCards(kept), ...nameAlone(kept)], repeated }
}

function samePersonGroups(people: readonly RosterPerson[]): Iterable<readonly RosterPerson[]> {
  return grouped(people, ({ fullName, cardNumber, citizenId, cellKey }) => {
    const name = nameSortKey(fullName ?? '')
    return [
      `name ${name} ${cellKey}`,
      ...(cardNumber === null ? [] : [`card ${cardNumber}`]),
      ...(citizenId === null ? [] : [`id ${citizenId}`]),
    ]
  }).values()
}

function isSamePerson(one: RosterPerson, other: RosterPerson): boolean {
  const sameName = nameSortKey(one.fullName ?? '') === nameSortKey(other.fullName ?? '')
  if (!sameName || contradictsId(one, other)) return false
  const sameId = one.citizenId !== null && one.citizenId === other.citizenId
  const sameCard = one.cardNumber !== null && one.cardNumber === other.cardNumber
  const sameBirth = one.birthDate !== null && one.birthDate === other.birthDate
  const otherCard = one.cardNumber !== null && other.cardNumber !== null && !sameCard
  if (sameId) return true
  if (sameCard) return sameBirth || one.birthDate === null || other.birthDate === null
  if (one.cellKey !== other.cellKey) return false
  return (sameBirth && !otherCard) || (isNameAlone(one) && isNameAlone(other))
}

const nameOf = ({ fullName }: RosterPerson) => fullName ?? ''

function samePersonCase(first: RosterPerson, later: RosterPerson): RosterCase {
  return {
    kind: 'DUPLICATE_PERSON',
    rows: [first.rowNumber, later.rowNumber],
    message: 'roster.samePersonTwice',
    params: { name: nameOf(later) },
    written: [first.written, later.written],
    places: [first.place, later.place],
  }
}

function sharedCards(people: readonly RosterPerson[]): RosterCase[] {
  const byCard = grouped(people, ({ cardNumber }) => (cardNumber === null ? [] : [cardNumber]))
  return [...byCard].flatMap(([card, holders]): RosterCase[] =>
    holders.length < 2
      ? []
      : [
          {
            kind: 'DUPLICATE_CARD',
            rows: holders.map(({ rowNumber }) => rowNumber),
            message: 'roster.duplicateCard',
            params: { card, names: holders.map(nameOf).join(', ') },
            written: holders.map(({ written }) => written),
            places: holders.map(({ place }) => place),
          },
        ],
  )
}

/** A name alone may be any other person of that name in the cell. */
function nameAlone(people: readonly RosterPerson[]): RosterCase[] {
  const byName = grouped(people, (person) => [`${nameSortKey(nameOf(person))} ${person.cellKey}`])
  return [...byName.values()].flatMap((group) => {
    const alone = group.filter(isNameAlone)
    if (group.length < 2) return []
    return alone.map((person): RosterCase => {
      const others = group.filter((other) => other !== person)
      return {
        kind: 'DUPLICATE_PERSON',
        rows: [person.rowNumber, ...others.map(({ rowNumber }) => rowNumber)],
        message: 'roster.maybeSameRow',
        params: { name: nameOf(person) },
        written: [person, ...others].map(({ written }) => written),
        places: [person, ...others].map(({ place }) => place),
      }
    })
  })
}
