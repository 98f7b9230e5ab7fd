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
}: {
  readonly source: ReleaseSource<Notice>
  readonly releasedSince: (since: Date) => Promise<readonly Notice[]>
  /** What readers have of it now; null for what is not delivered here or was taken back. */
  readonly find: (notice: Notice) => Promise<Item | null>
  readonly maySee: (asked: { readonly item: Item; readonly viewer: Viewer | null }) => boolean
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}) {
  const listeners = new Set<Listener<Item>>()
  const seen = new Set<string>()
  let open: ReturnType<ReleaseSource<Notice>> | null = null
  let lookedAt = clock().getTime()

  const deliver = (notice: Notice): void => {
    if (seen.has(notice.id)) return
    if (seen.size >= MAX_SEEN) seen.clear()
    seen.add(notice.id)
    let found: Promise<Item | null> | undefined
    const item = () => (found ??= find(notice))
    for (const { openedAt, hear } of listeners) if (notice.at.getTime() >= openedAt) hear({ item })
  }

  const catchUp = async (): Promise<void> => {
    if (listeners.size === 0) return
    const began = clock().getTime()
    try {
      for (const notice of await releasedSince(new Date(lookedAt - LOOK_BACK_MS))) deliver(notice)
      lookedAt = began
    } catch (error) {
      // The database is away; the source calls again.
      reportBug(error)
    }
  }

  return {
    /** Everything that is published from now on and that `viewer()`, asked each time, may see. */
    open:
      (viewer: () => Viewer | null) =>
      (wake: () => void): StreamSource<Item> => {
        const waiting: Waiting<Item>[] = []
        const listener: Listener<Item> = {
          openedAt: clock().getTime(),
          hear: (news) => {
            waiting.push(news)
            if (waiting.length > MAX_WAITING) waiting.shift()
            wake()
          },
        }
        listeners.add(listener)
        if (open === null) lookedAt = listener.openedAt
        open ??= source({ onRelease: deliver, onGap: () => void catchUp() })
        return {
          take: () => takeVisible({ waiting, viewer, maySee }),
          close: () => void listeners.delete(listener),
        }
      },
    stop: async () => {
      await open?.stop()
      open = null
    },
  }
}

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
  readonly maySee: (asked: { readonly item: Item; readonly viewer: Viewer | null }) => boolean
}): Promise<Item | null> {
  for (let news = waiting.shift(); news !== undefined; news = waiting.shift()) {
    const item = await news.item()
    if (item !== null && maySee({ item, viewer: viewer() })) return item
  }
  return null
}
