import type { Payload } from 'payload'

import { createCheckInCodes } from '../auth/check-in-codes.ts'
import { DOCUMENT_EVENTS, type MeetingEvent } from '../domain/meetings/meeting-events.ts'
import { NEWS_EVENTS } from '../domain/meetings/meeting-notifications.ts'
import { createAppendFeed } from '../live/append-feed.ts'
import { createBriefMemory } from '../live/brief-memory.ts'
import { createMeetingTails } from '../live/meeting-tails.ts'
import type { MailSettings } from '../mail/smtp-postman.ts'
import { passBy, type PassPoint } from '../services/meetings/fault-points.ts'
import { createMeetingEngine } from '../services/meetings/meeting-engine.ts'
import {
  createMeetingHistories,
  type MeetingHistories,
} from '../services/meetings/meeting-histories.ts'
import { lookAtMeeting, type MeetingProjectors } from '../services/meetings/meeting-live.ts'
import { createMeetingService } from '../services/meetings/meetings.service.ts'
import {
  projectDocument,
  projectMeeting,
  projectNotifications,
  type ProjectorParts,
} from '../services/meetings/project-meetings.ts'
import { rebuildMeetings } from '../services/meetings/rebuild-meetings.ts'
import { remindOfMeetings } from '../services/meetings/remind-of-meetings.ts'
import { runProjectors } from '../services/meetings/run-projectors.ts'
import type { SigningProvider } from '../services/signing/signing-provider.ts'
import { createNotices } from './create-notices.ts'
import { openMeetingDoor } from './meeting-door.ts'
import { createMeetingStorage, type MeetingStorage } from './meeting-storage.ts'

type MeetingsInput = {
  readonly payload: Payload
  readonly secret: string
  readonly publicUrl: string
  readonly signing?: SigningProvider | null
  /** Null: this installation sends no mail. */
  readonly mail?: MailSettings | null
  /** For tests, which set the time. */
  readonly clock?: () => Date
  readonly pass?: PassPoint
}
type Follow = {
  readonly storage: MeetingStorage
  readonly histories: MeetingHistories
  readonly notices: Pick<ReturnType<typeof createNotices>, 'inbox' | 'stop'>
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}

/** Meetings and notifications of this process: their use cases, what follows them live, and the projectors of the log. */
export function createMeetings({
  payload,
  secret,
  publicUrl,
  signing = null,
  mail = null,
  clock = () => new Date(),
  pass = passBy,
}: MeetingsInput) {
  const reportBug = (error: unknown) => payload.logger.error({ err: error, msg: 'Meetings' })
  const storage = createMeetingStorage({ payload, secret, clock, reportBug, pass })
  const { log } = storage
  const notices = createNotices({ payload, publicUrl, mail, clock })
  const { notifications, noticeSettings } = notices
  const projectors: ProjectorParts = { ...storage, notifications, pass }
  const shared = { log, histories: createMeetingHistories({ log }), clock, pass }
  const { forgetSight, ...meetingLive } = createMeetingLive({
    ...shared,
    storage,
    notices,
    reportBug,
  })
  const engine = createMeetingEngine({
    ...shared,
    onAppended: followAppends({ projectors, forgetSight, feed: meetingLive.feed, reportBug }),
  })
  const meetings = createMeetingService({
    ...storage,
    ...shared,
    engine,
    codes: createCheckInCodes({ secret }),
    signing,
    publicUrl,
  })
  openMeetingDoor({ payload, meetings, log, tails: meetingLive.tails })
  return {
    meetings,
    notifications,
    noticeSettings,
    deliverMail: notices.deliverMail,
    remindOfMeetings: () => remindOfMeetings({ ...projectors, settings: notices.settings, clock }),
    meetingLive,
    meetingProjectors: projectorsOf({ parts: projectors, clock, reportBug }),
  }
}

const projectorsOf = (by: {
  readonly parts: ProjectorParts
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}): MeetingProjectors => ({
  run: () => runProjectors(by),
  project: (meetingId) => projectMeeting(by.parts, meetingId),
  rebuild: (asked) => rebuildMeetings({ ...by, ...asked }),
})

/**
 * What follows an append of this process. The document first, so that whoever hears of the event finds it; whoever watches does not
 * wait until everybody is told. What fails here is done by the next sweep.
 */
const followAppends =
  ({
    projectors,
    forgetSight,
    feed,
    reportBug,
  }: {
    readonly projectors: ProjectorParts
    readonly forgetSight: (meetingId: string) => void
    readonly feed: ReturnType<typeof createAppendFeed>
    readonly reportBug: (error: unknown) => void
  }) =>
  async (meetingId: string, events: readonly MeetingEvent[]) => {
    const anyOf = (types: readonly string[]) => events.some(({ type }) => types.includes(type))
    if (anyOf(DOCUMENT_EVENTS)) await projectDocument(projectors, meetingId).catch(reportBug)
    forgetSight(meetingId)
    announce({ feed, meetingId, events })
    if (anyOf(NEWS_EVENTS)) await projectNotifications(projectors, meetingId).catch(reportBug)
  }

function createMeetingLive({ storage, histories, notices, clock, reportBug }: Follow) {
  const { log, documents, sources } = storage
  const sights = createBriefMemory({ read: lookAtMeeting({ documents, histories }) })
  const { appendsSince } = log
  const feed = createAppendFeed({ source: sources.appends, appendsSince, clock, reportBug })
  const tails = createMeetingTails<MeetingEvent>({
    feed,
    readAfter: async (meetingId, seq) =>
      (await log.readAfter([{ meetingId, seq }])).get(meetingId) ?? [],
    reportBug,
  })
  const stop = async () => {
    await Promise.all([feed.stop(), notices.stop()])
  }
  const { inbox } = notices
  return { feed, tails, look: sights.readSince, forgetSight: sights.forget, inbox, stop }
}

function announce({
  feed,
  meetingId,
  events,
}: {
  readonly feed: ReturnType<typeof createAppendFeed>
  readonly meetingId: string
  readonly events: readonly MeetingEvent[]
}): void {
  const [first, last] = [events.at(0), events.at(-1)]
  if (!first || !last) return
  const types = events.map(({ type }) => type)
  feed.announce({ meetingId, first: first.seq, last: last.seq, types, at: last.at })
}
