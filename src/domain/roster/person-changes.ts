import { withCurrentCard, type Card } from '../members/cards.ts'
import { memberProblems } from '../members/member-rules.ts'
import type { MemberStatus } from '../members/member-status.ts'
import type { InputProblem } from '../../errors/domain-error.ts'
import { isSameName } from './match-people.ts'
import type { RosterPerson } from './roster-person.ts'
import type { StoredPerson } from './stored-register.ts'

/** The fields of a member that an import writes. */
export type PersonFields = Omit<StoredPerson, 'id'>

/** What a row changes of a record: only what the list says and the record says otherwise. */
export type PersonChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'change'; readonly fields: Partial<PersonFields> }
  | { readonly kind: 'refused'; readonly problems: readonly InputProblem[] }

type ChangeArgs = {
  readonly person: RosterPerson
  readonly stored: StoredPerson
  readonly cellId: string
  readonly today: string
}

/**
 * Compares a row with the record it means. A blank never wipes what is known. The result has to be a member that the rules of the
 * register allow; else nothing is changed.
 */
export function changeOf({ person, stored, cellId, today }: ChangeArgs): PersonChange {
  const wanted = { ...saidFields(person, stored), cellId }
  const fields = Object.fromEntries(
    Object.entries(wanted).filter(
      ([field, value]) => value !== null && value !== stored[field as keyof StoredPerson],
    ),
  ) as Partial<PersonFields>
  if (Object.keys(fields).length === 0) return { kind: 'none' }
  const problems = problemsOf({ ...stored, ...fields }, { previousStatus: stored.status, today })
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'change', fields }
}

function saidFields(person: RosterPerson, stored: StoredPerson): Partial<PersonFields> {
  const { sex, birthDate, admittedOn, officialOn, dossierNumber, citizenId } = person
  return {
    fullName: isSameName(person, stored) ? stored.fullName : (person.fullName ?? stored.fullName),
    sex,
    birthDate,
    admittedOn,
    officialOn,
    dossierNumber,
    citizenId,
    phone: person.phone,
    hasSmartphone: person.hasSmartphone,
    status: statusOf(person, stored),
    cards: cardsOf(person, stored),
  }
}

/** A status that the list does not say is left as it is, except that a day of recognition ends probation. */
function statusOf(person: RosterPerson, { status }: StoredPerson): MemberStatus {
  if (person.statusIsSaid) return person.status
  return status === 'PROBATIONARY' && person.officialOn !== null ? 'OFFICIAL' : status
}

/** A card that was ever this person's is no news; a new one replaces the present one, which stays in the list. */
function cardsOf({ cardNumber }: RosterPerson, { cards }: StoredPerson): readonly Card[] {
  if (cardNumber === null || cards.some(({ number }) => number === cardNumber)) return cards
  return withCurrentCard({ cards, number: cardNumber })
}

/** The record of somebody new. */
export function fieldsOfNew({
  person,
  cellId,
}: {
  readonly person: RosterPerson & { readonly fullName: string }
  readonly cellId: string
}): PersonFields {
  const { fullName, sex, birthDate, admittedOn, officialOn, status, dossierNumber } = person
  return {
    fullName,
    sex,
    birthDate,
    admittedOn,
    officialOn,
    status,
    cellId,
    cards: person.cardNumber === null ? [] : [{ number: person.cardNumber, status: 'CURRENT' }],
    dossierNumber,
    citizenId: person.citizenId,
    phone: person.phone,
    hasSmartphone: person.hasSmartphone,
  }
}

/** What the rules of the register have against a record. */
export function problemsOf(
  fields: PersonFields,
  {
    previousStatus,
    today,
  }: { readonly previousStatus: MemberStatus | null; readonly today: string },
): readonly InputProblem[] {
  return memberProblems({ member: { ...fields, previousStatus, effectiveOn: null }, today })
}
