import { summarize } from '../../domain/meetings/attendance.ts'
import { audienceOf, redactedFor } from '../../domain/meetings/audience.ts'
import { eventSentence } from '../../domain/meetings/event-sentence.ts'
import {
  MAX_LOG_LINES,
  type DeskLine,
  type DeskRow,
  type MeetingDesk,
} from '../../domain/meetings/meeting-desk.ts'
import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { MeetingAudience } from '../../domain/meetings/audience.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import type { Locale } from '../../domain/messages/messages.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { notFound, unauthenticated } from '../../errors/domain-error.ts'
import type { OrganizationRepository } from '../organizations/organizations.repository.ts'
import type { MeetingLive } from './meeting-live.ts'
import type { MeetingRecord } from './meeting-record.ts'
import type { MeetingLog } from './meetings.repository.ts'
import type { MeetingService } from './meetings.service.ts'

export type MeetingDeskParts = {
  readonly meetings: MeetingService
  readonly log: MeetingLog
  readonly tails: MeetingLive['tails']
  readonly organizations: Pick<OrganizationRepository, 'findReferenced'>
}

type Asked = {
  readonly meetingId: string
  readonly viewer: Viewer | null
  readonly locale: Locale
}

/**
 * One meeting for a page that is not on the live API. NOT_FOUND for what the viewer may not see; rights are asked again at each
 * answer, also after a wait.
 */
export function createMeetingDesk(parts: MeetingDeskParts) {
  return {
    read: (asked: Asked): Promise<MeetingDesk> => readDesk({ parts, ...asked }),

    /** The same as soon as the log is past `after`, or once `signal` says that the reader has waited long enough. */
    readAfter: async ({
      after,
      signal,
      ...asked
    }: Asked & {
      readonly after: number
      readonly signal: AbortSignal
    }): Promise<MeetingDesk> => {
      const now = await readDesk({ parts, ...asked })
      if (now.seq > after || signal.aborted) return now
      await news({ tails: parts.tails, meetingId: asked.meetingId, head: now.seq, signal })
      return readDesk({ parts, ...asked })
    },
  }
}

async function readDesk({
  parts: { meetings, log, organizations },
  meetingId,
  viewer,
  locale,
}: Asked & { readonly parts: MeetingDeskParts }): Promise<MeetingDesk> {
  if (viewer === null) throw unauthenticated()
  const [record] = await meetings.findByIds({ ids: [meetingId], viewer })
  if (!record) throw notFound()
  const [views, available, states, places] = await Promise.all([
    meetings.viewsOf([record]),
    meetings.availableFor({ records: [record], viewer }),
    meetings.statesOf([record.id]),
    organizations.findReferenced({ ids: [record.organizationId] }),
  ])
  const { attendance = [], rules = record.rules } = views[0] ?? {}
  const state = states.get(record.id)
  const seq = state?.seq ?? record.documentSeq
  const audience = audienceOf({
    viewer,
    state: { ...record, attendance: state?.attendance ?? null },
    path: record.path,
  })
  const named = [record.chairId, record.minuteTakerId].filter((id) => id !== null)
  const people = await meetings.membersOnRolls({ ids: [...new Set(named)], viewer })
  const names = new Map(people.map(({ id, fullName }) => [id, fullName]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    seq,
    ...planOf(record),
    organization: places[0]?.name ?? '',
    chair: nameOf(record.chairId),
    minuteTaker: nameOf(record.minuteTakerId),
    commands: available[0] ?? [],
    summary: summarize({ rows: attendance, rules }),
    attendance: attendance.map(({ checkedInAt, announced: _announced, ...row }): DeskRow => ({
      ...row,
      checkedInAt: checkedInAt?.toISOString() ?? null,
    })),
    log: linesOf({
      events: await lastEvents({ log, id: record.id, seq }),
      state: state ?? null,
      audience,
      locale,
    }),
  }
}

const planOf = (record: MeetingRecord) => ({
  status: record.status,
  statusComment: record.statusComment,
  title: record.title,
  kind: record.kind,
  mode: record.mode,
  startsAt: record.startsAt.toISOString(),
  place: record.place,
  onlineUrl: record.onlineUrl,
  openedAt: record.openedAt?.toISOString() ?? null,
  closedAt: record.closedAt?.toISOString() ?? null,
  agenda: record.agenda.map(({ key, title, minutes, documentIds, status, conclusion }) => ({
    key,
    title,
    minutes,
    documentIds,
    status,
    conclusion,
  })),
})

async function lastEvents({
  log,
  id,
  seq,
}: {
  readonly log: MeetingLog
  readonly id: string
  readonly seq: number
}): Promise<readonly MeetingEvent[]> {
  const from = Math.max(0, seq - MAX_LOG_LINES)
  return (await log.readAfter([{ meetingId: id, seq: from }])).get(id) ?? []
}

const linesOf = ({
  events,
  state,
  audience,
  locale,
}: {
  readonly state: MeetingState | null
  readonly events: readonly MeetingEvent[]
  readonly audience: MeetingAudience
  readonly locale: Locale
}): DeskLine[] =>
  events
    .map((event) => ({
      seq: event.seq,
      at: event.at.toISOString(),
      sentence: eventSentence({ event: redactedFor(event, audience), state, locale }),
    }))
    .reverse()

/** Waits for an event after `head`, or for the end of patience. */
function news({
  tails,
  meetingId,
  head,
  signal,
}: {
  readonly tails: MeetingLive['tails']
  readonly meetingId: string
  readonly head: number
  readonly signal: AbortSignal
}): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = tails.open({ meetingId, from: head, head })(() => look())
    const end = (settle: () => void) => {
      source.close()
      signal.removeEventListener('abort', onAbort)
      settle()
    }
    const onAbort = () => end(resolve)
    const look = () => {
      source.take().then(
        (event) => event !== null && end(resolve),
        (error: unknown) =>
          end(() => reject(error instanceof Error ? error : new Error(String(error)))),
      )
    }
    signal.addEventListener('abort', onAbort)
  })
}
