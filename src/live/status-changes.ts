import { STATUS_EVENTS } from '../domain/meetings/meeting-events.ts'
import type { AppendFeed } from './append-feed.ts'
import type { StreamSource } from './guarded-stream.ts'

/** Somebody who does not read loses the oldest: whoever comes back reads the list. */
const MAX_WAITING = 1_000

const statusEvents: readonly string[] = STATUS_EVENTS

/** Ids of meetings whose status changes from now on, once a change. `read` looks with the reader's eyes; null is passed over. */
export function openStatusChanges<Seen>({
  feed,
  read,
}: {
  readonly feed: AppendFeed
  readonly read: (meetingId: string) => Promise<Seen | null>
}) {
  return (wake: () => void): StreamSource<Seen> => {
    const waiting: string[] = []
    const close = feed.listen({
      onAppend: ({ meetingId, types }) => {
        const changes = types.filter((type) => statusEvents.includes(type))
        if (changes.length === 0) return
        waiting.push(...changes.map(() => meetingId))
        waiting.splice(0, Math.max(0, waiting.length - MAX_WAITING))
        wake()
      },
    })
    const take = async () => {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        const seen = await read(id)
        if (seen !== null) return seen
      }
      return null
    }
    return { take, close }
  }
}
