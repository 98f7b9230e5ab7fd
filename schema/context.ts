import type { Locale } from '../src/domain/messages/messages.ts'
import type { Viewer } from '../src/domain/permissions.ts'
import type { Services } from '../src/services/services.ts'
import { createUnmaskingNotes, type UnmaskingNotes } from './audit/unmasking-notes.ts'
import { createLoaders, type Loaders } from './loaders/create-loaders.ts'

/** Where a request comes from: for lock-outs and the log, never for rights. */
export type RequestOrigin = {
  readonly address: string
  readonly userAgent: string | null
  /** Adds a `Set-Cookie` to the answer; not over WebSocket, which has none. */
  readonly setCookie?: (cookie: string) => void
}

/** The WebSocket that an operation came over. */
export type OperationSocket = {
  /** Ends the connection with a code of the contract (4401 lost session, 4413 too slow, 1012 restart). */
  readonly close: (code: number, reason: string) => void
  /** Bytes that the reader has not taken yet. */
  readonly bufferedBytes: () => number
}

/** What a resolver gets. One for each HTTP request and for each operation of a WebSocket. */
export type Context = {
  readonly viewer: Viewer | null
  /** The language of the sentences in answers and errors. */
  readonly locale: Locale
  readonly services: Services
  readonly loaders: Loaders
  readonly request: RequestOrigin
  readonly transport: 'http' | 'websocket'
  /** Null over HTTP. */
  readonly socket: OperationSocket | null
  /** What the operation has shown in full and not logged yet. */
  readonly unmasked: UnmaskingNotes
}

type ContextInput = Omit<Context, 'loaders' | 'unmasked'> & {
  /** Of the same operation, where its viewer has just changed. */
  readonly unmasked?: UnmaskingNotes
  /** A subscription's context lives for all its events: its loaders batch and do not remember. */
  readonly isSubscription: boolean
}

export function createContext({ isSubscription, ...given }: ContextInput): Context {
  const { services, viewer } = given
  let loaders: Loaders | null = null
  return {
    ...given,
    unmasked: given.unmasked ?? createUnmaskingNotes(),
    // Made when they are asked for: an operation that stands for many readers needs none.
    get loaders() {
      return (loaders ??= createLoaders({ services, viewer, cache: !isSubscription }))
    },
  }
}

/** The operation of this context speaks for somebody else from here on. */
export function continueAs(
  context: Context,
  renewed: Pick<ContextInput, 'viewer' | 'isSubscription'>,
): void {
  const next = createContext({ ...context, ...renewed })
  // graphql-js executes an operation with this one object; what it has is made when it is asked for.
  Object.defineProperties(context, Object.getOwnPropertyDescriptors(next))
}
