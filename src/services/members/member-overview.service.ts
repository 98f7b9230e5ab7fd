import { takingRefusal } from '../../domain/appointments/appointment-rules.ts'
import { givableRoles } from '../../domain/appointments/givable-roles.ts'
import { addMonths, dayOf } from '../../domain/calendar/day.ts'
import type { MeetingStatus } from '../../domain/meetings/meeting-words.ts'
import { duesOf } from '../../domain/members/member-dues.ts'
import { sayHistory } from '../../domain/members/member-history.ts'
import type {
  AttendedMeeting,
  MemberOverview,
  OverviewOffice,
} from '../../domain/members/member-overview.ts'
import { offeredChanges } from '../../domain/members/status-change.ts'
import { isVisibleOrganization } from '../../domain/organizations/visible-organizations.ts'
import type { Locale } from '../../domain/messages/messages.ts'
import { isGrantedAt, type Permission, type Viewer } from '../../domain/permissions.ts'
import { isInForce } from '../../domain/sessions/day-in-force.ts'
import { notFound, unauthenticated } from '../../errors/domain-error.ts'
import type { MeetingService } from '../meetings/meetings.service.ts'
import type {
  MemberChangeRepository,
  MemberChangeUnit,
  StoredCell,
  StoredMember,
} from './member-changes.repository.ts'

type Parts = {
  readonly repository: MemberChangeRepository
  readonly meetings: Pick<MeetingService, 'listOf' | 'statesOf'>
  readonly now?: () => Date
}
type Asked = { readonly id: string; readonly viewer: Viewer | null; readonly locale: Locale }

const MONTHS = 12
/** More than a cell holds in a year. */
const MOST_MEETINGS = 100
const HELD: readonly MeetingStatus[] = ['CLOSED', 'SCORED', 'REPORTED', 'APPRAISED']

export type MemberOverviewService = (asked: Asked) => Promise<MemberOverview>

/** One member for the page of the admin, each part as its reader may see it. NOT_FOUND for whom the reader may not see. */
export function createMemberOverview({
  repository,
  meetings,
  now = () => new Date(),
}: Parts): MemberOverviewService {
  return ({ id, viewer, locale }) =>
    repository.reading(async (unit) => {
      if (viewer === null) throw unauthenticated()
      const member = await unit.findMember(id)
      if (member === null || !isReadable({ viewer, member })) throw notFound()
      const today = dayOf(now())
      const reading = { unit, viewer, member, today }
      const [places, offices, account, attended] = [
        await placesOf(reading),
        await officesOf(reading),
        await accountOf(reading),
        await meetingsOf({ ...reading, meetings, now: now() }),
      ]
      const mayEdit = isGrantedAt({ viewer, permission: 'member.write', path: member.path })
      const isOwn = viewer.memberId === member.id
      return {
        id: member.id,
        fullName: member.fullName,
        status: member.status,
        cell: places.names.get(member.cellId) ?? '',
        above: places.above,
        account,
        offices,
        meetings: attended,
        dues: duesOf({ member, offices, account, today, locale }),
        history: sayHistory({ ...member, names: places.names, locale }),
        steps: mayEdit ? offeredChanges(member) : [],
        mayEdit,
        givableRoles: isOwn ? [] : givableRoles(viewer),
      }
    })
}

type Reading = {
  readonly unit: MemberChangeUnit
  readonly viewer: Viewer
  readonly member: StoredMember
  readonly today: string
}

/** The own record as any other: by the right to read members, as at every door. */
const isReadable = ({ viewer, member }: Pick<Reading, 'viewer' | 'member'>): boolean =>
  mayAt({ viewer, permission: 'member.read', path: member.path })

const mayAt = (asked: {
  readonly viewer: Viewer
  readonly permission: Permission
  readonly path: readonly string[]
}) => isGrantedAt(asked)

/** The cell, those above it, and the cells of the history that the reader may see. */
async function placesOf({ unit, viewer, member }: Reading) {
  const earlier = member.history.flatMap(({ cellId }) => cellId ?? [])
  const found = await unit.findOrganizations([...new Set([...member.path, ...earlier])])
  const isNamed = ({ id, path }: StoredCell) =>
    member.path.includes(id) || isVisibleOrganization({ viewer, path })
  const names = new Map(found.filter(isNamed).map(({ id, name }) => [id, name]))
  const above = member.path.slice(0, -1).flatMap((id) => names.get(id) ?? [])
  return { names, above }
}

async function officesOf({
  unit,
  viewer,
  member,
  today,
}: Reading): Promise<readonly OverviewOffice[]> {
  const isOwn = viewer.memberId === member.id
  const readable = (await unit.findOffices(member.id)).filter(
    ({ path }) => isOwn || mayAt({ viewer, permission: 'appointment.read', path }),
  )
  const found = await unit.findOrganizations(readable.map(({ organizationId }) => organizationId))
  const names = new Map(found.map(({ id, name }) => [id, name]))
  const holder = { relationTo: 'members', id: member.id } as const
  return readable.map(({ id, role, organizationId, path, from, to }) => ({
    id,
    role,
    organization: names.get(organizationId) ?? '',
    from,
    to,
    isInForce: isInForce({ from, to, today }),
    mayEnd:
      (to === null || to >= today) &&
      takingRefusal({ viewer, appointment: { holder, role }, path }) === null,
  }))
}

async function accountOf({ unit, viewer, member }: Reading): Promise<MemberOverview['account']> {
  const account = await unit.findAccount(member.id)
  const path = account?.path ?? member.path
  const isOwn = account?.id === viewer.accountId
  if (!isOwn && !mayAt({ viewer, permission: 'account.read', path })) return null
  return account?.status ?? 'NONE'
}

/** Of the cells that the member was in during these months; only those meetings that the reader may see. */
async function meetingsOf({
  viewer,
  member,
  today,
  meetings,
  now,
}: Reading & {
  readonly meetings: Parts['meetings']
  readonly now: Date
}): Promise<readonly AttendedMeeting[] | null> {
  if (!mayAt({ viewer, permission: 'meeting.read', path: member.path })) return null
  const since = addMonths({ day: today, months: -MONTHS })
  const cells = cellsSince({ member, since })
  const pages = await meetings.listOf({
    organizationIds: cells,
    filter: { statuses: HELD, from: new Date(`${since}T00:00:00+07:00`), to: now },
    page: { first: MOST_MEETINGS, after: null },
    viewer,
  })
  const records = [...pages.values()].flatMap(({ rows }) => rows.map(({ node }) => node))
  const states = await meetings.statesOf(records.map(({ id }) => id))
  return records
    .flatMap(({ id, title, kind, startsAt, heldOn }): AttendedMeeting[] => {
      const row = states.get(id)?.attendance?.get(member.id)
      if (row === undefined) return []
      const on = heldOn ?? dayOf(startsAt)
      return [{ id, title, kind, on, status: row.status, reason: row.reason }]
    })
    .sort((one, other) => other.on.localeCompare(one.on))
}

function cellsSince({
  member: { history, cellId },
  since,
}: {
  readonly member: StoredMember
  readonly since: string
}): readonly string[] {
  const earlier = history.filter((_line, index) => (history[index + 1]?.on ?? '9999') >= since)
  return [...new Set([cellId, ...earlier.flatMap((line) => line.cellId ?? [])])]
}
