import { Types } from 'mongoose'
import type { Payload } from 'payload'

import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { recordOf, type MeetingRecord } from '../../services/meetings/meeting-record.ts'
import { toDocument } from '../meetings/meeting-row.ts'
import { toStored } from '../meetings/stored-events.ts'
import { connectionOf } from '../models/connection.ts'
import { meetingLogModel } from '../models/meeting-log.model.ts'
import { projectorPlacesModel } from '../models/projector-places.model.ts'
import { rowsOf } from '../rows-of.ts'
import { versionsOf } from '../versions-of.ts'
import { insertOnce } from './insert-once.ts'

type Meeting = {
  readonly meetingId: string
  readonly appends: readonly (readonly MeetingEvent[])[]
  readonly state: MeetingState
  readonly path: readonly string[]
  /** Nobody is to be told of it: the projector of notifications is at its end. */
  readonly isTold: boolean
}

/**
 * Whole meetings of the demo in one batch: the logs, and then what the projectors would have made of them in one run after a crash.
 * A batch that was broken off may be sent again: what is there already stays.
 */
export async function insertMeetingsAsSystem({
  payload,
  meetings,
}: {
  readonly payload: Payload
  readonly meetings: readonly Meeting[]
}): Promise<void> {
  const connection = connectionOf(payload)
  const logs = meetings.flatMap(({ meetingId, appends }) =>
    appends.map((events) => toStored({ meetingId, events })),
  )
  await insertOnce({ rows: meetingLogModel(connection), documents: logs })

  const documents = meetings.map(documentOf)
  await insertOnce({ rows: rowsOf({ payload, slug: 'meetings' }), documents })
  await insertOnce({
    rows: versionsOf({ payload, slug: 'meetings' }),
    documents: documents.map(versionOf),
  })
  await insertOnce({
    rows: projectorPlacesModel(connection),
    documents: meetings
      .filter(({ isTold }) => isTold)
      .map(({ meetingId, state }) => ({ _id: `notifications:${meetingId}`, seq: state.seq })),
  })
}

/** As Payload stores it. */
function documentOf({ meetingId, path, state }: Meeting) {
  const record = recordOf({ id: meetingId, path, state })
  const { agenda, tasks, ...fields } = toDocument(record)
  const newId = () => new Types.ObjectId().toHexString()
  return {
    _id: meetingId,
    ...fields,
    ...instantsOf(record),
    organization: new Types.ObjectId(record.organizationId),
    agenda: agenda.map((item) => ({ ...item, id: newId() })),
    tasks: tasks.map(({ doneAt, ...task }) => ({
      ...task,
      doneAt: doneAt === null ? null : new Date(doneAt),
      id: newId(),
    })),
    createdAt: state.at,
    updatedAt: state.at,
    __v: 0,
  }
}

const instantsOf = ({ startsAt, registeredAt, openedAt, closedAt }: MeetingRecord) => ({
  startsAt,
  registeredAt,
  openedAt,
  closedAt,
})

/** The id of the version is that of the meeting, so that it is written once. */
function versionOf({ _id, __v, ...version }: ReturnType<typeof documentOf>) {
  const { createdAt, updatedAt } = version
  return {
    _id: new Types.ObjectId(_id),
    parent: _id,
    version,
    createdAt,
    updatedAt,
    __v,
  }
}
