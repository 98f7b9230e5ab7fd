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

/** The log of one meeting for somebody who reads at several places of it. */
export type LogReader<Event> = {
  /** The number that the log is known to have reached. */
  readonly head: () => number
  /** The event of a number up to the head. */
  readonly eventAt: (seq: number) => Promise<Event | undefined>
  /** Forgets what was read for readers far behind. */
  readonly trim: () => void
  readonly close: () => void
}

type TailsInput<Event> = {
  readonly feed: AppendFeed
  readonly readAfter: (meetingId: string, seq: number) => Promise<readonly Event[]>
  readonly reportBug: (error: unknown) => void
}

/**
 * Follows logs: one tail a meeting in each process, shared by all its readers, each of whom keeps its own place. The feed only
 * wakes; what is delivered is read from the log, so it is in order, whole, and each event once.
 */
export function createMeetingTails<Event extends Numbered>(parts: TailsInput<Event>) {
  const { feed, readAfter } = parts
  const tails = new Map<string, Tail<Event>>()
  const listen = listenOnce({ ...parts, tails })

  /** `head`: a number that the log is known to have reached; `wake` is called whenever it has reached another one. */
  function follow({
    meetingId,
    head,
    wake,
  }: {
    readonly meetingId: string
    readonly head: number
    readonly wake: () => void
  }): LogReader<Event> {
    const pull = listen(feed)
    const tail = tails.get(meetingId) ?? newTail<Event>(head)
    tails.set(meetingId, tail)
    tail.readers.add(wake)
    // Whatever was written since `head` was read.
    pull(meetingId, tail)
    const close = () => {
      tail.readers.delete(wake)
      if (tail.readers.size === 0 && tails.get(meetingId) === tail) tails.delete(meetingId)
    }
    const read = (seq: number) => readAfter(meetingId, seq)
    return { head: () => tail.seq, ...readerOf({ tail, read }), close }
  }

  return {
    follow,
    /** A source of every event after `from`, in order, for a single reader. */
    open:
      ({ meetingId, from, head }: { meetingId: string; from: number; head: number }) =>
      (wake: () => void): StreamSource<Event> =>
        sourceOf(follow({ meetingId, head, wake }), from),
    /** How many meetings are followed, and by how many readers. */
    count: () => ({
      tails: tails.size,
      readers: [...tails.values()].reduce((sum, { readers }) => sum + readers.size, 0),
    }),
  }
}

/** Opens the feed with the first reader. Gives what brings a tail up to the end of its log. */
function listenOnce<Event extends Numbered>({
  tails,
  readAfter,
  reportBug,
}: Omit<TailsInput<Event>, 'feed'> & { readonly tails: ReadonlyMap<string, Tail<Event>> }) {
  let listening = false
  const pull = (meetingId: string, tail: Tail<Event>) =>
    void readOn({ tail, read: (seq) => readAfter(meetingId, seq) }).catch(reportBug)

  return (feed: AppendFeed) => {
    if (listening) return pull
    listening = true
    feed.listen({
      onAppend: ({ meetingId, last }) => {
        const tail = tails.get(meetingId)
        if (tail && last > tail.seq) pull(meetingId, tail)
      },
      onGap: () => {
        for (const [meetingId, tail] of tails) pull(meetingId, tail)
      },
    })
    return pull
  }
}

function sourceOf<Event extends Numbered>(
  log: LogReader<Event>,
  from: number,
): StreamSource<Event> {
  let place = from
  const take = async () => {
    const next = place < log.head() ? await log.eventAt(place + 1) : undefined
    if (next === undefined) return null
    place = next.seq
    return next
  }
  return { take, close: log.close }
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

/** What lies far behind is read once, up to the end, for all who come to it. */
function readerOf<Event extends Numbered>({
  tail,
  read,
}: {
  readonly tail: Tail<Event>
  readonly read: (seq: number) => Promise<readonly Event[]>
}): Pick<LogReader<Event>, 'eventAt' | 'trim'> {
  let ahead: readonly Event[] = []
  let reading: { readonly from: number; readonly run: Promise<readonly Event[]> } | null = null

  async function readFrom(from: number): Promise<readonly Event[]> {
    const mine = { from, run: read(from) }
    reading = mine
    try {
      const run = await mine.run
      if (run.length > ahead.length) ahead = run
      return run
    } finally {
      if (reading === mine) reading = null
    }
  }

  return {
    async eventAt(seq) {
      const known = at(tail.recent, seq) ?? at(ahead, seq)
      if (known !== undefined) return known
      const underWay = reading && reading.from < seq ? at(await reading.run, seq) : undefined
      return underWay ?? at(await readFrom(seq - 1), seq)
    },
    trim: () => {
      ahead = []
    },
  }
}

/** The event of a number in a run without gaps. */
const at = <Event extends Numbered>(run: readonly Event[], seq: number): Event | undefined =>
  run[0] && seq >= run[0].seq ? run[seq - run[0].seq] : undefined
