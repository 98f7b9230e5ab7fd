import { describe, expect, it } from '@jest/globals'

import type { Meeting } from '../../../src/member/meetings/meeting.ts'
import {
  lastConclusion,
  RESULT_SHOWN_MS,
  roomScene,
  showsCode,
} from '../../../src/member/room/room-scene.ts'

type Item = Meeting['agenda'][number]
type Poll = Meeting['polls'][number]

const CLOSED_AT = '2026-11-26T10:00:00Z'
const now = Date.parse(CLOSED_AT) + 10_000
const item = (status: Item['status'], conclusion: string | null = null) =>
  ({ status, conclusion }) as Item
const open = (id: string) => ({ id, status: 'OPEN', closedAt: null }) as Poll
const closed = (id: string) => ({ id, status: 'CLOSED', closedAt: CLOSED_AT }) as Poll
const speaking = (startedAt: string) => ({ member: { id: 'a', fullName: 'A' }, startedAt })

type Asked = {
  readonly status?: Meeting['status']
  readonly agenda?: readonly Item[]
  readonly polls?: readonly Poll[]
  readonly speaks?: string
  readonly at?: number
}
const sceneOf = ({ status = 'IN_PROGRESS', agenda = [], polls = [], speaks, at = now }: Asked) =>
  roomScene({
    meeting: {
      status,
      agenda,
      polls,
      floor: { open: true, speaking: speaks ? speaking(speaks) : null, queue: [] },
    },
    now: at,
  })

describe('the screen of the room', () => {
  it.each<[string, Asked, object]>([
    ['waits before the meeting', { status: 'INVITED' }, { kind: 'before' }],
    ['says that it is cancelled', { status: 'CANCELLED' }, { kind: 'cancelled' }],
    ['gathers until the first item', { agenda: [item('PENDING')] }, { kind: 'gathering' }],
    ['gathers where there is no agenda', {}, { kind: 'gathering' }],
    ['shows the item', { agenda: [item('CURRENT')] }, { kind: 'talk' }],
    ['shows who speaks before any item', { speaks: CLOSED_AT }, { kind: 'talk' }],
    [
      'shows the poll that is open, the last of two',
      { agenda: [item('CURRENT')], polls: [closed('a'), open('b'), open('c')] },
      { kind: 'poll', poll: open('c') },
    ],
    [
      'shows the result of the last one',
      { agenda: [item('CURRENT')], polls: [closed('a'), closed('b')] },
      { kind: 'result', poll: closed('b') },
    ],
    [
      'keeps the result while somebody who spoke before goes on',
      { agenda: [item('CURRENT')], polls: [closed('a')], speaks: '2026-11-26T09:59:00Z' },
      { kind: 'result', poll: closed('a') },
    ],
    [
      'leaves the result for who speaks next',
      { agenda: [item('CURRENT')], polls: [closed('a')], speaks: '2026-11-26T10:00:05Z' },
      { kind: 'talk' },
    ],
    [
      'leaves the result after a while',
      {
        agenda: [item('CURRENT')],
        polls: [closed('a')],
        at: Date.parse(CLOSED_AT) + RESULT_SHOWN_MS,
      },
      { kind: 'talk' },
    ],
    ['ends', { status: 'CLOSED', polls: [closed('a')] }, { kind: 'over' }],
  ])('%s', (_name, asked, scene) => {
    expect(sceneOf(asked)).toEqual(scene)
  })

  it.each([
    ['IN_PROGRESS', -3_600_000, true],
    ['INVITED', 59 * 60_000, true],
    ['INVITED', 61 * 60_000, false],
    ['REGISTERED', 0, false],
    ['CLOSED', -3_600_000, false],
  ] as const)(
    'of a meeting that is %s and begins in %i ms shows the code: %s',
    (status, ahead, shown) => {
      const startsAt = new Date(now + ahead).toISOString()

      expect(showsCode({ meeting: { status, startsAt }, now })).toBe(shown)
    },
  )

  it('keeps what was concluded last in sight', () => {
    const agenda = [item('DONE', 'Một'), item('DONE', ''), item('DONE', 'Hai'), item('CURRENT')]

    expect(lastConclusion(agenda)?.conclusion).toBe('Hai')
    expect(lastConclusion([item('CURRENT')])).toBeUndefined()
  })
})
