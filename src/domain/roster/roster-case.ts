import type { RowPlace } from './roster-person.ts'

/** Kinds of what an import cannot settle by itself; names that scripts rely on. */
export const CASE_KINDS = [
  'DUPLICATE_CARD',
  'DUPLICATE_PERSON',
  'BAD_DATE',
  'IMPOSSIBLE_DATES',
  'BAD_CARD_NUMBER',
  'MISSING_NAME',
  'UNKNOWN_STATUS',
  'UNKNOWN_COLUMN',
  'CONFLICT',
] as const
export type CaseKind = (typeof CASE_KINDS)[number]

/** One thing that a person has to settle: the rows by the number the file gives them, and the key of a sentence. */
export type RosterCase = {
  readonly kind: CaseKind
  readonly rows: readonly number[]
  readonly message: string
  readonly params?: Readonly<Record<string, string | number>>
  /** The rows as they were written, for whoever settles it. */
  readonly written?: readonly string[]
  /** Where these rows stand in the file. */
  readonly places?: readonly RowPlace[]
  /** The cells, by id, of people of the register whom the sentence names. */
  readonly namesOf?: readonly string[]
}

/** A remark that needs no decision: a telephone number that could not be read, a hidden sheet. */
export type RosterNote = {
  readonly rows: readonly number[]
  readonly message: string
  readonly params?: Readonly<Record<string, string | number>>
}
