import type { Role, Viewer } from '../permissions.ts'

/** The offices of an editorial board: its fields, and the role that each gives to its holders at the board's organization. */
export const BOARD_OFFICES = {
  head: 'BOARD_HEAD',
  deputies: 'BOARD_DEPUTY',
  secretary: 'BOARD_SECRETARY',
  editors: 'EDITOR',
  contributors: 'CONTRIBUTOR',
} as const satisfies Record<string, Role>

export type BoardOffice = keyof typeof BOARD_OFFICES
export type BoardRole = (typeof BOARD_OFFICES)[BoardOffice]

/** The roles that a step may name as its deciders. Contributors write and do not decide. */
export const DECIDING_ROLES = [
  'BOARD_HEAD',
  'BOARD_DEPUTY',
  'BOARD_SECRETARY',
  'EDITOR',
] as const satisfies BoardRole[]

/** The one step of a board that has set none. */
export const DEFAULT_STEP = {
  name: 'Duyệt',
  deciders: ['BOARD_HEAD', 'BOARD_DEPUTY', 'BOARD_SECRETARY'],
  required: 1,
  workingHours: null,
} as const

/** The organizations in whose boards the viewer holds an office. */
export function boardsOf(viewer: Viewer): readonly string[] {
  const offices: readonly Role[] = Object.values(BOARD_OFFICES)
  const held = viewer.appointments.filter(({ role }) => offices.includes(role))
  return [...new Set(held.map(({ organizationId }) => organizationId))]
}
