import type { MemberStatus, Sex } from '../members/member-status.ts'
import type { Role } from '../permissions.ts'
import type { RosterCase, RosterNote } from './roster-case.ts'

/** Where a row stands: identity of the row in its file. */
export type RowPlace = { readonly sheet: string; readonly row: number }

/** What the list says of a person. Null: it does not say, or what it says cannot be kept (then a case tells). */
export type RosterPerson = {
  readonly place: RowPlace
  /** The number the file gives the row (column TT), else the row's own. */
  readonly rowNumber: number
  readonly fullName: string | null
  readonly sex: Sex | null
  readonly birthDate: string | null
  readonly cardNumber: string | null
  readonly dossierNumber: string | null
  readonly admittedOn: string | null
  readonly officialOn: string | null
  readonly role: Role | null
  readonly citizenId: string | null
  readonly phone: string | null
  readonly hasSmartphone: boolean | null
  readonly status: MemberStatus
  /** Whether the list says the status itself; else it follows from the dates and the card. */
  readonly statusIsSaid: boolean
  /** Key of the organization of the list in which the person stands; null where the list names none. */
  readonly cellKey: string | null
  /** The row as it was written, cells divided by bars. */
  readonly written: string
  /** The same before decoding, where its text was in an encoding from before Unicode. */
  readonly original: string | null
  readonly cases: readonly RosterCase[]
  readonly notes: readonly RosterNote[]
}
