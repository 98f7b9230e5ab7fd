import type { Payload } from 'payload'

import { pageOf } from '../../domain/paging/paging.ts'
import type { MeetingRecord } from '../../services/meetings/meeting-record.ts'
import type { MeetingDocuments } from '../../services/meetings/meetings.repository.ts'
import { both } from '../keyset.ts'
import { ONE_BATCH } from '../read-rows.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { meetingFilter, meetingsAfter, meetingSort, readableMeetings } from './meeting-filter.ts'
import { toMeeting, type MeetingRow } from './meeting-row.ts'
import { countOf, listOf, toMeetingRow } from './meetings-of-organizations.ts'
import { writeMeetingAsSystem } from './write-meeting.ts'

const PROJECTION = { createdAt: 0, updatedAt: 0 } as const

/** Documents of meetings: lean reads as the viewer, and writes of the projector through Payload, which keeps their versions. */
export function createMeetingDocuments({
  payload,
}: {
  readonly payload: Payload
}): MeetingDocuments {
  const rows = rowsOf({ payload, slug: 'meetings' })
  const findWhere = async (filter: Record<string, unknown>) =>
    (await rows.find(filter, PROJECTION).batchSize(ONE_BATCH).lean<MeetingRow[]>()).map(toMeeting)

  return {
    findByIds: ({ ids, viewer }) =>
      findWhere(both({ _id: { $in: [...ids] } }, readableMeetings(viewer))),

    async list({ filter, order, page, viewer }) {
      const after = meetingsAfter({ order, after: page.after })
      const found = await rows
        .find(both(meetingFilter(filter), readableMeetings(viewer), after), PROJECTION)
        .sort(meetingSort(order))
        .limit(page.first + 1)
        .batchSize(ONE_BATCH)
        .lean<MeetingRow[]>()
      return pageOf({ found, first: page.first, toRow: toMeetingRow })
    },

    count: ({ filter, viewer }) =>
      rows.countDocuments(both(meetingFilter(filter), readableMeetings(viewer))),

    listOf: listOf(rows),
    countOf: countOf(rows),

    async shownSeqAsSystem(ids) {
      const shown = await rows
        .find({ _id: { $in: [...ids] } }, { documentSeq: 1 })
        .lean<MeetingRow[]>()
      return new Map(shown.map(({ _id, documentSeq }) => [_id, documentSeq]))
    },

    ...recordsOfOrganizations(rows, findWhere),

    findAsSystem: (ids) => findWhere({ _id: { $in: [...ids] } }),

    startingAsSystem: startingAsSystem(rows),

    writeAsSystem: (record) => writeMeetingAsSystem({ payload, record }),
  }
}

const startingAsSystem =
  (
    rows: ReturnType<typeof rowsOf<Record<string, unknown>>>,
  ): MeetingDocuments['startingAsSystem'] =>
  async ({ from, to, statuses }) => {
    const coming = await rows
      .find({ status: { $in: [...statuses] }, startsAt: { $gt: from, $lte: to } }, { startsAt: 1 })
      .sort({ startsAt: 1 })
      .lean<Pick<MeetingRow, '_id' | 'startsAt'>[]>()
    return coming.map(({ _id, startsAt }) => ({ meetingId: _id, startsAt: new Date(startsAt) }))
  }

type FindWhere = (filter: Record<string, unknown>) => Promise<MeetingRecord[]>

/** What the rules ask of an organization's meetings, whoever gives the command. */
const recordsOfOrganizations = (
  rows: ReturnType<typeof rowsOf<Record<string, unknown>>>,
  findWhere: FindWhere,
): Pick<MeetingDocuments, 'sittingsAsSystem' | 'withOpenTasksAsSystem' | 'lastEndedAsSystem'> => ({
  sittingsAsSystem: ({ organizationId, except, statuses, ...asked }) =>
    rows.countDocuments({
      ...asked,
      organization: { $in: toObjectIds([organizationId]) },
      status: { $in: [...statuses] },
      _id: { $ne: except },
    }),

  withOpenTasksAsSystem: async (ids) => {
    const found = await findWhere({
      organization: { $in: toObjectIds(ids) },
      tasks: { $elemMatch: { doneAt: null } },
    })
    return found.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
  },

  async lastEndedAsSystem(organizationId) {
    const [last] = await rows
      .find({ organization: { $in: toObjectIds([organizationId]) }, closedAt: { $ne: null } })
      .sort({ startsAt: -1 })
      .limit(1)
      .lean<MeetingRow[]>()
    return last ? toMeeting(last) : null
  },
})
