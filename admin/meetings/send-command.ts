import type { KnownCommand } from '../../src/domain/meetings/meeting-commands.ts'
import { newCommandId } from '../shared/new-command-id.ts'
import { post, sentenceOf } from '../shared/post.ts'

/** Gives a meeting a command. Null when it was taken; else the sentence of refusal, empty where there is no connection. */
export async function sendCommand({
  address,
  name,
  fields = {},
}: {
  readonly address: string
  readonly name: KnownCommand
  readonly fields?: object
}): Promise<string | null> {
  const answer = await post(`${address}/commands`, { name, commandId: newCommandId(), ...fields })
  return answer?.ok ? null : ((await sentenceOf(answer)) ?? '')
}
