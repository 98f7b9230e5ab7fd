import type { Viewer } from '../domain/permissions.ts'
import type { StreamSource } from './guarded-stream.ts'

/** Something has come to readers. */
export type ReleaseNotice = { readonly id: string; readonly documentId: string; readonly at: Date }

/** Tells of releases by any process; `onGap` when some may have been missed. */
export type ReleaseSource<Notice extends ReleaseNotice> = (hear: {
  readonly onRelease: (notice: Notice) => void
  readonly onGap: () => void
}) => { readonly stop: () => Promise<void> }

const LOOK_BACK_MS = 10_000
const MAX_SEEN = 5_000
/** Somebody who does not read finds the rest in the list. */
const MAX_WAITING = 200

type Waiting<Item> = { readonly item: () => Promise<Item | null> }
type Listener<Item> = { readonly openedAt: number; readonly hear: (news: Waiting<Item>) => void }

type Parts<Notice extends ReleaseNotice, Item> = {
  readonly source: ReleaseSource<Notice>
  readonly releasedSince: (since: Date) => Promise<readonly Notice[]>
  /** What readers have of it now; null for what is not delivered here or was taken back. */
  readonly find: (notice: Notice) => Promise<Item | null>
  readonly maySee: MaySee<Item>
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}
type MaySee<Item> = (asked: { readonly item: Item; readonly viewer: Viewer | null }) => boolean

/**
 * What is published, to everybody who listens in this process. One line to the database, opened by the first listener; the document is read
 * once for all of them, and each is asked whether they may see it when they take it, with the rights they have then.
 */
export function createReleaseFeed<Notice extends ReleaseNotice, Item>({
  source,
  releasedSince,
  find,
  maySee,
  clock,
  reportBug,
}: Parts<Notice, Item>): ReleaseFeed<Item> {
  const room = createRoom({ find })
  let open: ReturnType<ReleaseSource<Notice>> | null = null
  let lookedAt = clock().getTime()

  const catchUp = async (): Promise<void> => {
    if (room.isEmpty()) return
    const began = clock().getTime()
    try {
      for (const notice of await releasedSince(new Date(lookedAt - LOOK_BACK_MS)))
        room.deliver(notice)
      lookedAt = began
    } catch (error) {
      // The database is away; the source calls again.
      reportBug(error)
    }
  }

  return {
    open: (viewer) => (wake) => {
      const openedAt = clock().getTime()
      const waiting: Waiting<Item>[] = []
      const leave = room.enter({ openedAt, hear: (news) => (push(waiting, news), wake()) })
      if (open === null) lookedAt = openedAt
      open ??= source({ onRelease: (notice) => room.deliver(notice), onGap: () => void catchUp() })
      return { take: () => takeVisible({ waiting, viewer, maySee }), close: leave }
    },
    stop: async () => {
      await open?.stop()
      open = null
    },
  }
}

/** Those who listen. A notice that comes twice is passed on once, and what it is about is looked up once, when somebody takes it. */
function createRoom<Notice extends ReleaseNotice, Item>({
  find,
}: Pick<Parts<Notice, Item>, 'find'>) {
  const listeners = new Set<Listener<Item>>()
  const seen = new Set<string>()
  return {
    isEmpty: () => listeners.size === 0,
    enter(listener: Listener<Item>): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    deliver(notice: Notice): void {
      if (seen.has(notice.id)) return
      if (seen.size >= MAX_SEEN) seen.clear()
      seen.add(notice.id)
      let found: Promise<Item | null> | undefined
      const item = () => (found ??= find(notice))
      for (const { openedAt, hear } of listeners)
        if (notice.at.getTime() >= openedAt) hear({ item })
    },
  }
}

function push<Item>(waiting: Waiting<Item>[], news: Waiting<Item>): void {
  waiting.push(news)
  if (waiting.length > MAX_WAITING) waiting.shift()
}

/** Everything that is published from now on and that `viewer()`, asked each time, may see. */
export type ReleaseFeed<Item> = {
  readonly open: (viewer: () => Viewer | null) => (wake: () => void) => StreamSource<Item>
  readonly stop: () => Promise<void>
}

async function takeVisible<Item>({
  waiting,
  viewer,
  maySee,
}: {
  readonly waiting: Waiting<Item>[]
  readonly viewer: () => Viewer | null
  readonly maySee: MaySee<Item>
}): Promise<Item | null> {
  for (let news = waiting.shift(); news !== undefined; news = waiting.shift()) {
    const item = await news.item()
    if (item !== null && maySee({ item, viewer: viewer() })) return item
  }
  return null
}
