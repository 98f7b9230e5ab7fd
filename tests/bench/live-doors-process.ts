import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'

import { childEnvironment } from '../../src/config/env.ts'

const program = fileURLToPath(new URL('live-doors.ts', import.meta.url))

/** The doors in a process of their own. Once it is killed another takes its place, at another address. */
export async function openKillableDoors() {
  let child: ChildProcess
  let url: Promise<string>
  const start = () => {
    child = fork(program, [], {
      execArgv: ['--conditions=production', '--import', 'tsx'],
      env: childEnvironment({ NODE_OPTIONS: '', NODE_ENV: 'production' }),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    url = new Promise((resolve) => child.once('message', (said: string) => resolve(said)))
  }
  const kill = () => new Promise((resolve) => child.once('exit', resolve).kill('SIGKILL'))
  start()
  await url!
  return {
    url: () => url,
    /** Kills it once it is up, so that everybody who asks for its address gets one. */
    killAndStart: async () => {
      await url
      await kill()
      start()
    },
    end: kill,
  }
}
