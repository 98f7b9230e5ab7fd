import type { Model, mongo } from 'mongoose'

import type { DeliveryRepository } from '../../services/notifications/deliveries.repository.ts'
import { onlyDuplicateKeys } from '../duplicate-key.ts'
import type { StoredDelivery } from '../models/deliveries.model.ts'

/** The queue of mails in MongoDB. */
export function createDeliveryRepository({
  deliveries,
}: {
  readonly deliveries: Model<StoredDelivery>
}): DeliveryRepository {
  // Mongoose types the collection of every model as one with ids of its own kind.
  const collection = deliveries.collection as unknown as mongo.Collection<StoredDelivery>
  return {
    async add({ persons, cause, queuedAt, nextAt }) {
      const rows = persons.map((person): StoredDelivery => ({
        _id: `${person}|${cause}`,
        person,
        cause,
        state: 'WAITING',
        queuedAt,
        nextAt,
        attempts: 0,
        reason: null,
        doneAt: null,
      }))
      try {
        await collection.insertMany(rows, { ordered: false })
      } catch (error) {
        // Queued before: one mail is enough.
        if (onlyDuplicateKeys(error) === null) throw error
      }
    },

    async takeNext({ now, until }) {
      const taken = await deliveries
        .findOneAndUpdate(
          { nextAt: { $lte: now } },
          { $set: { nextAt: until }, $inc: { attempts: 1 } },
          { sort: { nextAt: 1 }, returnDocument: 'after' },
        )
        .lean<StoredDelivery>()
      if (taken === null) return null
      const { _id: id, person, cause, queuedAt, attempts } = taken
      return { id, person, cause, queuedAt, attempts }
    },

    async settle({ delivery: { id, attempts }, state, nextAt, reason, at }) {
      const doneAt = nextAt === null ? at : null
      await deliveries.updateOne({ _id: id, attempts }, { $set: { state, nextAt, reason, doneAt } })
    },
  }
}
