import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'

import { acquireLock, lockHolder, waitForLock } from '../../../src/database/exclusive-lock.ts'
import { ownIdentity } from '../../../src/database/process-identity.ts'

const NO_SUCH_PROCESS = 2 ** 22 + 1

describe('acquireLock', () => {
  let folder: string
  const lock = (purpose = 'test') => acquireLock({ folder, name: 'owner', purpose })
  const leave = (holder: { pid: number; born: string | null }, number = 1) =>
    writeFileSync(
      path.join(folder, `owner.${number}.lock`),
      JSON.stringify({ holder: { ...holder, purpose: 'a crashed one' }, released: false }),
    )

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'sotay-lock-'))
  })

  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it('refuses a second holder and names the first', () => {
    const first = lock('npm start')

    const second = lock()

    expect(first.held).toBe(true)
    expect(second).toMatchObject({ held: false, by: { pid: process.pid, purpose: 'npm start' } })
  })

  it('is free again after its release, as often as it is taken', () => {
    for (let round = 0; round < 5; round += 1) {
      const answer = lock()
      expect(answer.held).toBe(true)
      if (answer.held) answer.release()
    }

    expect(lockHolder({ folder, name: 'owner' })).toBeNull()
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('is not kept by a process that is gone', () => {
    leave({ pid: NO_SUCH_PROCESS, born: 'boot:1' }, 41)

    expect(lock().held).toBe(true)
  })

  it('is not kept by a later process with the number of the one that is gone', () => {
    leave({ pid: process.pid, born: 'another boot:1' })

    expect(lock().held).toBe(true)
  })

  it('is kept by the very process that was written down', () => {
    leave(ownIdentity())

    expect(lock().held).toBe(false)
  })

  it('is not kept by a damaged file', () => {
    writeFileSync(path.join(folder, 'owner.7.lock'), '{"hol')

    expect(lock().held).toBe(true)
  })

  it('does not confuse locks of different names in one folder', () => {
    acquireLock({ folder, name: 'owner.1', purpose: 'other' })

    expect(lock().held).toBe(true)
  })

  it('is waited for until its holder lets go', async () => {
    const first = lock()
    const waiting = waitForLock({ folder, name: 'owner', purpose: 'second' })

    if (first.held) first.release()

    await expect(waiting).resolves.toBeInstanceOf(Function)
    expect(lockHolder({ folder, name: 'owner' })).toMatchObject({ purpose: 'second' })
  })
})
