import type { Locale } from '../domain/messages/messages.ts'

export const DATABASE_KINDS = [
  'given-address',
  'local-mongod',
  'downloaded-mongod',
  'secantusdb',
] as const
export type DatabaseKind = (typeof DATABASE_KINDS)[number]

/** Whose files lie on the disk: both ways to a mongod share one folder, SecantusDB has its own. */
export type DatabaseEngine = 'mongod' | 'secantusdb'

/** A line for the person who started the program, already in their language. */
export type Log = (line: string) => void

export type DatabaseRequest = {
  /** Absolute path of the folder that holds everything of this installation. */
  readonly dataDir: string
  readonly databaseUrl?: string | undefined
  readonly mongodBinary?: string | undefined
  readonly log: Log
  /** Vietnamese unless another is asked for. */
  readonly locale?: Locale | undefined
}

export type SourceRequest = DatabaseRequest & { readonly locale: Locale }

export type RunningDatabase = {
  /** Names the replica set and the database: without the set's name Payload runs without transactions. */
  readonly url: string
  readonly kind: DatabaseKind
  /** Ends what was started for us and returns when it is gone. May be called twice. */
  readonly stop: () => Promise<void>
}

/** What a source answers: a server, or in a few words why it has none. */
export type SourceAnswer = { readonly database: RunningDatabase } | { readonly unavailable: string }

/** One way to a MongoDB server. It throws only when trying the next source would be wrong. */
export type DatabaseSource = {
  readonly kind: DatabaseKind
  /** Absent when the data lie elsewhere. */
  readonly engine?: DatabaseEngine
  readonly start: (request: SourceRequest) => Promise<SourceAnswer>
}

/** The first start cannot go on; the message is a whole sentence for the administrator. */
export class DatabaseError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseError'
  }
}
