import type { Model, mongo } from 'mongoose'

export type InsertWatch = {
  /** False where there are no change streams, or while one is broken: then `onGap` is called every now and then. */
  readonly isListening: () => boolean
  readonly stop: () => Promise<void>
}

type WatchInput<Row> = {
  readonly rows: Model<Row>
  readonly onInsert: (row: Row) => void
  /** Given: changed rows are heard of too, as they are when it is heard. */
  readonly onUpdate?: (row: Row) => void
  /** Something may have been missed (also what came before the stream stood), or nothing is heard: whoever listens looks for itself. */
  readonly onGap: () => void
  readonly reportBug: (error: unknown) => void
}

/** How often those without a change stream look for themselves, and how long a broken one waits to be opened again. */
const POLL_MS = 250
const REOPEN_MS = 1_000
/** A server that says it has no change streams is asked again this often. */
const UNSUPPORTED_MS = 60_000
const NOT_SUPPORTED = new Set([40573, 59, 303])

/**
 * Hears every insert into (and, where asked, every change in) a collection, by whichever process, through a change stream that is taken up again where it broke.
 * It wakes readers; what it says is never the only way to learn something.
 */
export function watchInserts<Row>(input: WatchInput<Row>): InsertWatch {
  const { onGap } = input
  let stream: mongo.ChangeStream | null = null
  let token: unknown
  let stopped = false
  let reopening: NodeJS.Timeout | undefined

  function open(): void {
    if (stopped) return
    stream = openStream({ ...input, token })
    stream.on('change', (change) => {
      token = change._id
      hear({ ...input, change })
    })
    stream.on('error', broke)
    stream.on('close', () => broke(null))
    stream.on('init', onGap)
  }

  function broke(error: unknown): void {
    const broken = stream
    if (broken === null) return
    stream = null
    void broken.close().catch(() => undefined) // It is broken already.
    const code = (error as { code?: number } | null)?.code ?? 0
    const unsupported = NOT_SUPPORTED.has(code)
    if (error !== null && !unsupported && !stopped) input.reportBug(error)
    // A token that led to an error may be the reason of it.
    if (error !== null) token = undefined
    onGap()
    if (!stopped) reopening = setTimeout(open, unsupported ? UNSUPPORTED_MS : REOPEN_MS).unref()
  }

  open()
  const poll = setInterval(() => {
    if (stream === null) onGap()
  }, POLL_MS).unref()

  return {
    isListening: () => stream !== null,
    stop: async () => {
      stopped = true
      clearInterval(poll)
      clearTimeout(reopening)
      const open = stream
      stream = null
      await open?.close()
    },
  }
}

function hear<Row>({
  onInsert,
  onUpdate,
  change,
}: WatchInput<Row> & { readonly change: mongo.ChangeStreamDocument }): void {
  if (change.operationType === 'insert') onInsert(change.fullDocument as Row)
  // A row that is gone by now has nothing to say.
  if (change.operationType === 'update' && change.fullDocument)
    onUpdate?.(change.fullDocument as Row)
}

function openStream<Row>({
  rows,
  onUpdate,
  token,
}: Pick<WatchInput<Row>, 'rows' | 'onUpdate'> & {
  readonly token: unknown
}): mongo.ChangeStream {
  const kinds = onUpdate ? ['insert', 'update'] : ['insert']
  return rows.collection.watch([{ $match: { operationType: { $in: kinds } } }], {
    ...(onUpdate && { fullDocument: 'updateLookup' }),
    ...(token !== undefined && { resumeAfter: token }),
  })
}
