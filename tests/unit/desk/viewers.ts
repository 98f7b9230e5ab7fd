import type { Role, Viewer } from '../../../src/domain/permissions.ts'

export const nobody: Viewer = {
  accountId: 'a',
  sessionId: null,
  displayName: 'Nguyễn Văn An',
  locale: 'vi',
  memberId: null,
  cellPath: [],
  systemAdministrator: false,
  appointments: [],
}

/** Somebody with one office at the organization `o`, under `r`. */
export const holding = (role: Role): Viewer => ({
  ...nobody,
  appointments: [{ id: 'x', role, organizationId: 'o', organizationPath: ['r', 'o'] }],
})

export const administrator: Viewer = { ...nobody, systemAdministrator: true }

/** A member of the cell `c` without an office. */
export const ordinary: Viewer = { ...nobody, memberId: 'm', cellPath: ['r', 'o', 'c'] }
