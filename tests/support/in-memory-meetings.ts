import { createCheckInCodes } from '../../src/auth/check-in-codes.ts'
import type { MeetingEvent } from '../../src/domain/meetings/meeting-events.ts'
import type { OrganizationRules } from '../../src/domain/meetings/meeting-rules.ts'
import { isGrantedAt } from '../../src/domain/permissions.ts'
import { createMeetingEngine } from '../../src/services/meetings/meeting-engine.ts'
import { createMeetingHistories } from '../../src/services/meetings/meeting-histories.ts'
import type { MeetingRecord } from '../../src/services/meetings/meeting-record.ts'
import type {
  OpenedBallots,
  SecretBallots,
} from '../../src/services/meetings/ballots.repository.ts'
import type {
  MeetingDocuments,
  MeetingLog,
  MeetingRolls,
  MeetingRuleSets,
} from '../../src/services/meetings/meetings.repository.ts'
import type { MinutesFiles } from '../../src/services/meetings/minutes-files.repository.ts'
import { createMeetingService } from '../../src/services/meetings/meetings.service.ts'
import { projectMeeting } from '../../src/services/meetings/project-meetings.ts'
import type { MemberRecord } from '../../src/services/members/members.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'

type Stored = {
  readonly log: Map<string, MeetingEvent[]>
  readonly documents: Map<string, MeetingRecord>
}

export const emptyStore = (): Stored => ({ log: new Map(), documents: new Map() })

type MeetingsInput = {
  readonly organizations: readonly OrganizationRecord[]
  readonly members: readonly MemberRecord[]
  readonly read?: (call: string) => void
  /** Two with one store are two processes on one database. */
  readonly store?: Stored
  readonly clock?: () => Date
  /** Runs before an append is written: the place for somebody else to be first. */
  readonly beforeAppend?: () => Promise<void>
  /** Rules that organizations have set; asked anew each time. */
  readonly ruleSets?: () => readonly OrganizationRules[]
}

/** The real use cases of meetings over a log, documents and registers in memory. */
export function inMemoryMeetings({
  organizations,
  members,
  read = () => {},
  store = emptyStore(),
  clock = () => new Date(),
  beforeAppend = async () => {},
  ruleSets = () => [],
}: MeetingsInput) {
  const log = memoryLog({ store, read, beforeAppend })
  const documents = memoryDocuments({ store, read })
  const rolls = memoryRolls({ organizations, members, read })
  const histories = createMeetingHistories({ log })
  const places = { find: async () => new Map<string, number>(), advance: async () => {} }
  const notifications = { notify: async () => {} }
  const engine = createMeetingEngine({
    log,
    histories,
    clock,
    onAppended: (meetingId) =>
      projectMeeting({ log, documents, rolls, places, notifications }, meetingId),
  })
  const codes = createCheckInCodes({ secret: 'a secret of 32 characters or more' })
  const publicUrl = 'https://sotay.example'
  const ballots = memoryBallots()
  const parts = {
    log,
    documents,
    histories,
    engine,
    rolls,
    ruleSets: memoryRuleSets({ ruleSets, read }),
    ballots,
    minutesFiles: memoryMinutesFiles(),
    codes,
    publicUrl,
    clock,
  }
  return { meetings: createMeetingService(parts), store, log }
}

function memoryLog({
  store,
  read,
  beforeAppend,
}: {
  readonly store: Stored
  readonly read: (call: string) => void
  readonly beforeAppend: () => Promise<void>
}): MeetingLog {
  return {
    readAfter: async (positions) => {
      read('log.readAfter')
      return new Map(
        positions.map(({ meetingId, seq }) => [
          meetingId,
          (store.log.get(meetingId) ?? []).filter((event) => event.seq > seq),
        ]),
      )
    },
    append: async ({ meetingId, events }) => {
      await beforeAppend()
      read('log.append')
      const stored = store.log.get(meetingId) ?? []
      if (events[0]?.seq !== stored.length + 1) return 'lost'
      store.log.set(meetingId, [...stored, ...events])
      return 'appended'
    },
    meetingIds: async () => [...store.log.keys()].sort(),
    appendsSince: async () => [],
    touchedSince: async () => [],
  }
}

function memoryDocuments({
  store,
  read,
}: {
  readonly store: Stored
  readonly read: (call: string) => void
}): MeetingDocuments {
  const all = () => [...store.documents.values()]
  const seenBy = (viewer: Parameters<MeetingDocuments['findByIds']>[0]['viewer']) =>
    all().filter(({ path }) => isGrantedAt({ viewer, permission: 'meeting.read', path }))
  const row = (node: MeetingRecord) => ({ node, keys: [node.startsAt.getTime(), node.id] })
  return {
    findByIds: async ({ ids, viewer }) => {
      read('meetings.findByIds')
      return seenBy(viewer).filter(({ id }) => ids.includes(id))
    },
    list: async ({ viewer, page }) => {
      read('meetings.list')
      const rows = seenBy(viewer)
      return { rows: rows.slice(0, page.first).map(row), hasNextPage: rows.length > page.first }
    },
    count: async ({ viewer }) => {
      read('meetings.count')
      return seenBy(viewer).length
    },
    listOf: async ({ organizationIds, viewer, page }) => {
      read('meetings.listOf')
      return new Map(
        organizationIds.map((id) => {
          const own = seenBy(viewer).filter(({ organizationId }) => organizationId === id)
          return [id, { rows: own.slice(0, page.first).map(row), hasNextPage: false }]
        }),
      )
    },
    countOf: async () => {
      read('meetings.countOf')
      return new Map()
    },
    shownSeqAsSystem: async (ids) =>
      new Map(
        all()
          .filter(({ id }) => ids.includes(id))
          .map(({ id, documentSeq }) => [id, documentSeq]),
      ),
    sittingsAsSystem: async ({ organizationId, period, kind, statuses, except }) =>
      all().filter(
        (one) =>
          one.organizationId === organizationId &&
          one.period === period &&
          one.kind === kind &&
          statuses.includes(one.status) &&
          one.id !== except,
      ).length,
    withOpenTasksAsSystem: async (ids) =>
      all().filter(
        ({ organizationId, tasks }) =>
          ids.includes(organizationId) && tasks.some(({ doneAt }) => doneAt === null),
      ),
    lastEndedAsSystem: async (id) =>
      all().findLast(
        ({ organizationId, closedAt }) => organizationId === id && closedAt !== null,
      ) ?? null,
    startingAsSystem: async ({ from, to, statuses }) =>
      all()
        .filter(
          ({ status, startsAt }) => statuses.includes(status) && startsAt > from && startsAt <= to,
        )
        .map(({ id, startsAt }) => ({ meetingId: id, startsAt })),
    findAsSystem: async (ids) => all().filter(({ id }) => ids.includes(id)),
    writeAsSystem: async (record) => void store.documents.set(record.id, record),
  }
}

function memoryRolls({
  organizations,
  members,
  read,
}: Pick<MeetingsInput, 'organizations' | 'members'> & {
  readonly read: (call: string) => void
}): MeetingRolls {
  return {
    rollsOf: async (questions) => {
      read('rolls.rollsOf')
      return questions.map(({ organizationId }) =>
        members
          .filter(({ cellId }) => cellId === organizationId)
          .map(({ id, status, fullName }) => ({
            memberId: id,
            memberClass: status,
            name: fullName,
          })),
      )
    },
    pathOf: async (id) => organizations.find((one) => one.id === id)?.path ?? null,
    activePath: async (id) =>
      organizations.find((one) => one.id === id && one.status === 'ACTIVE')?.path ?? null,
    membersOnRolls: async ({ ids }) => {
      read('rolls.membersOnRolls')
      return members.filter(({ id }) => ids.includes(id))
    },
    minutesFrame: async (path) => {
      const [organization, ...above] = path
        .toReversed()
        .flatMap((id) => organizations.filter((one) => one.id === id))
      return { organization: organization ?? { name: '', type: 'CELL' }, above }
    },
    whoRunsMeetings: async () => [],
    readableDocuments: async () => new Set(),
  }
}

const memoryRuleSets = ({
  ruleSets,
  read,
}: {
  readonly ruleSets: () => readonly OrganizationRules[]
  readonly read: (call: string) => void
}): MeetingRuleSets => ({
  setsOfAsSystem: async (ids) => {
    read('ruleSets.setsOf')
    return ruleSets().filter(({ organizationId }) => ids.includes(organizationId))
  },
})

/** Polls that are asked for nobody's secret: for what the rules say about them. */
function memoryBallots(): SecretBallots {
  type Box = { readonly votes: Map<string, readonly string[]>; closed: OpenedBallots | null }
  const boxes = new Map<string, Box>()
  return {
    prepare: async (pollId) => {
      if (!boxes.has(pollId)) boxes.set(pollId, { votes: new Map(), closed: null })
    },
    cast: async ({ poll, voterId, optionKeys }) => {
      const box = boxes.get(poll.id)
      if (!box || box.closed) return 'closed'
      if (box.votes.has(voterId)) return 'alreadyVoted'
      box.votes.set(voterId, optionKeys)
      return 'counted'
    },
    close: async ({ id, entitled }) => {
      const box = boxes.get(id)
      if (!box) return { tally: {}, voted: [] }
      const tally: Record<string, number> = {}
      for (const key of [...box.votes.values()].flat()) tally[key] = (tally[key] ?? 0) + 1
      box.closed ??= { tally, voted: entitled.filter((id) => box.votes.has(id)) }
      return box.closed
    },
    votersOf: async (ids) =>
      new Map(ids.map((id) => [id, new Set(boxes.get(id)?.votes.keys() ?? [])])),
  }
}

function memoryMinutesFiles(): MinutesFiles {
  const known = new Set<string>()
  const signed = new Map<string, Uint8Array>()
  return {
    remember: async ({ meetingId, digest }) => void known.add(`${meetingId}:${digest}`),
    isKnown: async ({ meetingId, digest }) => known.has(`${meetingId}:${digest}`),
    keepSigned: async ({ signatureId, bytes }) => void signed.set(signatureId, bytes),
    findSigned: async (signatureId) => signed.get(signatureId) ?? null,
    dropSigned: async (signatureId) => void signed.delete(signatureId),
  }
}
