import type { Model } from 'mongoose'

import { pageOf, type Page } from '../../domain/paging/paging.ts'
import type { MeetingRecord } from '../../services/meetings/meeting-record.ts'
import type { MeetingDocuments } from '../../services/meetings/meetings.repository.ts'
import { both } from '../keyset.ts'
import { pageForEach } from '../page-for-each.ts'
import { toObjectIds } from '../reach-filter.ts'
import { ONE_BATCH } from '../read-rows.ts'
import { meetingFilter, meetingsAfter, meetingSort, readableMeetings } from './meeting-filter.ts'
import { meetingKeys, toMeeting, type MeetingRow } from './meeting-row.ts'

type Rows = Model<Record<string, unknown>>

/** Newest first; the only order in which an organization shows its meetings. */
const ORDER = 'STARTS_AT_DESC'

/** The first page of each organization's own meetings, in one round trip. */
export const listOf =
  (rows: Rows): MeetingDocuments['listOf'] =>
  async ({ organizationIds, filter, page, viewer }) => {
    const after = meetingsAfter({ order: ORDER, after: page.after })
    const asked = both(meetingFilter(filter), readableMeetings(viewer), after)
    const lists = await pageForEach({
      rows,
      parts: organizationIds.map((id) => ({ key: id, filter: both(ownOf([id]), asked) })),
      sort: meetingSort(ORDER),
      limit: page.first + 1,
      projection: LISTED,
    })
    return new Map(
      [...lists].map(([key, found]): [string, Page<MeetingRecord>] => [
        key,
        // The projection names every field of a row.
        pageOf({ found: found as MeetingRow[], first: page.first, toRow: toMeetingRow }),
      ]),
    )
  }

export const countOf =
  (rows: Rows): MeetingDocuments['countOf'] =>
  async ({ organizationIds, filter, viewer }) => {
    const asked = both(ownOf(organizationIds), meetingFilter(filter), readableMeetings(viewer))
    const counts = await rows.collection
      .aggregate<{ _id: unknown; count: number }>(
        [{ $match: asked }, { $group: { _id: '$organization', count: { $sum: 1 } } }],
        { batchSize: ONE_BATCH },
      )
      .toArray()
    return new Map(counts.map(({ _id, count }) => [String(_id), count]))
  }

export const toMeetingRow = (row: MeetingRow) => ({ node: toMeeting(row), keys: meetingKeys(row) })

const ownOf = (ids: readonly string[]) => ({ organization: { $in: toObjectIds(ids) } })

/** An aggregation wants its fields named. */
const FIELDS: readonly Exclude<keyof MeetingRow, '_id'>[] = [
  'organization',
  'path',
  'kind',
  'mode',
  'status',
  'title',
  'period',
  'startsAt',
  'place',
  'onlineUrl',
  'agenda',
  'registeredAt',
  'openedAt',
  'closedAt',
  'heldOn',
  'recordedAfterwards',
  'statusComment',
  'rules',
  'chair',
  'minuteTaker',
  'documentSeq',
]
const LISTED: Record<string, 1> = Object.fromEntries(FIELDS.map((field) => [field, 1]))
