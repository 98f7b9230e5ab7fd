'use client'

import { ApiError, ask } from '../shared/api.ts'
import { newCommandId } from '../shared/use-send.ts'
import { COMMAND_RESULT, type CommandResult } from './meeting.ts'

/** Attempts of one command with one id: a lost answer is asked for again, and the command happens once. */
const ATTEMPTS = 3

/**
 * Sends one meeting command and gives the id of the meeting. A refusal of the rules is thrown with its sentence, like any
 * other failure of the API.
 */
export async function sendCommand({
  mutation,
  inputType,
  input,
}: {
  readonly mutation: string
  readonly inputType: string
  readonly input: Readonly<Record<string, unknown>>
}): Promise<string> {
  const query = `mutation Command($input: ${inputType}!) { result: ${mutation}(input: $input) { ${COMMAND_RESULT} } }`
  const variables = { input: { commandId: newCommandId(), ...input } }
  const { result } = await insist(() => ask<{ result: CommandResult }>(query, variables))
  if (result.__typename === 'CommandRefused') {
    throw new ApiError({ code: result.code, message: result.message })
  }
  return result.meeting.id
}

async function insist<T>(work: () => Promise<T>, left = ATTEMPTS - 1): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (left === 0 || !(error instanceof ApiError) || error.code !== 'OFFLINE') throw error
    return insist(work, left - 1)
  }
}
