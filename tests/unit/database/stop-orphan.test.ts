import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { stopOrphan, writeFolderRecord } from '../../../src/database/database-folder.ts'
import { identityOf, stillRuns } from '../../../src/database/process-identity.ts'

describe('stopOrphan', () => {
  let dataDir: string
  let child: ReturnType<typeof spawn>
  const run = async (script: string) => {
    child = spawn('sh', ['-c', `${script}; echo ready; while :; do sleep 0.1; done`])
    await once(child.stdout!, 'data')
    return identityOf(child.pid!)!
  }
  const record = (server: { pid: number; born: string | null }) =>
    writeFolderRecord(dataDir, { engine: 'secantusdb', port: 1, server, used: true })

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'sotay-orphan-'))
  })

  afterEach(() => {
    child.kill('SIGKILL')
    rmSync(dataDir, { recursive: true })
  })

  it('ends the server that was written down', async () => {
    const server = await run(':')
    record(server)

    await stopOrphan(dataDir)

    expect(stillRuns(server)).toBe(false)
  })

  it('ends one that does not listen to SIGTERM', async () => {
    const server = await run('trap "" TERM')
    record(server)

    await stopOrphan(dataDir, 200)

    expect(stillRuns(server)).toBe(false)
  })

  it('leaves a later process with the same number alone', async () => {
    const stranger = await run(':')
    record({ pid: stranger.pid, born: 'an earlier boot:1' })

    await stopOrphan(dataDir)

    expect(stillRuns(stranger)).toBe(true)
  })
})
