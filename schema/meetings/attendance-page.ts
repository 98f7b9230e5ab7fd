import type { AttendanceLine } from '../../src/services/meetings/meeting-reads.ts'
import type { AttendanceStatus } from '../../src/domain/meetings/meeting-words.ts'
import { EMPTY_PAGE, pageOf, type Page, type PageRequest } from '../../src/domain/paging/paging.ts'

export const ROLL_ORDER = 'ROLL'

/**
 * A page of the roll. Its place is a member: right also when others of the filter change their status meanwhile. A member who has
 * left a roll that is not frozen yet is no place any more: the list ends there, and the client asks again.
 */
export function attendancePage({
  attendance,
  statuses,
  request: { first, after },
}: {
  readonly attendance: readonly AttendanceLine[]
  readonly statuses: readonly AttendanceStatus[] | null | undefined
  readonly request: PageRequest
}): Page<AttendanceLine> {
  const place = after === null ? -1 : attendance.findIndex(({ memberId }) => memberId === after[0])
  if (after !== null && place === -1) return EMPTY_PAGE
  const found = attendance
    .slice(place + 1)
    .filter(({ status }) => statuses?.includes(status) ?? true)
  return pageOf({ found, first, toRow: (node) => ({ node, keys: [node.memberId] }) })
}
