import { replay } from '../../domain/meetings/evolve.ts'
import { tellNext, type Telling } from '../../domain/meetings/meeting-notifications.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import type { NotificationService } from '../notifications/notifications.service.ts'
import { passBy, type PassPoint } from './fault-points.ts'
import { recordOf } from './meeting-record.ts'
import type {
  MeetingDocuments,
  MeetingLog,
  MeetingRolls,
  ProjectorPlaces,
} from './meetings.repository.ts'
import { tellOfMeeting } from './tell-of-meeting.ts'

export type ProjectorParts = {
  readonly log: MeetingLog
  readonly documents: MeetingDocuments
  readonly rolls: MeetingRolls
  readonly places: ProjectorPlaces
  readonly notifications: Pick<NotificationService, 'notify'>
  readonly pass?: PassPoint
}

/** The document is the first projector; every other one keeps its place by its name. */
const NOTIFICATIONS = 'notifications'

/** How often a document is written again because the log has gone on meanwhile, before that is left to the next run. */
const MAX_ROUNDS = 20

/**
 * Brings everything that is derived from one log up to its end. Safe to call at any time, in several processes at once, and
 * after a crash at any point: each part is derived from the log alone and keeps its own place.
 */
export async function projectMeeting(parts: ProjectorParts, meetingId: string): Promise<void> {
  await projectDocument(parts, meetingId)
  await projectNotifications(parts, meetingId)
}

/**
 * Two processes may write the same document at once, the older text last. Whoever writes looks at the log again afterwards,
 * so that the last of them leaves the newest.
 */
export async function projectDocument(
  { log, documents, rolls, pass = passBy }: ProjectorParts,
  meetingId: string,
): Promise<void> {
  let state: MeetingState | null = null
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const news = await log.readAfter([{ meetingId, seq: state?.seq ?? 0 }])
    state = replay(news.get(meetingId) ?? [], state)
    if (state === null) return
    const shown = (await documents.shownSeqAsSystem([meetingId])).get(meetingId) ?? 0
    if (shown === state.documentSeq) return
    const [document] = await documents.findAsSystem([meetingId])
    const path = document?.path ?? (await rolls.pathOf(state.plan.organizationId))
    pass('documentRead')
    await documents.writeAsSystem(recordOf({ id: meetingId, path: path ?? [], state }))
    pass('documentWritten')
  }
}

/** The place moves after the people were told; who dies between tells them again, and (person, cause) is unique. */
export async function projectNotifications(
  parts: ProjectorParts,
  meetingId: string,
): Promise<void> {
  const { places } = parts
  const asked = { projector: NOTIFICATIONS, meetingIds: [meetingId] }
  const place = (await places.find(asked)).get(meetingId) ?? 0
  const seq = await tellNews({ parts, meetingId, place })
  if (seq > place) await places.advance({ projector: NOTIFICATIONS, meetingId, seq })
}

/** Tells people what happened after a number of the log, each once however often it is told; gives the last number there is. */
export async function tellNews({
  parts: { log, rolls, notifications, pass = passBy },
  meetingId,
  place,
}: {
  readonly parts: ProjectorParts
  readonly meetingId: string
  readonly place: number
}): Promise<number> {
  const events = (await log.readAfter([{ meetingId, seq: 0 }])).get(meetingId) ?? []

  let told: Telling | null = null
  for (const event of events) {
    const { telling, news } = tellNext({ meetingId, before: told, event })
    told = telling
    if (news === null || event.seq <= place) continue
    pass('notificationsRead')
    await tellOfMeeting({ news, state: telling.state, at: event.at, rolls, notifications })
    pass('notificationsTold')
  }
  return told?.state.seq ?? 0
}
