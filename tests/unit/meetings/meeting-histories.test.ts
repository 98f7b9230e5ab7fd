import { describe, expect, it } from '@jest/globals'

import type { MeetingEvent } from '../../../src/domain/meetings/meeting-events.ts'
import { decideBatch } from '../../../src/services/meetings/decide-batch.ts'
import { createMeetingEngine } from '../../../src/services/meetings/meeting-engine.ts'
import { createMeetingHistories } from '../../../src/services/meetings/meeting-histories.ts'
import type { MeetingLog } from '../../../src/services/meetings/meetings.repository.ts'
import { createSharedReads } from '../../../src/services/meetings/shared-reads.ts'
import { plan, secretary } from './meeting-story.ts'

/** A log in memory, whose reads and appends can be stopped on their way. */
function slowLog({ onRead = async () => {}, onAppend = async () => {} } = {}) {
  const logs = new Map<string, MeetingEvent[]>()
  const calls = { reads: 0, appends: 0 }
  const log: MeetingLog = {
    readAfter: async (positions) => {
      calls.reads += 1
      const found = positions.map(({ meetingId, seq }) => {
        const events = (logs.get(meetingId) ?? []).filter((event) => event.seq > seq)
        return [meetingId, events] as const
      })
      await onRead()
      return new Map(found)
    },
    append: async ({ meetingId, events }) => {
      await onAppend()
      const before = logs.get(meetingId) ?? []
      if (events[0]?.seq !== before.length + 1) return 'lost'
      calls.appends += 1
      logs.set(meetingId, [...before, ...events])
      return 'appended'
    },
    meetingIds: async () => [],
    appendsSince: async () => [],
    touchedSince: async () => [],
  }
  return { log, logs, calls }
}

const engineOver = (log: MeetingLog, histories = createMeetingHistories({ log })) => {
  const engine = createMeetingEngine({
    log,
    histories,
    clock: () => new Date(),
    onAppended: async () => {},
  })
  return (meetingId: string, command: Parameters<typeof engine.submit>[0]['command'], id: string) =>
    engine.submit({ meetingId, command, actor: secretary, commandId: id, fingerprint: id })
}

const create = { name: 'CREATE', plan } as const
const retitled = (title: string) =>
  ({ name: 'UPDATE_PLAN', changes: { title }, periodTaken: false }) as const

describe('group commit', () => {
  it('decides and writes together what comes while an append is under way', async () => {
    let letGo = () => {}
    const stopped = new Promise<void>((resolve) => (letGo = resolve))
    let stops = 0
    const { log, logs, calls } = slowLog({ onAppend: () => (stops++ === 1 ? stopped : never()) })
    const give = engineOver(log)
    await give('m', create, 'c')

    const first = give('m', retitled('Lần 0'), 'a0')
    const others = Array.from({ length: 50 }, (_none, at) =>
      give('m', retitled(`Lần ${at + 1}`), `a${at + 1}`),
    )
    letGo()
    const outcomes = await Promise.all([first, ...others])

    expect(outcomes.map((outcome) => outcome.kind === 'changed' && outcome.seq)).toEqual(
      outcomes.map((_outcome, at) => at + 2),
    )
    // The plan, the first, and everything that came meanwhile.
    expect(calls.appends).toBe(3)
    expect(logs.get('m')).toHaveLength(52)
  })

  it('keeps a fault of one command from those that came with it', () => {
    const order = { actor: secretary, fingerprint: 'f' }
    const broken = { name: 'NO_SUCH_COMMAND' } as never
    const batch = [create, broken, retitled('Sau')].map((command, at) => ({
      ...order,
      command,
      commandId: `c${at}`,
    }))

    const { verdicts, events } = decideBatch({ history: undefined, batch, now: new Date() })

    expect(verdicts.map(({ kind }) => kind)).toEqual(['changed', 'failed', 'changed'])
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'planned'],
      [2, 'planChanged'],
    ])
  })
})

const never = async () => {}

describe('histories', () => {
  it('know what another process has appended, in every answer that was asked for afterwards', async () => {
    const { log, logs } = slowLog()
    const [one, other] = [engineOver(log), engineOver(log)]
    const histories = createMeetingHistories({ log })
    await one('m', create, 'c')
    await histories.current(['m'])

    for (const at of [1, 2, 3]) {
      await (at % 2 ? one : other)('m', retitled(`Lần ${at}`), `a${at}`)
      const asked = await Promise.all([
        histories.current(['m']),
        histories.current(['m']),
        histories.current(['m', 'none']),
      ])
      expect(asked.map((found) => found.get('m')?.state?.plan.title)).toEqual(
        asked.map(() => `Lần ${at}`),
      )
    }
    expect(logs.get('m')).toHaveLength(4)
  })

  it('that are pushed out while a command of theirs is written leave it written and acknowledged', async () => {
    const forgetful = { keep: 1 }
    let other = async () => {}
    const { log, logs } = slowLog({ onAppend: () => other() })
    const histories = createMeetingHistories({ log, ...forgetful })
    const give = engineOver(log, histories)
    await give('m', create, 'c')
    await give('n', create, 'c')
    other = async () => void (await histories.current(['n']))

    expect(await give('m', { name: 'CANCEL', comment: null }, 'd')).toMatchObject({ seq: 2 })
    expect((await histories.current(['m'])).get('m')?.state).toMatchObject({
      seq: 2,
      status: 'CANCELLED',
    })
    expect(logs.get('m')).toHaveLength(2)
  })

  it('read a log once for all who ask while it is being read', async () => {
    let letGo = () => {}
    const { log, calls } = slowLog({
      onRead: () => new Promise<void>((resolve) => (letGo = resolve)),
    })
    const histories = createMeetingHistories({ log })
    const asked = Array.from({ length: 100 }, () => histories.current(['m']))
    letGo()
    await asked[0]
    letGo()
    await Promise.all(asked)

    expect(calls.reads).toBe(2)
  })
})

describe('shared reads', () => {
  it('answer each question by a read that began after it, also when one fails', async () => {
    const begun: number[] = []
    const read = createSharedReads(async () => {
      const number = begun.push(begun.length)
      await Promise.resolve()
      if (number === 1) throw new Error('broken')
      return number
    })

    const first = read('m')
    const second = read('m')
    const third = read('m')

    await expect(first).rejects.toThrow('broken')
    expect(await Promise.all([second, third])).toEqual([2, 2])
    expect(await read('m')).toBe(3)
  })
})
