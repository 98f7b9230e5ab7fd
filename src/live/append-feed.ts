/** Something was written to the log of a meeting. */
export type AppendNotice = {
  readonly meetingId: string
  readonly first: number
  readonly last: number
  /** Types of the events, in order. */
  readonly types: readonly string[]
  /** By the log. */
  readonly at: Date
}

/** Tells of appends by any process; `onGap` when some may have been missed. Starts when it is called. */
export type AppendSource = (hear: {
  readonly onAppend: (notice: AppendNotice) => void
  readonly onGap: () => void
}) => { readonly stop: () => Promise<void> }

export type AppendListener = {
  readonly onAppend: (notice: AppendNotice) => void
  /** Whoever listens reads on for itself. */
  readonly onGap?: () => void
}

export type AppendFeed = ReturnType<typeof createAppendFeed>

/** How many notices are remembered, so that one that comes twice is passed on once. */
const REMEMBERED = 20_000
/** After a gap, appends of this long are gone through again. */
const LOOK_BACK_MS = 10_000

type FeedInput = {
  readonly source: AppendSource
  readonly appendsSince: (since: Date) => Promise<readonly AppendNotice[]>
  readonly clock: () => Date
  readonly reportBug: (error: unknown) => void
}

/**
 * One line to the log for a whole process. Opened by the first listener and kept; appends of this process are told at once,
 * those of others as the source hears of them.
 */
export function createAppendFeed({ source, appendsSince, clock, reportBug }: FeedInput) {
  const listeners = new Set<AppendListener>()
  const isNews = createMemory(REMEMBERED)
  let open: ReturnType<AppendSource> | null = null
  let openedAt = 0
  let lookedAt = clock().getTime()
  let looking = false

  const announce = (notice: AppendNotice): void => {
    if (open === null) return
    if (!isNews(`${notice.meetingId} ${notice.first}`)) return
    // What went before anybody listened is no news.
    if (notice.at.getTime() < openedAt) return
    for (const { onAppend } of listeners) onAppend(notice)
  }

  const catchUp = async (): Promise<void> => {
    if (looking) return
    looking = true
    const began = clock().getTime()
    try {
      for (const notice of await appendsSince(new Date(lookedAt - LOOK_BACK_MS))) announce(notice)
      lookedAt = began
      for (const { onGap } of listeners) onGap?.()
    } catch (error) {
      // The database is away; the source calls again.
      reportBug(error)
    } finally {
      looking = false
    }
  }

  return {
    announce,
    listen(listener: AppendListener): () => void {
      listeners.add(listener)
      if (open === null) openedAt = lookedAt = clock().getTime()
      open ??= source({ onAppend: announce, onGap: () => void catchUp() })
      return () => listeners.delete(listener)
    },
    stop: async () => {
      await open?.stop()
      open = null
    },
  }
}

/** Whether a key is asked about for the first time; the oldest of many are forgotten. */
function createMemory(size: number): (key: string) => boolean {
  const known = new Set<string>()
  return (key) => {
    if (known.has(key)) return false
    known.add(key)
    for (const oldest of known) {
      if (known.size <= size) break
      known.delete(oldest)
    }
    return true
  }
}
