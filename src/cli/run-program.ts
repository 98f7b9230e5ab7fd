import { CommanderError, type Command } from 'commander'

import { EnvironmentError } from '../config/env.ts'
import { DatabaseError } from '../database/database-source.ts'
import { say } from '../domain/messages/messages.ts'
import { isDomainError } from '../errors/domain-error.ts'
import { Refused } from './refused.ts'

const DONE = 0
const REFUSED = 1
const WRONG_USAGE = 2

/** Runs the command line and sets the exit code; a refusal is a sentence on stderr, a bug keeps its stack trace. */
export async function runProgram({
  program,
  argv,
}: {
  readonly program: Command
  readonly argv: readonly string[]
}): Promise<void> {
  throwInsteadOfExit(program)
  // A driver that waits for its server keeps no handle open; the command must not end before its answer.
  const waiting = setInterval(() => undefined, 60_000)
  try {
    await program.parseAsync([...argv])
  } catch (error) {
    process.exitCode = exitCodeOf(error)
  } finally {
    clearInterval(waiting)
  }
}

/** Subcommands do not inherit it once they exist. */
function throwInsteadOfExit(command: Command): void {
  command.exitOverride()
  command.commands.forEach(throwInsteadOfExit)
}

function exitCodeOf(error: unknown): number {
  // Help and version are thrown too, with code 0; the library has said everything already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE
  const sentences = refusalOf(error)
  if (sentences === null) {
    console.error(error)
    return REFUSED
  }
  for (const sentence of sentences) console.error(sentence)
  return REFUSED
}

/** What a refusal says, or null for a bug. */
function refusalOf(error: unknown): readonly string[] | null {
  if (error instanceof Refused || error instanceof DatabaseError) return [error.message]
  if (error instanceof EnvironmentError) return [error.message]
  if (!isDomainError(error)) return null
  const said = [{ key: error.message, params: error.params }]
  const problems = error.problems.map(({ reason, params }) => ({ key: reason, params }))
  return [...said, ...problems].map((one) => say({ ...one, locale: 'vi' }))
}
