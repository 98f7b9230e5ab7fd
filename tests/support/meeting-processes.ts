import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { childEnvironment } from '../../src/config/env.ts'
import type { FaultPoint } from '../../src/services/meetings/fault-points.ts'
import type { MeetingOutcome } from '../../src/services/meetings/give-command.ts'
import type { MeetingService } from '../../src/services/meetings/meetings.service.ts'

type Commands = {
  readonly [
    Name in keyof MeetingService as MeetingService[Name] extends (
      asked: infer _Asked extends { readonly input: unknown },
    ) => Promise<MeetingOutcome>
      ? Name
      : never
  ]: MeetingService[Name]
}
export type CommandName = keyof Commands
/** A command of a meeting, as a message says it. */
export type Given<Name extends CommandName = CommandName> = {
  readonly [One in Name]: readonly [name: One, asked: Parameters<MeetingService[One]>[0]]
}[Name]

type Call = { readonly id: number; readonly name: CommandName; readonly asked: unknown }
export type ToChild = { readonly dieAt: FaultPoint } | { readonly calls: readonly Call[] }
export type ToParent =
  | { readonly ready: true }
  | { readonly id: number; readonly outcome: unknown }
  | { readonly id: number; readonly failed: { readonly code: unknown; readonly message: string } }

export type MeetingProcess = {
  /** Gives commands at once; one that the process died over is `null`. */
  readonly give: (...commands: readonly Given[]) => Promise<readonly (MeetingOutcome | null)[]>
  readonly dieAt: (point: FaultPoint) => void
  /** As a power cut would. */
  readonly kill: () => void
  /** The signal it ended by. */
  readonly ended: Promise<NodeJS.Signals | null>
}

const program = fileURLToPath(new URL('meeting-child.ts', import.meta.url))

/** Services of meetings in a process of its own, on this process's database. Ends with its parent. */
export async function startMeetingProcess(): Promise<MeetingProcess> {
  const child = fork(program, [], {
    execArgv: ['--conditions=production', '--import', 'tsx'],
    env: childEnvironment({ NODE_OPTIONS: '', NODE_ENV: '' }),
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, (answer: ToParent | null) => void>()
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_code, signal) => {
      for (const answer of waiting.values()) answer(null)
      resolve(signal)
    }),
  )
  await new Promise<void>((resolve, reject) => {
    const died = () => reject(new Error('A process of meetings did not start'))
    child.once('exit', died)
    child.on('message', (message: ToParent) => {
      if ('id' in message) {
        waiting.get(message.id)?.(message)
        waiting.delete(message.id)
        return
      }
      child.off('exit', died)
      resolve()
    })
  })
  const send = (message: ToChild) => void child.send(message, () => undefined)
  let calls = 0
  return {
    give: (...commands) => {
      const made = commands.map(([name, asked]): Call => ({ id: (calls += 1), name, asked }))
      const answers = made.map(
        ({ id }) => new Promise<ToParent | null>((resolve) => void waiting.set(id, resolve)),
      )
      send({ calls: made })
      return Promise.all(answers.map(async (answer) => outcomeOf(await answer)))
    },
    dieAt: (dieAt) => send({ dieAt }),
    kill: () => void child.kill('SIGKILL'),
    ended,
  }
}

function outcomeOf(answer: ToParent | null): MeetingOutcome | null {
  if (answer === null) return null
  // What `give` sends are commands, and this is what they answer.
  if ('outcome' in answer) return answer.outcome as MeetingOutcome
  throw new Error('failed' in answer ? JSON.stringify(answer.failed) : 'No answer')
}
