'use client'

import { ApiError, ask } from '../shared/api.ts'
import { newCommandId } from '../shared/new-command-id.ts'
import { pause } from '../shared/pause.ts'
import { COMMAND_RESULT, type CommandResult } from './meeting.ts'

/** Attempts of a command that is not to wait for the network: somebody stands before the form and can send again. */
const ATTEMPTS = 3
/** A fault of the server is asked again so often: it may be the moment of a restart. */
const ATTEMPTS_AT_A_FAULT = 6

const FIRST_WAIT_MS = 400
const LONGEST_WAIT_MS = 10_000

export type CommandToSend = {
  readonly mutation: string
  readonly inputType: string
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * Sends one meeting command and gives the id of the meeting (of a task, where one is completed). A lost answer is asked for again with the same `commandId`, so that the command
 * happens once. A refusal of the rules is thrown with its sentence, like any other failure of the API.
 */
export async function sendCommand({
  mutation,
  inputType,
  input,
  commandId = newCommandId(),
  selection = COMMAND_RESULT,
  untilAnswered = false,
  onWaiting,
}: CommandToSend & {
  readonly commandId?: string
  /** For a command that answers with something else than all others. */
  readonly selection?: string
  /** However long the network is away. */
  readonly untilAnswered?: boolean
  /** Told before each further attempt; throws to give up. */
  readonly onWaiting?: () => void
}): Promise<string> {
  const query = `mutation Command($input: ${inputType}!) { result: ${mutation}(input: $input) { ${selection} } }`
  const variables = { input: { ...input, commandId } }
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { result } = await ask<{ result: CommandResult }>(query, variables)
      if (result.__typename === 'CommandRefused')
        throw new ApiError({ code: result.code, message: result.message })
      return result.__typename === 'MeetingChanged' ? result.meeting.id : result.id
    } catch (error) {
      if (!isWorthAnother({ error, attempt, untilAnswered })) throw error
    }
    onWaiting?.()
    await pause({ ms: waitAfter(attempt) * (0.5 + Math.random()) })
    onWaiting?.()
  }
}

const waitAfter = (attempt: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS)

/** Whether the answer leaves open what has become of the command, or says to come again. */
function isWorthAnother({
  error,
  attempt,
  untilAnswered,
}: {
  readonly error: unknown
  readonly attempt: number
  readonly untilAnswered: boolean
}): boolean {
  if (!(error instanceof ApiError)) return false
  switch (error.code) {
    case 'OFFLINE':
      return untilAnswered || attempt < ATTEMPTS
    case 'RATE_LIMITED':
      return untilAnswered
    case 'INTERNAL_SERVER_ERROR':
      return untilAnswered && attempt < ATTEMPTS_AT_A_FAULT
    default:
      return false
  }
}
