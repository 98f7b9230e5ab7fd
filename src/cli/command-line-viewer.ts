import type { Viewer } from '../domain/permissions.ts'

/** Who runs a command has the machine and the database: an administrator of the whole system, by no account. */
export const commandLineViewer: Viewer = {
  accountId: '',
  sessionId: null,
  displayName: 'Dòng lệnh',
  locale: 'vi',
  memberId: null,
  cellPath: [],
  systemAdministrator: true,
  appointments: [],
}
