import { afterEach, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { createAppendFeed, type AppendSource } from '../../../src/live/append-feed.ts'
import { createMeetingTails } from '../../../src/live/meeting-tails.ts'

type Event = { readonly seq: number }
const bugs: unknown[] = []
afterEach(() => expect(bugs).toEqual([]))

/** A log in memory, with a feed that says as much or as little as the test wants. */
function opened(length: number) {
  const log: Event[] = Array.from({ length }, (_, index) => ({ seq: index + 1 }))
  let reads = 0
  let hear: Parameters<AppendSource>[0] = { onAppend: () => {}, onGap: () => {} }
  const feed = createAppendFeed({
    source: (told) => {
      hear = told
      return { stop: async () => {} }
    },
    appendsSince: async () => [],
    clock: () => new Date(0),
    reportBug: (error) => bugs.push(error),
  })
  const tails = createMeetingTails<Event>({
    feed,
    readAfter: async (_id, seq) => {
      reads += 1
      return log.filter((event) => event.seq > seq)
    },
    reportBug: (error) => bugs.push(error),
  })
  const append = (count: number, { silent = false } = {}) => {
    const first = log.length + 1
    for (let seq = first; seq < first + count; seq += 1) log.push({ seq })
    const notice = { meetingId: 'm', first, last: log.length, types: [], at: new Date(1) }
    if (!silent) hear.onAppend(notice)
  }
  return { log, tails, append, gap: () => hear.onGap(), reads: () => reads }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

async function takeAll(take: () => Promise<Event | null>): Promise<number[]> {
  const got: number[] = []
  for (let event = await take(); event; event = await take()) got.push(event.seq)
  return got
}

describe('tails of a log', () => {
  it('give each reader everything after its place, once and in order, however they are woken', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 700 }) }),
      fc.record({ kind: fc.constant('silent' as const), count: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ kind: fc.constant('read' as const), count: fc.integer({ min: 1, max: 900 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), fc.nat(20), async (steps, from) => {
        const { log, tails, append, gap } = opened(20)
        const reader = tails.open({ meetingId: 'm', from, head: 20 })(() => {})
        const got: number[] = []
        for (const { kind, count } of steps) {
          if (kind === 'append') append(count)
          if (kind === 'silent') append(count, { silent: true })
          await settled()
          for (let left = kind === 'read' ? count : 0; left > 0; left -= 1) {
            const event = await reader.take()
            if (event) got.push(event.seq)
          }
        }
        gap()
        await settled()
        await settled()
        got.push(...(await takeAll(reader.take)))

        expect(got).toEqual(log.slice(from).map(({ seq }) => seq))
        reader.close()
        expect(tails.count()).toEqual({ tails: 0, readers: 0 })
      }),
      { numRuns: 60 },
    )
  })

  it('read the log once for all readers', async () => {
    const { tails, append, reads } = opened(3)
    const readers = Array.from({ length: 50 }, () =>
      tails.open({ meetingId: 'm', from: 3, head: 3 })(() => {}),
    )
    await settled()
    await settled()
    const before = reads()

    append(2)
    await settled()

    for (const { take } of readers) expect(await takeAll(take)).toEqual([4, 5])
    expect(reads() - before).toBe(1)
  })
})
