import type { AppendFeed } from './append-feed.ts'
import type { StreamSource } from './guarded-stream.ts'

/** What a tail needs of an event: its number. */
type Numbered = { readonly seq: number }

type Tail<Event> = {
  /** The end of the log as far as it is known. */
  seq: number
  /** The last events, without a gap. */
  readonly recent: Event[]
  readonly readers: Set<() => void>
  pulling: boolean
  again: boolean
}

/** A reader that lags by less than this shares what was read once for all. */
const RECENT = 512

export type MeetingTails<Event extends Numbered> = ReturnType<typeof createMeetingTails<Event>>

type TailsInput<Event> = {
  readonly feed: AppendFeed
  readonly readAfter: (meetingId: string, seq: number) => Promise<readonly Event[]>
  readonly reportBug: (error: unknown) => void
}

/**
 * Follows logs: one tail a meeting in each process, shared by all its readers, each of whom keeps its own place. The feed only
 * wakes; what is delivered is read from the log, so it is in order, whole, and each event once.
 */
export function createMeetingTails<Event extends Numbered>({
  feed,
  readAfter,
  reportBug,
}: TailsInput<Event>) {
  const tails = new Map<string, Tail<Event>>()
  let listening = false

  const pull = (meetingId: string, tail: Tail<Event>) =>
    readOn({ tail, read: (seq) => readAfter(meetingId, seq) }).catch(reportBug)

  function listen(): void {
    if (listening) return
    listening = true
    feed.listen({
      onAppend: ({ meetingId, last }) => {
        const tail = tails.get(meetingId)
        if (tail && last > tail.seq) void pull(meetingId, tail)
      },
      onGap: () => {
        for (const [meetingId, tail] of tails) void pull(meetingId, tail)
      },
    })
  }

  return {
    /** A source of every event after `from`, in order. `head`: a number that the log is known to have reached. */
    open({ meetingId, from, head }: { meetingId: string; from: number; head: number }) {
      return (wake: () => void): StreamSource<Event> => {
        listen()
        const tail = tails.get(meetingId) ?? newTail<Event>(head)
        tails.set(meetingId, tail)
        tail.readers.add(wake)
        // Whatever was written since `head` was read.
        void pull(meetingId, tail)
        const close = () => {
          tail.readers.delete(wake)
          if (tail.readers.size === 0 && tails.get(meetingId) === tail) tails.delete(meetingId)
        }
        return { take: readerOf({ tail, from, read: (seq) => readAfter(meetingId, seq) }), close }
      }
    },
    /** How many meetings are followed, and by how many readers. */
    count: () => ({
      tails: tails.size,
      readers: [...tails.values()].reduce((sum, { readers }) => sum + readers.size, 0),
    }),
  }
}

/** One read at a time; a wish that comes meanwhile is fulfilled by one more. A failure is told, and the feed wakes again. */
async function readOn<Event extends Numbered>({
  tail,
  read,
}: {
  readonly tail: Tail<Event>
  readonly read: (seq: number) => Promise<readonly Event[]>
}): Promise<void> {
  tail.again = true
  if (tail.pulling) return
  tail.pulling = true
  try {
    while (tail.again) {
      tail.again = false
      take(tail, await read(tail.seq))
    }
  } finally {
    tail.pulling = false
  }
}

const newTail = <Event>(seq: number): Tail<Event> => ({
  seq,
  recent: [],
  readers: new Set(),
  pulling: false,
  again: false,
})

function take<Event extends Numbered>(tail: Tail<Event>, events: readonly Event[]): void {
  const fresh = events.filter(({ seq }) => seq > tail.seq)
  const last = fresh.at(-1)
  if (!last) return
  tail.recent.push(...fresh)
  tail.recent.splice(0, Math.max(0, tail.recent.length - RECENT))
  tail.seq = last.seq
  for (const wake of tail.readers) wake()
}

function readerOf<Event extends Numbered>({
  tail,
  from,
  read,
}: {
  readonly tail: Tail<Event>
  readonly from: number
  readonly read: (seq: number) => Promise<readonly Event[]>
}): () => Promise<Event | null> {
  let place = from
  let ahead: readonly Event[] = []
  return async () => {
    if (place >= tail.seq) return null
    const next = at(tail.recent, place + 1) ?? at((ahead = await readAhead(place)), place + 1)
    if (next === undefined) return null
    place = next.seq
    return next
  }

  /** Far behind the others: the log is read once for many events. */
  async function readAhead(seq: number): Promise<readonly Event[]> {
    return at(ahead, seq + 1) === undefined ? read(seq) : ahead
  }
}

/** The event of a number in a run without gaps. */
const at = <Event extends Numbered>(run: readonly Event[], seq: number): Event | undefined =>
  run[0] && seq >= run[0].seq ? run[seq - run[0].seq] : undefined
