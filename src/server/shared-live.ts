import { isDeepStrictEqual } from 'node:util'

import {
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  locatedError,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'

import { createSharedOperations, type SharedOperation } from '../../schema/live/shared-operation.ts'
import { placeAsked } from '../../schema/meetings/place-asked.ts'
import type { PresentError } from '../../schema/present-error.ts'
import { followerAudience } from '../domain/meetings/audience.ts'
import type { Viewer } from '../domain/permissions.ts'
import { forbidden, notFound, unauthenticated } from '../errors/domain-error.ts'
import type { MeetingSeen, Question, Reader } from '../live/seat.ts'
import { createSharedDelivery } from '../live/shared-delivery.ts'
import type { Services } from '../services/services.ts'
import { createFrameWriter, type FrameWriter } from './next-frames.ts'
import { makeSharedAnswer } from './make-shared-answer.ts'
import { seatSink, type SocketEnds } from './seat-sink.ts'
import { standingOperation } from './standing-operation.ts'
import type { OpenSocket } from './open-sockets.ts'

export type SharedLiveInput = {
  readonly schema: GraphQLSchema
  readonly services: Services
  readonly presentError: PresentError
  readonly reportBug: (error: unknown) => void
}

/** One operation of one socket. */
export type SharedAsk = Parameters<ReturnType<typeof createSharedOperations>['find']>[0] & {
  /** The client's own name for it. */
  readonly id: string
  readonly open: OpenSocket | undefined
  readonly ends: SocketEnds
  readonly readerOf: (viewer: Viewer) => Reader
}

export type SharedLive = ReturnType<typeof createSharedLive>

/** How old what is known of a meeting may be when somebody comes. What this process has written itself is always known. */
const FRESH_MS = 250

/**
 * `meetingLive` for many: for one event one execution and one serialization for each audience, question and language, whatever the
 * number of readers, each of whom gets the same bytes under the own id.
 */
export function createSharedLive(input: SharedLiveInput) {
  const { meetingLive } = input.services
  const operations = createSharedOperations(input.schema)
  const writeFrame = createFrameWriter()
  let executed = 0
  const delivery = createSharedDelivery({
    followLog: (asked) => meetingLive.tails.follow(asked),
    look: (meetingId, since) => meetingLive.look(meetingId, since),
    reportBug: input.reportBug,
  })

  async function begin({ open, ...ask }: SharedAsk, operation: SharedOperation) {
    const { meetingId, afterSeq } = argumentsOf(operation, input.schema)
    const viewer = open?.viewer
    if (!viewer) throw unauthenticated()
    const place = placeAsked(afterSeq)
    const seen = await meetingLive.look(meetingId, Date.now() - FRESH_MS)
    if (seen === null || followerAudience({ viewer, ...seen }) === null) throw notFound()
    const question: Question = {
      key: operation.key,
      answer: (asked) => {
        executed += 1
        return makeSharedAnswer({ ...input, ...asked, operation, meetingId })
      },
    }
    const where = { question, meetingId, afterSeq: place, seen }
    return standingOperation((end) =>
      takeSeat({ ...ask, ...where, open, viewer, delivery, writeFrame, end }),
    )
  }

  return {
    /** Begins an operation of this kind. Null for any other: its answers are made for each reader. */
    find(ask: SharedAsk): (() => Promise<AsyncIterableIterator<never> | ExecutionResult>) | null {
      const operation = operations.find(ask)
      if (operation === null) return null
      const { field } = operation
      const path = [field.alias?.value ?? field.name.value]
      return () =>
        begin(ask, operation).catch((error: unknown) => ({
          errors: [locatedError(error, [field], path)],
        }))
    },
    /** What goes on, and how many answers have been made. */
    count: () => ({ ...delivery.count(), executed }),
  }
}

type LiveArguments = { readonly meetingId: string; readonly afterSeq?: number | null }

/** The arguments as GraphQL coerces them. Throws what is wrong with the variables. */
function argumentsOf(
  { document, operationName, field, variables }: SharedOperation,
  schema: GraphQLSchema,
): LiveArguments {
  const definition = schema.getSubscriptionType()?.getFields()[field.name.value]
  const operation = getOperationAST(document, operationName)
  if (!definition || !operation) throw new Error(`There is no subscription ${field.name.value}`)
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables,
  )
  if (errors?.[0]) throw errors[0]
  // The schema says which they are.
  return getArgumentValues(definition, field, coerced) as LiveArguments
}

/** Lets a reader in, who is who the socket is from then on. */
function takeSeat({
  id,
  open,
  ends,
  readerOf,
  delivery,
  writeFrame,
  end,
  viewer: first,
  ...where
}: Pick<SharedAsk, 'id' | 'ends' | 'readerOf'> & {
  readonly open: OpenSocket
  readonly viewer: Viewer
  readonly delivery: ReturnType<typeof createSharedDelivery>
  readonly writeFrame: FrameWriter
  readonly question: Question
  readonly meetingId: string
  readonly afterSeq: number | null
  readonly seen: MeetingSeen
  readonly end: (error: unknown) => void
}): { readonly leave: () => void } {
  let viewer = open.viewer ?? first
  const sink = seatSink({ id, ends, open, writeFrame, end })
  const seat = delivery.enter({ ...where, reader: readerOf(viewer), sink })
  const stopHearing = open.onViewer((now) => {
    if (now === null) {
      seat.leave()
      end(forbidden())
    } else if (!isDeepStrictEqual(now, viewer)) {
      viewer = now
      seat.changed(readerOf(now))
    }
  })
  return {
    leave: () => {
      stopHearing()
      seat.leave()
    },
  }
}
