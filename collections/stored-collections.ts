import type { PayloadRequest } from 'payload'

type Stored = Record<string, unknown>
type Options = { readonly session?: unknown }

type Insert = (row: Stored, options: Options) => Promise<unknown>

/** The part of a mongoose model that rules about many documents at once need. */
export type StoredCollection = {
  readonly find: (
    filter: Stored,
    fields: Record<string, 1>,
    options: Options,
  ) => { readonly lean: () => Promise<readonly Stored[]> }
  readonly exists: (filter: Stored) => { readonly session: (session: unknown) => Promise<unknown> }
  readonly updateMany: (filter: Stored, update: Stored, options: Options) => Promise<unknown>
  readonly bulkWrite: (writes: readonly Stored[], options: Options) => Promise<unknown>
}

/**
 * The stored documents of a collection within the request's transaction, past Payload: for what concerns many documents at once and
 * is no change of any of them in the eyes of their readers. Undefined where there is no such collection.
 */
export async function storedCollection({
  req,
  slug,
}: {
  readonly req: PayloadRequest
  readonly slug: string
}): Promise<{
  readonly rows: StoredCollection | undefined
  /** The versions of its documents, each with the whole document in `version`; undefined where none are kept. */
  readonly versions: StoredCollection | undefined
  readonly session: unknown
}> {
  // Payload types its adapter without models and sessions; ours is always mongoose's.
  const db = req.payload.db as unknown as {
    readonly collections: Readonly<Record<string, StoredCollection | undefined>>
    readonly versions: Readonly<Record<string, StoredCollection | undefined>>
    readonly sessions: Readonly<Record<string, unknown>>
  }
  const transactionId = await req.transactionID
  return {
    rows: db.collections[slug],
    versions: db.versions[slug],
    session: transactionId === undefined ? undefined : db.sessions[String(transactionId)],
  }
}

/** Leaves a line of the outbox within the request's transaction: what others are told of after its commit. */
export async function leaveOutboxLine({
  req,
  line,
}: {
  readonly req: PayloadRequest
  readonly line: {
    readonly topic: string
    readonly subject: string
    readonly facts: Readonly<Record<string, string | number>>
    readonly at: Date
  }
}): Promise<void> {
  const { session } = await storedCollection({ req, slug: '' })
  // Payload types its adapter without the connection; ours is always mongoose's.
  const { connection } = req.payload.db as unknown as {
    readonly connection: { readonly collection: (name: string) => { readonly insertOne: Insert } }
  }
  await connection.collection('outbox').insertOne({ ...line, doneAt: null }, { session })
}
