import type { Payload } from 'payload'

import { createCheckInCodes } from '../auth/check-in-codes.ts'
import type { MeetingEvent } from '../domain/meetings/meeting-events.ts'
import { DOCUMENT_EVENTS } from '../domain/meetings/meeting-events.ts'
import { createAppendFeed } from '../live/append-feed.ts'
import { createMeetingTails } from '../live/meeting-tails.ts'
import { createNotificationFeed } from '../live/notification-feed.ts'
import { createAppendSource } from '../persistence/meetings/append-source.ts'
import { createMeetingRolls } from '../persistence/meetings/meeting-rolls.ts'
import { createMeetingDocuments } from '../persistence/meetings/meetings.repository.ts'
import { createMongoMeetingLog } from '../persistence/meetings/mongo-meeting-log.ts'
import { createProjectorPlaces } from '../persistence/meetings/projector-places.ts'
import { connectionOf } from '../persistence/models/connection.ts'
import { meetingLogModel } from '../persistence/models/meeting-log.model.ts'
import { notificationsModel } from '../persistence/models/notifications.model.ts'
import { projectorPlacesModel } from '../persistence/models/projector-places.model.ts'
import { createNotificationSource } from '../persistence/notifications/notification-source.ts'
import { createNotificationRepository } from '../persistence/notifications/notifications.repository.ts'
import { createMeetingEngine } from '../services/meetings/meeting-engine.ts'
import { createMeetingHistories } from '../services/meetings/meeting-histories.ts'
import { createMeetingService } from '../services/meetings/meetings.service.ts'
import { projectMeeting, type ProjectorParts } from '../services/meetings/project-meetings.ts'
import { runProjectors } from '../services/meetings/run-projectors.ts'
import { createNotificationService } from '../services/notifications/notifications.service.ts'

type MeetingsInput = {
  readonly payload: Payload
  readonly secret: string
  readonly publicUrl: string
  /** For tests, which set the time. */
  readonly clock?: () => Date
}

/** Meetings and notifications of this process: their use cases, what follows them live, and the projectors of the log. */
export function createMeetings({
  payload,
  secret,
  publicUrl,
  clock = () => new Date(),
}: MeetingsInput) {
  const reportBug = (error: unknown) => payload.logger.error({ err: error, msg: 'Meetings' })
  const { log, documents, places, rolls, notifications, sources } = storage({
    payload,
    clock,
    reportBug,
  })
  const histories = createMeetingHistories({ log })
  const notificationService = createNotificationService({ notifications, clock })
  const projectors: ProjectorParts = {
    log,
    documents,
    rolls,
    places,
    notifications: notificationService,
  }
  const feed = createAppendFeed({
    source: sources.appends,
    appendsSince: log.appendsSince,
    clock,
    reportBug,
  })

  /** The document first, so that whoever hears of the event finds it. What fails here is done by the next sweep. */
  const onAppended = async (meetingId: string, events: readonly MeetingEvent[]) => {
    try {
      if (events.some(({ type }) => DOCUMENT_EVENTS.includes(type)))
        await projectMeeting(projectors, meetingId)
    } catch (error) {
      reportBug(error)
    }
    const [first, last] = [events.at(0), events.at(-1)]
    if (!first || !last) return
    const types = events.map(({ type }) => type)
    feed.announce({ meetingId, first: first.seq, last: last.seq, types, at: last.at })
  }

  const engine = createMeetingEngine({ log, histories, clock, onAppended })
  const codes = createCheckInCodes({ secret })
  const tails = createMeetingTails<MeetingEvent>({
    feed,
    readAfter: async (meetingId, seq) =>
      (await log.readAfter([{ meetingId, seq }])).get(meetingId) ?? [],
    reportBug,
  })
  const inbox = createNotificationFeed({
    source: sources.notifications,
    toldSince: notifications.toldSince,
    clock,
    reportBug,
  })
  return {
    meetings: createMeetingService({
      documents,
      histories,
      engine,
      rolls,
      codes,
      publicUrl,
      clock,
    }),
    notifications: notificationService,
    meetingLive: {
      feed,
      tails,
      inbox,
      stop: async () => {
        await Promise.all([feed.stop(), inbox.stop()])
      },
    },
    meetingProjectors: {
      /** One sweep over what a crash or another process left undone; see `runProjectors`. */
      run: () => runProjectors({ parts: projectors, clock, reportBug }),
    },
  }
}

function storage({
  payload,
  clock,
  reportBug,
}: {
  readonly payload: Payload
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}) {
  const connection = connectionOf(payload)
  const appends = meetingLogModel(connection)
  const notifications = notificationsModel(connection)
  return {
    log: createMongoMeetingLog({ appends }),
    documents: createMeetingDocuments({ payload }),
    places: createProjectorPlaces({ places: projectorPlacesModel(connection) }),
    rolls: createMeetingRolls({ payload, clock }),
    notifications: createNotificationRepository({ notifications }),
    sources: {
      appends: createAppendSource({ appends, reportBug }),
      notifications: createNotificationSource({ notifications, reportBug }),
    },
  }
}
