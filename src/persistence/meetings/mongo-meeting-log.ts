import type { Model } from 'mongoose'

import { groupBy } from '../../domain/group-by.ts'
import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'
import {
  MAX_EVENTS_PER_APPEND,
  type LogPosition,
  type MeetingLog,
} from '../../services/meetings/meetings.repository.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import { LASTING } from '../lasting.ts'
import type { StoredAppend } from '../models/meeting-log.model.ts'
import { eventsAfter, toLoggedAppend, toStored } from './stored-events.ts'

/** How many numbers one read covers. More than an append may hold, so that a range without an append is the end of the log. */
const RANGE = 2 * MAX_EVENTS_PER_APPEND

/** The log in MongoDB. An append is acknowledged once a majority has it in its journal. */
export function createMongoMeetingLog({
  appends,
}: {
  readonly appends: Model<StoredAppend>
}): MeetingLog {
  return {
    async readAfter(positions) {
      const found = new Map<string, MeetingEvent[]>()
      let open: readonly LogPosition[] = positions
      while (open.length > 0) open = await readRange({ appends, positions: open, found })
      return found
    },

    async append({ meetingId, events }) {
      try {
        await appends.collection.insertOne({ ...toStored({ meetingId, events }) }, LASTING)
        return 'appended'
      } catch (error) {
        if (isDuplicateKey(error)) return 'lost'
        throw error
      }
    },

    meetingIds: () => meetingIds(appends),

    async appendsSince(since) {
      const rows = await appends
        .find({ at: { $gte: since } }, { _id: 0, meeting: 1, first: 1, last: 1, at: 1, events: 1 })
        .sort({ at: 1 })
        .lean<StoredAppend[]>()
      return rows.map(toLoggedAppend)
    },

    async touchedSince(since) {
      const touched = await appends
        .find({ at: { $gte: since } }, { _id: 0, meeting: 1, last: 1 })
        .lean<Pick<StoredAppend, 'meeting' | 'last'>[]>()
      const last = new Map<string, number>()
      for (const row of touched)
        last.set(row.meeting, Math.max(row.last, last.get(row.meeting) ?? 0))
      return [...last].map(([meetingId, seq]) => ({ meetingId, seq }))
    },
  }
}

/** Every log begins with number 1. */
async function meetingIds(appends: Model<StoredAppend>): Promise<readonly string[]> {
  const rows = await appends
    .find({ first: 1 }, { _id: 0, meeting: 1 })
    .sort({ meeting: 1 })
    .lean<Pick<StoredAppend, 'meeting'>[]>()
  return rows.map(({ meeting }) => meeting)
}

/**
 * Reads one range of each log into `found`; gives the places from which to read on. Only what a majority has: what is read is kept in memory,
 * and must not be taken back by a change of the primary.
 */
async function readRange({
  appends,
  positions,
  found,
}: {
  readonly appends: Model<StoredAppend>
  readonly positions: readonly LogPosition[]
  readonly found: Map<string, MeetingEvent[]>
}): Promise<readonly LogPosition[]> {
  const rows = await appends
    .find(rangesOf(positions), { _id: 0, meeting: 1, last: 1, at: 1, events: 1 })
    .readConcern('majority')
    .sort({ meeting: 1, last: 1 })
    .lean<StoredAppend[]>()
  const byMeeting = groupBy(rows, ({ meeting }) => meeting)
  return positions.flatMap(({ meetingId, seq }) => {
    const read = byMeeting.get(meetingId) ?? []
    const end = read.at(-1)?.last
    if (end === undefined) return []
    const events = read.flatMap((append) => eventsAfter({ append, seq }))
    found.set(meetingId, [...(found.get(meetingId) ?? []), ...events])
    // Whatever comes next would lie within the range too, unless this was nearly all of it.
    return end - seq > RANGE - MAX_EVENTS_PER_APPEND ? [{ meetingId, seq: end }] : []
  })
}

function rangesOf(positions: readonly LogPosition[]): Record<string, unknown> {
  const ranges = positions.map(({ meetingId, seq }) => ({
    meeting: meetingId,
    last: { $gt: seq, $lte: seq + RANGE },
  }))
  return ranges.length === 1 && ranges[0] ? ranges[0] : { $or: ranges }
}
