import type { Place } from './tree.ts'

/** The roles of contract.graphql, in the order of the columns of the table (oracle/table.ts). */
export const COLUMNS = [
  'ADMINISTRATOR',
  'ORGANIZATION_OFFICER',
  'PROPAGANDA_OFFICER',
  'INSPECTOR',
  'OVERSEER',
  'SECRETARY',
  'DEPUTY_SECRETARY',
  'COMMITTEE_MEMBER',
  'BOARD_HEAD',
  'BOARD_DEPUTY',
  'BOARD_SECRETARY',
  'EDITOR',
  'CONTRIBUTOR',
  'MEMBER',
] as const
export type Column = (typeof COLUMNS)[number]
export type RoleName = Exclude<Column, 'MEMBER'>

/** Who asks. An asker with a column has an account; `null` for whoever holds nothing at all. */
export type Asker = {
  readonly name: string
  readonly column: Column | null
  /** Where the role is held, or the cell of a member. */
  readonly at: Place | null
  readonly kind: 'role' | 'member' | 'without' | 'nobody' | 'system'
}

const ROLES = COLUMNS.filter((column): column is RoleName => column !== 'MEMBER')

const holders = (at: Place): Asker[] =>
  ROLES.map((column) => ({ name: `${column}@${at}`, column, at, kind: 'role' }))

/** Every role at a body and at a cell, an ordinary member, and those who have no role. */
export const ASKERS: readonly Asker[] = [
  ...holders('C'),
  ...holders('K1'),
  { name: 'MEMBER@K1', column: 'MEMBER', at: 'K1', kind: 'member' },
  { name: 'signed in, without anything', column: null, at: null, kind: 'without' },
  { name: 'somebody whose appointment has ended', column: null, at: null, kind: 'without' },
  { name: 'a suspended member', column: null, at: null, kind: 'without' },
  { name: 'nobody', column: null, at: null, kind: 'nobody' },
  { name: 'system administrator', column: 'ADMINISTRATOR', at: null, kind: 'system' },
]

export const isSignedIn = ({ kind }: Asker) => kind !== 'nobody'
