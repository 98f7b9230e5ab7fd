import type { Payload } from 'payload'

import { createAppendSource } from '../persistence/meetings/append-source.ts'
import { createMeetingRolls } from '../persistence/meetings/meeting-rolls.ts'
import { createMeetingRuleSets } from '../persistence/meetings/meeting-rule-sets.ts'
import { createMeetingDocuments } from '../persistence/meetings/meetings.repository.ts'
import { createMongoMeetingLog } from '../persistence/meetings/mongo-meeting-log.ts'
import { createMinutesFiles } from '../persistence/meetings/minutes-files.ts'
import { createProjectorPlaces } from '../persistence/meetings/projector-places.ts'
import { createSecretBallots } from '../persistence/ballots/secret-ballots.ts'
import { ballotEnvelopesModel } from '../persistence/models/ballot-envelopes.model.ts'
import { ballotPollsModel } from '../persistence/models/ballot-polls.model.ts'
import { connectionOf } from '../persistence/models/connection.ts'
import { meetingLogModel } from '../persistence/models/meeting-log.model.ts'
import { minutesFilesModel } from '../persistence/models/minutes-files.model.ts'
import { projectorPlacesModel } from '../persistence/models/projector-places.model.ts'
import type { PassPoint } from '../services/meetings/fault-points.ts'

export type MeetingStorage = ReturnType<typeof createMeetingStorage>

/** Everything of meetings that is read from the database or written to it. */
export function createMeetingStorage({
  payload,
  secret,
  clock,
  reportBug,
  pass,
}: {
  readonly secret: string
  readonly payload: Payload
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
  readonly pass?: PassPoint
}) {
  const connection = connectionOf(payload)
  const appends = meetingLogModel(connection)
  return {
    log: createMongoMeetingLog({ appends }),
    documents: createMeetingDocuments({ payload }),
    places: createProjectorPlaces({ places: projectorPlacesModel(connection) }),
    rolls: createMeetingRolls({ payload, clock }),
    ruleSets: createMeetingRuleSets({ payload }),
    ballots: createSecretBallots({
      secret,
      polls: ballotPollsModel(connection),
      envelopes: ballotEnvelopesModel(connection),
      ...(pass && { pass }),
    }),
    minutesFiles: createMinutesFiles({ files: minutesFilesModel(connection) }),
    sources: {
      appends: createAppendSource({ appends, reportBug }),
    },
  }
}
