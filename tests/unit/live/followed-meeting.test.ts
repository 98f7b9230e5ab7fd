import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import type { MeetingEvent } from '../../../src/domain/meetings/meeting-events.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { createAppendFeed, type AppendSource } from '../../../src/live/append-feed.ts'
import { createMeetingTails } from '../../../src/live/meeting-tails.ts'
import type { MeetingSeen, Question, Reader } from '../../../src/live/seat.ts'
import { createSharedDelivery } from '../../../src/live/shared-delivery.ts'
import { idOf, organization, viewerWith } from '../../support/register-rows.ts'

const cell = organization(1)
const viewerOf = (number: number, role?: 'SECRETARY' | 'OVERSEER'): Viewer =>
  viewerWith({
    memberId: idOf('a', number),
    cellPath: role === 'OVERSEER' ? [] : cell.path,
    appointments: role ? [{ id: idOf('c', number), role, organizationId: cell.id }] : [],
  })
const stranger = viewerWith({ memberId: idOf('a', 99), cellPath: [idOf('d', 1)] })
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** A log in memory and all who follow it. */
function opened(length = 0) {
  const log = Array.from({ length }, (_, at) => ({ seq: at + 1 }) as MeetingEvent)
  let hear: Parameters<AppendSource>[0] = { onAppend: () => {}, onGap: () => {} }
  const bugs: unknown[] = []
  const reportBug = (error: unknown) => bugs.push(error)
  const feed = createAppendFeed({
    source: (told) => {
      hear = told
      return { stop: async () => {} }
    },
    appendsSince: async () => [],
    clock: () => new Date(0),
    reportBug,
  })
  const tails = createMeetingTails<MeetingEvent>({
    feed,
    readAfter: async (_id, seq) => log.filter((event) => event.seq > seq),
    reportBug,
  })
  const state: MeetingSeen['state'] = { chairId: null, minuteTakerId: null, attendance: null }
  const sight = { path: cell.path, state }
  const seen = (): MeetingSeen => ({ seq: log.length, ...sight })
  let time = 0
  const delivery = createSharedDelivery({
    followLog: tails.follow,
    look: async () => seen(),
    reportBug,
    now: () => time,
  })
  const answered: string[] = []
  const question = (key: string): Question => ({
    key,
    answer: async ({ audience, seq, event, reader }) => {
      await settled()
      if (key === 'fails') throw new Error('The database is away')
      const text = `${key} ${audience} ${reader.locale} ${event ? seq : `snapshot ${seq}`}`
      answered.push(text)
      return Buffer.from(text)
    },
  })
  return {
    log,
    tails,
    sight,
    bugs,
    answered,
    count: delivery.count,
    pass: (ms: number) => {
      time += ms
    },
    append(count = 1) {
      const first = log.length + 1
      for (let seq = first; seq < first + count; seq += 1) log.push({ seq } as MeetingEvent)
      const { length: last } = log
      hear.onAppend({ meetingId: 'm', first, last, types: [], at: new Date(1) })
    },
    /** A reader who takes nothing while `stalled`. */
    enter(viewer: Viewer, asked: { afterSeq?: number; key?: string; locale?: 'vi' | 'en' } = {}) {
      const got: string[] = []
      const reader: Reader = { viewer, locale: asked.locale ?? 'vi' }
      const client = { got, ended: null as unknown, tooSlow: false, stalled: 0, drain: () => {} }
      const seat = delivery.enter({
        meetingId: 'm',
        question: question(asked.key ?? 'q'),
        reader,
        afterSeq: asked.afterSeq ?? null,
        seen: seen(),
        sink: {
          send: (bytes) => void got.push(bytes.toString()),
          bufferedBytes: () => client.stalled,
          onDrain: (then) => {
            client.drain = then
          },
          tooSlow: () => {
            client.tooSlow = true
          },
          end: (error) => {
            client.ended = error
          },
        },
      })
      return Object.assign(client, { changed: seat.changed, leave: seat.leave })
    },
  }
}

const rest = async () => {
  for (let round = 0; round < 6; round += 1) await settled()
}

describe('a meeting that many follow', () => {
  it('answers once for each question, audience and language', async () => {
    const meeting = opened(3)
    const members = Array.from({ length: 50 }, (_, at) => meeting.enter(viewerOf(at)))
    const english = Array.from({ length: 50 }, (_, at) =>
      meeting.enter(viewerOf(100 + at), { locale: 'en' }),
    )
    const others = [
      ...Array.from({ length: 5 }, (_, at) => meeting.enter(viewerOf(200 + at, 'SECRETARY'))),
      ...Array.from({ length: 5 }, (_, at) => meeting.enter(viewerOf(300 + at, 'OVERSEER'))),
      meeting.enter(viewerOf(400), { key: 'other' }),
    ]
    await rest()
    expect(meeting.answered).toHaveLength(5)
    meeting.answered.length = 0

    meeting.append(2)
    await rest()

    const lines = ['q participant vi', 'q participant en', 'q officer vi', 'q overseer vi']
    const expected = [...lines, 'other participant vi'].flatMap((line) => [
      `${line} 4`,
      `${line} 5`,
    ])
    expect([...meeting.answered].sort()).toEqual([...expected].sort())
    expect(members[49]?.got).toEqual(['snapshot 3', '4', '5'].map((at) => `q participant vi ${at}`))
    expect(english[0]?.got).toEqual(['snapshot 3', '4', '5'].map((at) => `q participant en ${at}`))
    expect(others.at(-1)?.got).toHaveLength(3)
  })

  it('gives each reader everything after its place once, in order, whatever happens meanwhile', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 1, max: 600 }) }),
      fc.record({ kind: fc.constant('enter' as const), count: fc.nat(700) }),
      fc.record({ kind: fc.constant('rights' as const), count: fc.nat(5) }),
      fc.record({ kind: fc.constant('stall' as const), count: fc.nat(5) }),
      fc.record({ kind: fc.constant('wait' as const), count: fc.integer({ min: 1, max: 4 }) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const meeting = opened(5)
        const readers: { from: number; client: ReturnType<typeof meeting.enter> }[] = []
        for (const { kind, count } of steps) {
          const { client } = readers[count % Math.max(1, readers.length)] ?? {}
          if (kind === 'append') meeting.append(count)
          if (kind === 'enter') {
            const from = Math.min(count, meeting.log.length)
            readers.push({ from, client: meeting.enter(viewerOf(1), { afterSeq: from }) })
          }
          if (kind === 'rights') {
            const viewer = viewerOf(count, count % 2 === 0 ? 'SECRETARY' : undefined)
            client?.changed({ viewer, locale: 'vi' })
          }
          if (kind === 'stall' && client) client.stalled = client.stalled === 0 ? 100_000 : 0
          if (kind === 'wait') for (let round = 0; round < count; round += 1) await settled()
        }
        for (let round = 0; round < 5; round += 1) {
          for (const { client } of readers) {
            client.stalled = 0
            client.drain()
          }
          await rest()
        }
        for (let at = 0; at < meeting.log.length; at += 1) await settled()
        for (const { from, client } of readers)
          expect(client.got.map((text) => Number(text.split(' ').at(-1)))).toEqual(
            meeting.log.slice(from).map(({ seq }) => seq),
          )
        expect(meeting.bugs).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('shares what is made when many come back to the same place one after the other', async () => {
    const meeting = opened(40)
    for (let at = 0; at < 30; at += 1) {
      meeting.enter(viewerOf(at), { afterSeq: 20 + (at % 3) })
      await settled()
    }
    for (let round = 0; round < 60; round += 1) await settled()
    expect(meeting.answered).toHaveLength(20)
  })

  it('never gives the bytes of one audience to another', async () => {
    const meeting = opened(1)
    const member = viewerOf(7)
    const client = meeting.enter(member)
    await rest()
    meeting.sight.state = { ...meeting.sight.state, chairId: member.memberId }
    meeting.append()
    await rest()
    client.changed({ viewer: viewerOf(7, 'OVERSEER'), locale: 'en' })
    meeting.sight.state = { ...meeting.sight.state, chairId: null }
    meeting.append()
    await rest()

    expect(client.got).toEqual(['q participant vi snapshot 1', 'q officer vi 2', 'q overseer en 3'])
  })

  it('gives nothing more from the moment that rights are in question', async () => {
    const meeting = opened(1)
    const [one, two] = [meeting.enter(viewerOf(1)), meeting.enter(viewerOf(2))]
    await rest()

    meeting.append()
    one.changed({ viewer: stranger, locale: 'vi' })
    await rest()

    expect(one.got).toHaveLength(1)
    expect(one.ended).toMatchObject({ code: 'FORBIDDEN' })
    expect(two.got).toHaveLength(2)
    meeting.sight.path = [idOf('d', 7)]
    meeting.append()
    await rest()
    expect(two.ended).toMatchObject({ code: 'FORBIDDEN' })
    expect(meeting.count()).toEqual({ meetings: 0, seats: 0, groups: 0 })
    expect(meeting.tails.count()).toEqual({ tails: 0, readers: 0 })
  })

  it('closes a reader who does not read, and piles nothing up for one who catches up', async () => {
    const meeting = opened(500)
    const [lazy, slow] = [meeting.enter(viewerOf(1)), meeting.enter(viewerOf(2), { afterSeq: 0 })]
    slow.stalled = 70_000
    await rest()
    lazy.stalled = 100_000
    meeting.append()
    await rest()
    expect([lazy.got.length, lazy.tooSlow, slow.got.length, slow.tooSlow]).toEqual([
      2,
      false,
      0,
      false,
    ])

    lazy.stalled = 140_000
    meeting.append()
    await rest()

    expect([lazy.got.length, lazy.tooSlow]).toEqual([2, true])
    expect(meeting.count().seats).toBe(1)
    slow.stalled = 0
    slow.drain()
    for (let round = 0; round < 1_100; round += 1) await settled()
    expect(slow.got).toHaveLength(502)
  })

  it('ends those who wait for an answer that cannot be made, and nobody else', async () => {
    const meeting = opened(2)
    const lost = meeting.enter(viewerOf(1), { afterSeq: 0, key: 'fails' })
    const well = meeting.enter(viewerOf(2), { afterSeq: 0 })
    await rest()

    expect(lost.ended).toEqual(new Error('The database is away'))
    expect([well.ended, well.got.length]).toEqual([null, 2])
  })
})
