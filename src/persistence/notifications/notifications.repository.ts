import { Types, type Model } from 'mongoose'

import type { CursorKeys } from '../../domain/paging/paging.ts'
import { pageOf } from '../../domain/paging/paging.ts'
import type {
  NotificationRecord,
  NotificationRepository,
} from '../../services/notifications/notifications.repository.ts'
import { onlyDuplicateKeys } from '../duplicate-key.ts'
import { both } from '../keyset.ts'
import type { StoredNotification } from '../models/notifications.model.ts'
import { toObjectIds } from '../reach-filter.ts'
import { ONE_BATCH } from '../read-rows.ts'

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

    async toldSince({ persons, since }) {
      const rows = await notifications
        .find({ toldAt: { $gte: since }, person: { $in: [...persons] } })
        .sort({ toldAt: 1, _id: 1 })
        .lean<StoredNotification[]>()
      return rows.map(toNotification)
    },

    count: (asked) => notifications.countDocuments(mine(asked)),

    async markRead({ ids, persons, at }) {
      const unread = { ...mine({ persons, unreadOnly: true }), _id: { $in: toObjectIds(ids) } }
      return (await notifications.updateMany(unread, { $set: { readAt: at } })).modifiedCount
    },
  }
}

async function addOnce({
  notifications,
  persons,
  news,
  at,
}: {
  readonly notifications: Model<StoredNotification>
} & Parameters<NotificationRepository['add']>[0]): Promise<void> {
  if (persons.length === 0) return
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
    // Told before: nobody is told the same thing twice.
    if (onlyDuplicateKeys(error) === null) throw error
  }
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
