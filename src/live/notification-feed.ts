import type { StreamSource } from './guarded-stream.ts'

/** What the feed needs of a notification. */
type Told = { readonly id: string; readonly person: string; readonly toldAt: Date }

/** Tells of notifications that any process writes; `onGap` when some may have been missed. */
export type NotificationSource<Row extends Told> = (hear: {
  readonly onInsert: (row: Row) => void
  readonly onGap: () => void
}) => { readonly stop: () => Promise<void> }

type Inbox<Row> = {
  readonly persons: readonly string[]
  readonly openedAt: number
  readonly waiting: Row[]
  /** Ids that were put in, so that nobody is told twice. */
  readonly seen: Set<string>
  readonly wake: () => void
}

type FeedInput<Row extends Told> = {
  readonly source: NotificationSource<Row>
  readonly toldSince: (asked: {
    readonly persons: readonly string[]
    readonly since: Date
  }) => Promise<readonly Row[]>
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}

const LOOK_BACK_MS = 10_000
/** Somebody who does not read finds the rest in the list. */
const MAX_WAITING = 200
const MAX_SEEN = 1_000

export type NotificationFeed<Row extends Told> = ReturnType<typeof createNotificationFeed<Row>>

/** New notifications, each to those whom it addresses. One line to the database for a whole process, opened by the first reader. */
export function createNotificationFeed<Row extends Told>({
  source,
  toldSince,
  clock,
  reportBug,
}: FeedInput<Row>) {
  const inboxes = new Map<string, Set<Inbox<Row>>>()
  let open: ReturnType<NotificationSource<Row>> | null = null
  let lookedAt = clock().getTime()

  const deliver = (row: Row): void => {
    for (const inbox of inboxes.get(row.person) ?? []) put(inbox, row)
  }

  const catchUp = async (): Promise<void> => {
    if (inboxes.size === 0) return
    const began = clock().getTime()
    const since = new Date(lookedAt - LOOK_BACK_MS)
    try {
      for (const row of await toldSince({ persons: [...inboxes.keys()], since })) deliver(row)
      lookedAt = began
    } catch (error) {
      // The database is away; the source calls again.
      reportBug(error)
    }
  }

  return {
    /** Opens a source of everything that is written from now on to any of `persons`. */
    open:
      (persons: readonly string[]) =>
      (wake: () => void): StreamSource<Row> => {
        const openedAt = clock().getTime()
        const inbox: Inbox<Row> = { persons, openedAt, waiting: [], seen: new Set(), wake }
        for (const person of persons)
          inboxes.set(person, (inboxes.get(person) ?? new Set()).add(inbox))
        if (open === null) lookedAt = openedAt
        open ??= source({ onInsert: deliver, onGap: () => void catchUp() })
        return {
          take: async () => inbox.waiting.shift() ?? null,
          close: () => remove(inboxes, inbox),
        }
      },
    stop: async () => {
      await open?.stop()
      open = null
    },
  }
}

function put<Row extends Told>(inbox: Inbox<Row>, row: Row): void {
  if (inbox.seen.has(row.id) || row.toldAt.getTime() < inbox.openedAt) return
  if (inbox.seen.size >= MAX_SEEN) inbox.seen.clear()
  inbox.seen.add(row.id)
  inbox.waiting.push(row)
  if (inbox.waiting.length > MAX_WAITING) inbox.waiting.shift()
  inbox.wake()
}

function remove<Row>(inboxes: Map<string, Set<Inbox<Row>>>, inbox: Inbox<Row>): void {
  for (const person of inbox.persons) {
    const others = inboxes.get(person)
    others?.delete(inbox)
    if (others?.size === 0) inboxes.delete(person)
  }
}
