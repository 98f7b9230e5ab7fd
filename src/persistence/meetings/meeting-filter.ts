import type { CursorKeys } from '../../domain/paging/paging.ts'
import { reachOf, type Viewer } from '../../domain/permissions.ts'
import type { MeetingFilter, MeetingOrder } from '../../services/meetings/meetings.repository.ts'
import { reachToFilter, toObjectIds } from '../reach-filter.ts'

type Filter = Record<string, unknown>

/** The meetings that the viewer may see. */
export const readableMeetings = (viewer: Viewer | null): Filter =>
  reachToFilter({
    reach: reachOf({ viewer, permission: 'meeting.read' }),
    fields: { path: 'path', organization: 'organization' },
  })

/** What was asked for, without any right in it. */
export function meetingFilter({
  organization,
  includeSubtree,
  period,
  statuses,
  kinds,
  from,
  to,
}: MeetingFilter): Filter {
  return {
    ...(organization && within(organization, includeSubtree ?? true)),
    ...(period && { period }),
    ...(statuses && { status: { $in: statuses } }),
    ...(kinds && { kind: { $in: kinds } }),
    ...((from ?? to) && { startsAt: { ...(from && { $gte: from }), ...(to && { $lt: to }) } }),
  }
}

const within = (organization: string, includeSubtree: boolean): Filter =>
  includeSubtree ? { path: organization } : { organization: { $in: toObjectIds([organization]) } }

export const meetingSort = (order: MeetingOrder): Record<string, 1 | -1> => {
  const direction = order === 'STARTS_AT_ASC' ? 1 : -1
  return { startsAt: direction, _id: direction }
}

/** The rows after a place. The ids of meetings are texts, unlike those of other collections. */
export function meetingsAfter({
  order,
  after,
}: {
  readonly order: MeetingOrder
  readonly after: CursorKeys | null
}): Filter {
  if (after === null) return {}
  const later = order === 'STARTS_AT_ASC' ? '$gt' : '$lt'
  const startsAt = new Date(Number(after[0]))
  return {
    $or: [{ startsAt: { [later]: startsAt } }, { startsAt, _id: { [later]: String(after[1]) } }],
  }
}
