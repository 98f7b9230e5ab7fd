import { currentCardNumber } from '../members/cards.ts'
import type { PersonFields } from './person-changes.ts'
import type { RosterCase } from './roster-case.ts'
import type { RosterPerson, RowPlace } from './roster-person.ts'
import type { StoredPerson } from './stored-register.ts'

/** What becomes of a row of a person. `case`: it is not written, a person has to settle it. */
export const ROW_RESULTS = ['create', 'update', 'unchanged', 'case'] as const
export type RowResult = (typeof ROW_RESULTS)[number]

export const CHANGED_FIELDS = [
  'fullName',
  'sex',
  'birthDate',
  'admittedOn',
  'officialOn',
  'status',
  'cellId',
  'cards',
  'dossierNumber',
  'citizenId',
  'phone',
  'hasSmartphone',
] as const satisfies readonly (keyof PersonFields)[]
export type ChangedField = (typeof CHANGED_FIELDS)[number]

/** A field that the list says otherwise, before and after; as stored, cells by name. Null: nothing stood there. */
export type FieldChange = {
  readonly field: ChangedField
  readonly from: string | null
  readonly to: string | null
}

/** A row of the file and what an import does with it. */
export type RosterRow = {
  readonly place: RowPlace
  /** The number the file gives it. */
  readonly number: number
  readonly name: string | null
  readonly cell: string | null
  readonly result: RowResult
  readonly changes: readonly FieldChange[]
  /** The cell in which the register has this person before; null for somebody new. */
  readonly cellBefore: string | null
  readonly written: string
  /** Which of the cases of the report speak of it. */
  readonly cases: readonly number[]
}

type Outcome = {
  readonly person: RosterPerson
  readonly result: RowResult
  readonly cellId: string | null
  readonly update?: { readonly before: StoredPerson; readonly fields: Partial<PersonFields> }
}

type RowsArgs = {
  readonly outcomes: readonly Outcome[]
  readonly cases: readonly RosterCase[]
  readonly cellNames: ReadonlyMap<string, string>
}

/** The rows as a person reads them: each with its outcome, its changes and its cases. */
export function rowsOfPlan({ outcomes, cases, cellNames }: RowsArgs): readonly RosterRow[] {
  const casesAt = casesByPlace(cases)
  const nameOf = (cellId: string | null) =>
    cellId === null ? null : (cellNames.get(cellId) ?? null)
  return outcomes.map(({ person, result, cellId, update }) => ({
    place: person.place,
    number: person.rowNumber,
    name: person.fullName,
    cell: nameOf(cellId),
    result,
    changes: update ? changesOf({ ...update, nameOf }) : [],
    cellBefore: update?.before.cellId ?? null,
    written: person.written,
    cases: casesAt.get(keyOf(person.place)) ?? [],
  }))
}

const keyOf = ({ sheet, row }: RowPlace) => `${row} ${sheet}`

function casesByPlace(cases: readonly RosterCase[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [at, { places = [] }] of cases.entries())
    for (const key of new Set(places.map(keyOf))) found.set(key, [...(found.get(key) ?? []), at])
  return found
}

type ChangesArgs = {
  readonly before: StoredPerson
  readonly fields: Partial<PersonFields>
  readonly nameOf: (cellId: string | null) => string | null
}

function changesOf({ before, fields, nameOf }: ChangesArgs): readonly FieldChange[] {
  const textOf = (of: Partial<PersonFields>, field: ChangedField): string | null => {
    if (field === 'cellId') return nameOf(of.cellId ?? null)
    if (field === 'cards') return currentCardNumber(of.cards ?? [])
    const value = of[field]
    return value === null || value === undefined ? null : String(value)
  }
  return CHANGED_FIELDS.filter((field) => field in fields).map((field) => ({
    field,
    from: textOf(before, field),
    to: textOf(fields, field),
  }))
}
