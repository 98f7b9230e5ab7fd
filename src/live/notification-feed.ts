import type { StreamSource } from './guarded-stream.ts'

/** What the feed needs of a notification. */
type Told = {
  readonly id: string
  readonly person: string
  readonly toldAt: Date
  readonly readAt: Date | null
}

/** Tells of notifications that any process writes or marks as read; `onGap` when some may have been missed. */
export type NotificationSource<Row extends Told> = (hear: {
  readonly onTold: (row: Row) => void
  readonly onRead: (row: Row) => void
  readonly onGap: () => void
}) => { readonly stop: () => Promise<void> }

/** What an inbox is for: what is told, or what is marked as read. */
type Subject = 'told' | 'read'

type Inbox<Row> = {
  readonly subject: Subject
  readonly persons: readonly string[]
  readonly openedAt: number
  readonly waiting: Row[]
  /** What was put in, so that nobody hears of it twice. */
  readonly seen: Set<string>
  readonly wake: () => void
}

type Since<Row> = (asked: {
  readonly persons: readonly string[]
  readonly since: Date
}) => Promise<readonly Row[]>

type FeedInput<Row extends Told> = {
  readonly source: NotificationSource<Row>
  readonly toldSince: Since<Row>
  readonly readSince: Since<Row>
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}

const LOOK_BACK_MS = 10_000
/** Somebody who does not read finds the rest in the list. */
const MAX_WAITING = 200
const MAX_SEEN = 1_000

export type NotificationFeed<Row extends Told> = ReturnType<typeof createNotificationFeed<Row>>

/**
 * New notifications, each to those whom it addresses, and those that are marked as read, to the other devices of their person. One
 * line to the database for a whole process, opened by the first reader.
 */
export function createNotificationFeed<Row extends Told>(input: FeedInput<Row>) {
  const { source, clock } = input
  const inboxes: Inboxes<Row> = new Map()
  let open: ReturnType<NotificationSource<Row>> | null = null
  const look = catchUpOf({ ...input, inboxes })

  const openFor =
    (subject: Subject) =>
    (persons: readonly string[]) =>
    (wake: () => void): StreamSource<Row> => {
      const openedAt = clock().getTime()
      const inbox: Inbox<Row> = { subject, persons, openedAt, waiting: [], seen: new Set(), wake }
      for (const person of persons)
        inboxes.set(person, (inboxes.get(person) ?? new Set()).add(inbox))
      if (open === null) look.from(openedAt)
      open ??= source({
        onTold: (row) => deliver({ inboxes, subject: 'told', row }),
        onRead: (row) => deliver({ inboxes, subject: 'read', row }),
        onGap: () => void look.again(),
      })
      return {
        take: async () => inbox.waiting.shift() ?? null,
        close: () => remove(inboxes, inbox),
      }
    }

  return {
    /** Opens a source of everything that is told from now on to any of `persons`; what has grown is told again. */
    open: openFor('told'),
    /** Opens a source of everything of theirs that is marked as read from now on. */
    openRead: openFor('read'),
    stop: async () => {
      await open?.stop()
      open = null
    },
  }
}

/** By person. */
type Inboxes<Row> = Map<string, Set<Inbox<Row>>>

/** Looks for itself for what may have been missed. */
function catchUpOf<Row extends Told>({
  inboxes,
  toldSince,
  readSince,
  clock,
  reportBug,
}: FeedInput<Row> & { readonly inboxes: Inboxes<Row> }) {
  let lookedAt = clock().getTime()
  const personsWho = (subject: Subject) =>
    [...inboxes].flatMap(([person, own]) =>
      [...own].some((inbox) => inbox.subject === subject) ? [person] : [],
    )
  const lookFor = async (subject: Subject, since: Date): Promise<void> => {
    const persons = personsWho(subject)
    if (persons.length === 0) return
    const rowsSince = subject === 'told' ? toldSince : readSince
    for (const row of await rowsSince({ persons, since })) deliver({ inboxes, subject, row })
  }
  return {
    from: (at: number) => {
      lookedAt = at
    },
    again: async (): Promise<void> => {
      const began = clock().getTime()
      const since = new Date(lookedAt - LOOK_BACK_MS)
      try {
        await Promise.all([lookFor('told', since), lookFor('read', since)])
        lookedAt = began
      } catch (error) {
        // The database is away; the source calls again.
        reportBug(error)
      }
    },
  }
}

function deliver<Row extends Told>({
  inboxes,
  subject,
  row,
}: {
  readonly inboxes: Inboxes<Row>
  readonly subject: Subject
  readonly row: Row
}): void {
  for (const inbox of inboxes.get(row.person) ?? []) if (inbox.subject === subject) put(inbox, row)
}

function put<Row extends Told>(inbox: Inbox<Row>, row: Row): void {
  const at = (inbox.subject === 'told' ? row.toldAt : row.readAt)?.getTime() ?? 0
  const key = `${row.id}@${at}`
  if (inbox.seen.has(key) || at < inbox.openedAt) return
  if (inbox.seen.size >= MAX_SEEN) inbox.seen.clear()
  inbox.seen.add(key)
  inbox.waiting.push(row)
  if (inbox.waiting.length > MAX_WAITING) inbox.waiting.shift()
  inbox.wake()
}

function remove<Row>(inboxes: Inboxes<Row>, inbox: Inbox<Row>): void {
  for (const person of inbox.persons) {
    const others = inboxes.get(person)
    others?.delete(inbox)
    if (others?.size === 0) inboxes.delete(person)
  }
}
