import { Types, type Model } from 'mongoose'

import type { CursorKeys } from '../../domain/paging/paging.ts'
import { pageOf } from '../../domain/paging/paging.ts'
import type {
  NotificationRecord,
  NotificationRepository,
  ToldNews,
} from '../../services/notifications/notifications.repository.ts'
import { onlyDuplicateKeys } from '../duplicate-key.ts'
import { both } from '../keyset.ts'
import type { StoredNotification } from '../models/notifications.model.ts'
import { toObjectIds } from '../reach-filter.ts'
import { ONE_BATCH } from '../read-rows.ts'

const BATCH = 500

/** Notifications in MongoDB. The unique index on (person, cause) is what makes telling twice harmless. */
export function createNotificationRepository({
  notifications,
}: {
  readonly notifications: Model<StoredNotification>
}): NotificationRepository {
  return {
    add: (asked) => addOnce({ notifications, ...asked }),

    async findByIds({ ids, persons }) {
      const rows = await notifications
        .find({ _id: { $in: toObjectIds(ids) }, person: { $in: [...persons] } })
        .lean<StoredNotification[]>()
      return rows.map(toNotification)
    },

    async list({ persons, unreadOnly, page }) {
      const found = await notifications
        .find(both(mine({ persons, unreadOnly }), olderThan(page.after)))
        .sort({ createdAt: -1, _id: -1 })
        .limit(page.first + 1)
        .batchSize(ONE_BATCH)
        .lean<StoredNotification[]>()
      return pageOf({ found, first: page.first, toRow })
    },

    ...rowsSince(notifications),

    findToldAsSystem: async ({ person, cause }) =>
      notifications.findOne({ person, cause }, { kind: 1, facts: 1, url: 1 }).lean<ToldNews>(),

    count: (asked) => notifications.countDocuments(mine(asked)),

    async markRead({ ids, persons, at }) {
      const unread = { ...mine({ persons, unreadOnly: true }), _id: { $in: toObjectIds(ids) } }
      return (await notifications.updateMany(unread, { $set: { readAt: at } })).modifiedCount
    },

    async markAllRead({ persons, until, at }) {
      const unread = { ...mine({ persons, unreadOnly: true }), toldAt: { $lte: until } }
      return (await notifications.updateMany(unread, { $set: { readAt: at } })).modifiedCount
    },
  }
}

/** What was written, and what was marked, since a moment. */
function rowsSince(
  notifications: Model<StoredNotification>,
): Pick<NotificationRepository, 'toldSince' | 'readSince'> {
  const since =
    (field: 'toldAt' | 'readAt') =>
    async (asked: { readonly persons: readonly string[]; readonly since: Date }) => {
      const rows = await notifications
        .find({ [field]: { $gte: asked.since }, person: { $in: [...asked.persons] } })
        .sort({ [field]: 1, _id: 1 })
        .lean<StoredNotification[]>()
      return rows.map(toNotification)
    }
  return { toldSince: since('toldAt'), readSince: since('readAt') }
}

type Added = { readonly notifications: Model<StoredNotification> } & Parameters<
  NotificationRepository['add']
>[0]

/** In batches of bounded size: an opening may be told to thousands. */
async function addOnce({ persons, ...asked }: Added): Promise<void> {
  for (let start = 0; start < persons.length; start += BATCH)
    await addBatch({ ...asked, persons: persons.slice(start, start + BATCH) })
}

async function addBatch({ notifications, persons, news, at }: Added): Promise<void> {
  const toldAt = new Date()
  const rows = persons.map((person) => ({
    _id: new Types.ObjectId(),
    ...news,
    person,
    createdAt: at,
    readAt: null,
    toldAt,
  }))
  try {
    await notifications.collection.insertMany(rows, { ordered: false })
  } catch (error) {
    // Told before: nobody is told the same thing twice, but for what has grown since.
    const taken = onlyDuplicateKeys(error)
    if (taken === null) throw error
    const told = taken.flatMap(({ index }) => persons[index ?? -1] ?? [])
    await growTold({ notifications, persons: told, news, at })
  }
}

/** Puts a higher revision in the place of what was told of the same cause; it is unread again. */
async function growTold({
  notifications,
  persons,
  news: { cause, facts, revision },
  at,
}: Added): Promise<void> {
  if (revision === undefined) return
  await notifications.updateMany(
    { person: { $in: [...persons] }, cause, revision: { $lt: revision } },
    { $set: { facts, revision, createdAt: at, toldAt: new Date(), readAt: null } },
  )
}

function mine({
  persons,
  unreadOnly,
}: {
  readonly persons: readonly string[]
  readonly unreadOnly: boolean
}): Record<string, unknown> {
  return { person: { $in: [...persons] }, ...(unreadOnly && { readAt: null }) }
}

function olderThan(after: CursorKeys | null): Record<string, unknown> {
  if (after === null) return {}
  const [at, id] = after
  const createdAt = new Date(Number(at))
  const [lastId] = toObjectIds([String(id)])
  return {
    $or: [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: lastId } }],
  }
}

const toRow = (row: StoredNotification) => ({
  node: toNotification(row),
  keys: [row.createdAt.getTime(), String(row._id)],
})

export function toNotification(row: StoredNotification): NotificationRecord {
  const { _id, person, kind, facts, url, createdAt, toldAt } = row
  const readAt = row.readAt ?? null
  return { id: String(_id), person, kind, facts, url, createdAt, readAt, toldAt }
}
