import { dayOf } from '../calendar/day.ts'
import { CURRENT_STATUSES, type MemberStatus } from '../members/member-status.ts'
import { changeOf, fieldsOfNew, type PersonFields } from './person-changes.ts'
import { createMatcher, grouped, type Match } from './match-people.ts'
import type { PlannedOrganization } from './plan-organizations.ts'
import type { Roster } from './read-roster.ts'
import { compareRows } from './rows-among-themselves.ts'
import type { RosterCase } from './roster-case.ts'
import type { RosterPerson, RowPlace } from './roster-person.ts'
import { rowsOfPlan, type RosterRow, type RowResult } from './roster-row.ts'
import type { StoredOffice, StoredPerson } from './stored-register.ts'

export type PlannedCreate = {
  readonly id: string
  readonly place: RowPlace
  readonly written: string
  readonly original: string | null
  readonly fields: PersonFields
}
export type PlannedUpdate = {
  readonly id: string
  readonly before: StoredPerson
  readonly fields: Partial<PersonFields>
}
export type PlannedOffice = StoredOffice & { readonly id: string; readonly from: string }

/** Everything an import will write, and everything it says. Each row of a person is created, updated, unchanged, or a case. */
export type RosterPlan = {
  readonly organizations: {
    readonly create: readonly PlannedOrganization[]
    readonly unchanged: number
  }
  readonly creates: readonly PlannedCreate[]
  readonly updates: readonly PlannedUpdate[]
  readonly unchanged: number
  readonly byStatus: Readonly<Partial<Record<MemberStatus, number>>>
  readonly offices: { readonly create: readonly PlannedOffice[]; readonly unchanged: number }
  readonly cases: readonly RosterCase[]
  /** Every row of a person, in the order of the file. */
  readonly rows: readonly RosterRow[]
  /** On the register of the listed organizations, and not in the list. They are told, never removed. */
  readonly missing: readonly StoredPerson[]
}

type PlanArgs = {
  readonly roster: Roster
  readonly organizations: ReadonlyMap<string, PlannedOrganization>
  /** The cell of rows above which no heading stands: the organization imported into, where it is a cell. */
  readonly cellOfUnder: PlannedOrganization | null
  readonly stored: readonly StoredPerson[]
  readonly offices: readonly StoredOffice[]
  /** What cells are called, by id, as far as it is known. */
  readonly cellNames: ReadonlyMap<string, string>
  /** The id that a new record of this row is to have, the same on every run of one import. */
  readonly idOf: (kind: 'member' | 'office', key: string) => string
  readonly now: Date
}

type Outcome = {
  readonly person: RosterPerson
  readonly result: RowResult
  readonly memberId: string | null
  readonly status: MemberStatus | null
  readonly cellId: string | null
  readonly create?: PlannedCreate
  readonly update?: PlannedUpdate
  readonly cases: readonly RosterCase[]
}

/** Compares a list with the register and says what an import of it does. Pure: the same list on the same register gives the same plan. */
export function planRoster(args: PlanArgs): RosterPlan {
  const { roster, organizations, stored } = args
  const among = compareRows(roster.people)
  const outcomes = outcomesOf(args, among.repeated)
  const planned = [...new Map([...organizations.values()].map((one) => [one.id, one])).values()]
  const kept = outcomes.filter(({ result }) => result !== 'case')
  const cases = [
    ...roster.cases,
    ...outcomes.flatMap((outcome) => [...casesOfRow(outcome.person), ...outcome.cases]),
    ...among.cases,
    ...cardsOfOthers({ outcomes, stored }),
  ]
  return {
    organizations: {
      create: planned.filter(({ isNew }) => isNew),
      unchanged: planned.filter(({ isNew }) => !isNew).length,
    },
    creates: outcomes.flatMap(({ create }) => (create ? [create] : [])),
    updates: outcomes.flatMap(({ update }) => (update ? [update] : [])),
    unchanged: outcomes.filter(({ result }) => result === 'unchanged').length,
    byStatus: counted(kept.flatMap(({ status }) => (status === null ? [] : [status]))),
    offices: planOffices({ outcomes: kept, args }),
    cases,
    rows: rowsOfPlan({ outcomes, cases, cellNames: args.cellNames }),
    missing: missingFrom({ stored, planned, outcomes }),
  }
}

/** What is wrong with a row by itself. */
const casesOfRow = ({ cases, place }: RosterPerson): readonly RosterCase[] =>
  cases.map((one) => ({ ...one, places: [place] }))

function outcomesOf(args: PlanArgs, repeated: ReadonlySet<RosterPerson>): readonly Outcome[] {
  const match = createMatcher(args.stored)
  const claimed = new Map<string, RosterPerson>()
  return args.roster.people.map((person): Outcome => {
    const nobody = { person, memberId: null, status: null, cellId: null }
    const asCase = (...cases: RosterCase[]): Outcome => ({ ...nobody, result: 'case', cases })
    const { fullName } = person
    if (fullName === null || repeated.has(person)) return asCase()
    const cell = person.cellKey === null ? args.cellOfUnder : args.organizations.get(person.cellKey)
    if (!cell) return asCase(caseOf(person, { kind: 'CONFLICT', message: 'roster.missingCell' }))
    const found = match(person, cell.id)
    if (found.kind === 'found') {
      const earlier = claimed.get(found.stored.id)
      if (earlier !== undefined) return asCase(twiceMatched(person, earlier))
      claimed.set(found.stored.id, person)
    }
    return outcomeOf({ person: { ...person, fullName }, cellId: cell.id, found, args })
  })
}

type OutcomeArgs = {
  readonly person: RosterPerson & { readonly fullName: string }
  readonly cellId: string
  readonly found: Match
  readonly args: PlanArgs
}

function outcomeOf({ person, cellId, found, args }: OutcomeArgs): Outcome {
  if (found.kind === 'found') return changed({ person, cellId, stored: found.stored, args })
  if (found.kind === 'new') return created({ person, cellId, maybe: found.maybe, args })
  const message = found.kind === 'ambiguous' ? 'roster.ambiguous' : 'roster.identityContradicts'
  const [first, second] = found.others
  const params = {
    others: named(found.others),
    first: first?.fullName ?? '',
    second: second?.fullName ?? '',
  }
  const cases = [
    caseOf(person, { kind: 'CONFLICT', message, params, namesOf: cellsOf(found.others) }),
  ]
  return { person, result: 'case', memberId: null, status: null, cellId: null, cases }
}

type CreatedArgs = Omit<OutcomeArgs, 'found'> & { readonly maybe: readonly StoredPerson[] }

function created({ person, cellId, maybe, args }: CreatedArgs): Outcome {
  const { place, written, original, status } = person
  const id = args.idOf('member', `${place.sheet}:${place.row}`)
  const fields = fieldsOfNew({ person, cellId })
  const cases =
    maybe.length === 0
      ? []
      : [
          caseOf(person, {
            kind: 'DUPLICATE_PERSON',
            message: 'roster.maybeSamePerson',
            params: { others: named(maybe) },
            namesOf: cellsOf(maybe),
          }),
        ]
  const create = { id, place, written, original, fields }
  return { person, result: 'create', memberId: id, status, cellId, create, cases }
}

type ChangedArgs = Omit<OutcomeArgs, 'found'> & { readonly stored: StoredPerson }

function changed({ person, cellId, stored, args }: ChangedArgs): Outcome {
  const change = changeOf({ person, stored, cellId, today: dayOf(args.now) })
  const known = { person, memberId: stored.id, status: stored.status, cellId: stored.cellId }
  if (change.kind === 'none') return { ...known, result: 'unchanged', cases: [] }
  if (change.kind === 'refused') {
    const reason = change.problems[0]?.reason ?? ''
    const refused = caseOf(person, {
      kind: 'CONFLICT',
      message: `roster.changeRefused.${reason.replace(/^members\./, '')}`,
    })
    return { ...known, result: 'case', cases: [refused] }
  }
  const { fields } = change
  return {
    ...known,
    result: 'update',
    status: fields.status ?? stored.status,
    cellId,
    update: { id: stored.id, before: stored, fields },
    cases: [],
  }
}

type CaseArgs = Pick<RosterCase, 'kind' | 'message' | 'params' | 'namesOf'>

function caseOf(person: RosterPerson, { kind, message, params, namesOf }: CaseArgs): RosterCase {
  const name = person.fullName ?? ''
  return {
    kind,
    rows: [person.rowNumber],
    message,
    params: { name, ...params },
    written: [person.written],
    places: [person.place],
    ...(namesOf && { namesOf }),
  }
}

function twiceMatched(person: RosterPerson, earlier: RosterPerson): RosterCase {
  return {
    ...caseOf(person, { kind: 'DUPLICATE_PERSON', message: 'roster.samePersonTwice' }),
    rows: [earlier.rowNumber, person.rowNumber],
    written: [earlier.written, person.written],
    places: [earlier.place, person.place],
  }
}

function named(people: readonly StoredPerson[]): string {
  return people.map(({ fullName }) => fullName).join(', ')
}

function cellsOf(people: readonly StoredPerson[]): readonly string[] {
  return [...new Set(people.map(({ cellId }) => cellId))]
}

type OfficesArgs = { readonly outcomes: readonly Outcome[]; readonly args: PlanArgs }

/** Offices begin on the day of the list. One that is in force already is left as it is; none is ended by a list. */
function planOffices({ outcomes, args }: OfficesArgs): RosterPlan['offices'] {
  const keyOf = (office: StoredOffice) =>
    [office.memberId, office.role, office.organizationId].join(' ')
  const inForce = new Set(args.offices.map(keyOf))
  const from = args.roster.asOf ?? dayOf(args.now)
  const wanted = outcomes.flatMap(({ person, memberId, cellId }) =>
    person.role === null || memberId === null || cellId === null
      ? []
      : [{ memberId, role: person.role, organizationId: cellId }],
  )
  const create = wanted.filter((office) => !inForce.has(keyOf(office)))
  return {
    create: create.map((office) => ({ ...office, from, id: args.idOf('office', keyOf(office)) })),
    unchanged: wanted.length - create.length,
  }
}

type AgainstStored = {
  readonly outcomes: readonly Outcome[]
  readonly stored: readonly StoredPerson[]
}

/** Card numbers that somebody else on the register bears. */
function cardsOfOthers({ outcomes, stored }: AgainstStored): readonly RosterCase[] {
  const byCard = grouped(stored, ({ cards }) => cards.map(({ number }) => number))
  const listed = new Set(outcomes.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])))
  return outcomes.flatMap(({ person, result }) => {
    const card = person.cardNumber
    if (card === null || result === 'case') return []
    const others = (byCard.get(card) ?? []).filter(({ id }) => !listed.has(id))
    if (others.length === 0) return []
    const params = { card, other: named(others) }
    return [
      caseOf(person, {
        kind: 'DUPLICATE_CARD',
        message: 'roster.duplicateCardStored',
        params,
        namesOf: cellsOf(others),
      }),
    ]
  })
}

type MissingArgs = AgainstStored & { readonly planned: readonly PlannedOrganization[] }

function missingFrom({ stored, planned, outcomes }: MissingArgs): readonly StoredPerson[] {
  const cells = new Set(planned.map(({ id }) => id))
  const listed = new Set(outcomes.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])))
  return stored.filter(
    ({ id, cellId, status }) =>
      cells.has(cellId) && CURRENT_STATUSES.includes(status) && !listed.has(id),
  )
}

function counted(statuses: readonly MemberStatus[]): Partial<Record<MemberStatus, number>> {
  const counts: Partial<Record<MemberStatus, number>> = {}
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
