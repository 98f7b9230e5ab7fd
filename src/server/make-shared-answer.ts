import { execute } from 'graphql'

import { createContext } from '../../schema/context.ts'
import type { SharedOperation } from '../../schema/live/shared-operation.ts'
import type { MeetingMessage } from '../../schema/meetings/open-meeting-messages.ts'
import type { MeetingEvent } from '../domain/meetings/meeting-events.ts'
import type { MeetingAudience } from '../domain/meetings/audience.ts'
import { isDomainError } from '../errors/domain-error.ts'
import type { Reader } from '../live/seat.ts'
import { sharedBytesOf } from './next-frames.ts'
import type { SharedLiveInput } from './shared-live.ts'

type Asked = Pick<SharedLiveInput, 'schema' | 'services' | 'presentError'> & {
  readonly operation: SharedOperation
  readonly reader: Reader
  readonly audience: MeetingAudience
  readonly meetingId: string
  readonly seq: number
  readonly event: MeetingEvent | null
}

/** One answer for all of an audience: executed as one of its readers, presented, and as bytes. */
export async function makeSharedAnswer({
  schema,
  services,
  presentError,
  operation: { document, operationName, variables },
  reader: { viewer, locale },
  ...message
}: Asked): Promise<Buffer> {
  const contextValue = createContext({
    viewer,
    locale,
    services,
    request: { address: 'shared', userAgent: null },
    transport: 'websocket',
    socket: null,
    isSubscription: false,
  })
  const { data, errors } = await execute({
    schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: message satisfies MeetingMessage,
    contextValue,
  })
  // Neither can be said of somebody else: such an operation is not shared, and such a reader's answer is nobody's.
  if (contextValue.unmasked.take().length > 0)
    throw new Error('A shared answer shows what is masked')
  if (
    errors?.some(
      ({ originalError }) => isDomainError(originalError) && originalError.code === 'FORBIDDEN',
    )
  )
    throw new Error('Who an answer was made for has lost sight of the meeting')
  return sharedBytesOf(
    errors ? { data, errors: errors.map((error) => presentError({ error, locale })) } : { data },
  )
}
