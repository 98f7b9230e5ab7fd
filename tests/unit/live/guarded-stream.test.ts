import { describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { createGuardedStream } from '../../../src/live/guarded-stream.ts'
import { createRightsStream } from '../../../src/live/rights-stream.ts'

const viewer = { accountId: 'ann' } as Viewer

/** A stream over a list that grows, with rights that the test changes. */
function opened() {
  const waiting: number[] = []
  let wake = () => {}
  let change: (viewer: Viewer | null) => void = () => {}
  const log: string[] = []
  const stream = createGuardedStream<number>({
    open: (wakeUp) => {
      wake = wakeUp
      return { take: async () => waiting.shift() ?? null, close: () => log.push('closed') }
    },
    rights: createRightsStream((listener) => {
      change = listener
      return () => log.push('deaf')
    }),
    onRights: async (changed) => {
      log.push(changed === null ? 'lost' : 'changed')
      if (changed === null) throw new Error('FORBIDDEN')
    },
  })
  const put = (...numbers: number[]) => {
    waiting.push(...numbers)
    wake()
  }
  return { stream, put, log, change: (to: Viewer | null) => change(to) }
}

describe('a guarded stream', () => {
  it('gives everything in order, whether it waits or is waited for', async () => {
    const { stream, put } = opened()
    put(1, 2)
    const got = [await stream.next(), await stream.next()]
    const waiting = stream.next()
    put(3)

    expect([...got, await waiting].map(({ value }) => value as number)).toEqual([1, 2, 3])
  })

  it('can be closed while it waits, and lets go of what it listens to', async () => {
    const { stream, log } = opened()
    const waiting = stream.next()

    await stream.return?.()

    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(log.sort()).toEqual(['closed', 'deaf'])
  })

  it('ends with the error of a lost right, before anything that came after it', async () => {
    const { stream, put, change, log } = opened()
    const waiting = stream.next()
    change(null)
    put(1)

    await expect(waiting).rejects.toThrow('FORBIDDEN')
    expect(await stream.next()).toEqual({ done: true, value: undefined })
    expect(log).toContain('closed')
  })

  it('goes on with a changed right that is still enough', async () => {
    const { stream, put, change, log } = opened()
    const waiting = stream.next()
    change(viewer)
    await new Promise((resolve) => setImmediate(resolve))
    put(7)

    expect(await waiting).toEqual({ done: false, value: 7 })
    expect(log).toEqual(['changed'])
  })
})
