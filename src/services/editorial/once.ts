import { conflict, invalidInput } from '../../errors/domain-error.ts'
import { fingerprintOf } from '../meetings/command-fingerprint.ts'
import type {
  EditorialOutcome,
  EditorialRepository,
  EditorialUnit,
} from './editorial.repository.ts'

const MAX_COMMAND_ID = 200

/**
 * Does a command once: the same id with the same input answers as the first time, refusals too, and with another input it is
 * a CONFLICT. Outcome and effect are in one transaction, so neither is ever there without the other.
 */
export async function once({
  editorial,
  name,
  accountId,
  input,
  at,
  work,
}: {
  readonly editorial: EditorialRepository
  readonly name: string
  readonly accountId: string
  readonly input: { readonly commandId: string }
  readonly at: Date
  readonly work: (unit: EditorialUnit) => Promise<EditorialOutcome>
}): Promise<EditorialOutcome> {
  const { commandId } = input
  if (commandId.trim() === '' || commandId.length > MAX_COMMAND_ID)
    throw invalidInput([{ path: 'input.commandId', reason: 'editorial.badCommandId' }])

  const command = { accountId, commandId, fingerprint: fingerprintOf(name, input) }
  return editorial.inUnit(async (unit) => {
    const earlier = await unit.findOutcome(command)
    if (earlier !== null && earlier.fingerprint !== command.fingerprint)
      throw conflict('editorial.commandReused')
    if (earlier !== null) return earlier.outcome

    const outcome = await work(unit)
    await unit.saveOutcome({ ...command, outcome, at })
    return outcome
  })
}
