import type { Role } from '../domain/permissions.ts'
import { FIRST_CELL, personAt, type DemoCommittee, type Seat } from './committee/committee.ts'
import type { DemoPerson } from './committee/people.ts'

/** Known to everybody who has this program, and so no secret: a demo is refused in production. */
export const DEMO_PASSWORD = 'xem-thu-so-tay'

export const ADMINISTRATOR = { username: 'quantri', displayName: 'Quản trị viên hệ thống' } as const

const inFirstCell = (index: number): Seat => ({ ...FIRST_CELL, index })
const inSecondCell = (index: number): Seat => ({
  body: 'SM.PHUMAY',
  cell: 'Chi bộ thôn Đoài',
  index,
})
const inCommuneOffice = (index: number): Seat => ({
  body: 'SM.PHUMAY',
  cell: 'Chi bộ Cơ quan xã',
  index,
})
const inAgitation = (index: number): Seat => ({ body: 'SM.BTGDV', cell: null, index })

/** Where the people with a part of their own sit. Secretaries and deputies of cells hold their office by the list of members. */
export const SEATS = {
  officer: { body: 'SM.BTC', cell: null, index: 1 },
  inspector: { body: 'SM.UBKT', cell: null, index: 1 },
  propagandist: inAgitation(1),
  boardHead: inAgitation(0),
  editor: inAgitation(3),
  contributor: inAgitation(4),
  communeSecretary: inCommuneOffice(0),
  communeOfficer: inCommuneOffice(3),
  /** Of the province's staff: follows the commune. */
  overseer: { body: 'SM.BTC', cell: null, index: 3 },
  secretary: inFirstCell(0),
  deputy: inFirstCell(1),
  /** Joins no meeting by itself: for whoever tries out how a member checks in. */
  member: inFirstCell(FIRST_CELL.officials - 1),
  probationary: inFirstCell(FIRST_CELL.officials + 1),
  secretaryElsewhere: inSecondCell(0),
  /** Have said that they will not come to the meeting that the second cell gathers for. */
  onDuty: inSecondCell(3),
  inHospital: inSecondCell(5),
} as const satisfies Record<string, Seat>
export type Part = keyof typeof SEATS

/** What the officers of the province and of the first commune hold. Offices in the cells and committees follow from the committee itself. */
export const OFFICES: readonly {
  readonly part: Part
  readonly role: Role
  readonly organizationCode: string
}[] = [
  { part: 'officer', role: 'ORGANIZATION_OFFICER', organizationCode: 'SM' },
  { part: 'inspector', role: 'INSPECTOR', organizationCode: 'SM' },
  { part: 'propagandist', role: 'PROPAGANDA_OFFICER', organizationCode: 'SM' },
  { part: 'communeOfficer', role: 'ORGANIZATION_OFFICER', organizationCode: 'SM.PHUMAY' },
  { part: 'overseer', role: 'OVERSEER', organizationCode: 'SM.PHUMAY' },
]

const SIMULATED = 15

/** Those who come into the meeting in progress by themselves, the secretary first. */
export const SIMULATED_SEATS: readonly Seat[] = Array.from({ length: SIMULATED }, (_, index) =>
  inFirstCell(index),
)

/** What somebody of the cast signs in with. */
export const identifierOf = ({ phone }: DemoPerson): string => phone

export const playerOf = (committee: DemoCommittee, part: Part): DemoPerson =>
  personAt({ committee, seat: SEATS[part] })

/** Whether somebody has a part of their own: a visitor signs in as them. */
export const isPlayed =
  (committee: DemoCommittee) =>
  (person: DemoPerson): boolean =>
    Object.values(SEATS).some((seat) => personAt({ committee, seat }) === person)

/** Everybody whose account is in use, each once. */
export function castOf(committee: DemoCommittee): readonly DemoPerson[] {
  const seats = [...Object.values(SEATS), ...SIMULATED_SEATS]
  return [...new Set(seats.map((seat) => personAt({ committee, seat })))]
}
