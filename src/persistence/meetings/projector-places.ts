import type { Model } from 'mongoose'

import type { ProjectorPlaces } from '../../services/meetings/meetings.repository.ts'
import { isDuplicateKey } from '../duplicate-key.ts'
import type { ProjectorPlace } from '../models/projector-places.model.ts'

/** Places that only ever go forward, whoever writes them. */
export function createProjectorPlaces({
  places,
}: {
  readonly places: Model<ProjectorPlace>
}): ProjectorPlaces {
  return {
    async find({ projector, meetingIds }) {
      const ids = meetingIds.map((id) => `${projector}:${id}`)
      const rows = await places.find({ _id: { $in: ids } }).lean<ProjectorPlace[]>()
      return new Map(rows.map(({ _id, seq }) => [_id.slice(projector.length + 1), seq]))
    },
    async advance({ projector, meetingId, seq }) {
      const place = { _id: `${projector}:${meetingId}` }
      const forward = { $max: { seq } }
      try {
        await places.updateOne(place, forward, { upsert: true })
      } catch (error) {
        // Two made the place at the same moment: now there is one to move.
        if (!isDuplicateKey(error)) throw error
        await places.updateOne(place, forward)
      }
    },
  }
}
