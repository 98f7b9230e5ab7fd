import { describe, expect, it } from '@jest/globals'

import { clockText, secondsSince } from '../../../src/member/meetings/clock-text.ts'
import { floorPlaceOf, headOfQueue } from '../../../src/member/meetings/floor-place.ts'
import type { Meeting, Mine } from '../../../src/member/meetings/meeting.ts'
import { sectionsOf } from '../../../src/member/meetings/meeting-sections.ts'
import { panelsNow } from '../../../src/member/meetings/what-is-now.ts'

type Item = Meeting['agenda'][number]
type Poll = Meeting['polls'][number]
type Row = NonNullable<Mine['viewerAttendance']>

const item = (status: Item['status']) => ({ status }) as Item
const poll = (status: Poll['status']) => ({ status }) as Poll
const mineWith = (status: Row['status'] | null) => ({
  viewerAttendance: status === null ? null : ({ status } as Row),
})

function topOf({
  status,
  attendance = 'EXPECTED',
  agenda = [item('PENDING')],
  polls = [],
  count = 3,
}: {
  readonly status: Meeting['status']
  readonly attendance?: Row['status'] | null
  readonly agenda?: readonly Item[]
  readonly polls?: readonly Poll[]
  readonly count?: number
}) {
  return panelsNow({ meeting: { status, agenda, polls }, mine: mineWith(attendance) }).slice(
    0,
    count,
  )
}

describe('what is on top of a meeting’s page', () => {
  it.each(['PLANNED', 'REGISTERED', 'INVITED', 'POSTPONED'] as const)(
    'is the papers and one’s absence while the meeting is %s',
    (status) => {
      expect(topOf({ status, count: 2 })).toEqual(['agenda', 'absence'])
    },
  )

  it('is checking in, for whoever is expected and has not come', () => {
    expect(topOf({ status: 'IN_PROGRESS', polls: [poll('OPEN')] })).toEqual([
      'checkIn',
      'polls',
      'item',
    ])
  })

  it('is that it worked, right after checking in', () => {
    expect(topOf({ status: 'IN_PROGRESS', attendance: 'PRESENT' })).toEqual([
      'here',
      'item',
      'floor',
    ])
  })

  it.each(['PRESENT', 'ONLINE', 'LATE'] as const)(
    'is the vote for whoever is %s while one is open, then the item and the floor',
    (attendance) => {
      const agenda = [item('CURRENT')]

      expect(
        topOf({ status: 'IN_PROGRESS', attendance, agenda, polls: [poll('CLOSED'), poll('OPEN')] }),
      ).toEqual(['polls', 'item', 'floor'])
    },
  )

  it('is the item and the floor while nothing is voted on', () => {
    expect(
      topOf({
        status: 'IN_PROGRESS',
        attendance: 'PRESENT',
        agenda: [item('DONE'), item('PENDING')],
        polls: [poll('CLOSED')],
      }),
    ).toEqual(['item', 'floor', 'here'])
  })

  it('is the floor for whoever has it, below a vote that is open', () => {
    const meeting = { status: 'IN_PROGRESS', agenda: [item('CURRENT')] } as const
    const mine = mineWith('PRESENT')
    const top = (polls: readonly Poll[]) =>
      panelsNow({ meeting: { ...meeting, polls }, mine, isSpeaking: true }).slice(0, 2)

    expect(top([])).toEqual(['floor', 'item'])
    expect(top([poll('OPEN')])).toEqual(['polls', 'floor'])
  })

  it('offers no check-in to somebody who is not on the roll', () => {
    const panels = topOf({ status: 'IN_PROGRESS', attendance: null, count: 20 })

    expect(panels).not.toContain('checkIn')
    expect(panels).not.toContain('absence')
  })

  it.each(['CLOSED', 'SCORED', 'REPORTED', 'APPRAISED'] as const)(
    'is the results and the minutes once the meeting is %s',
    (status) => {
      expect(topOf({ status, attendance: 'PRESENT', count: 2 })).toEqual(['results', 'minutes'])
    },
  )

  it('is the agenda alone once it is cancelled', () => {
    expect(topOf({ status: 'CANCELLED', count: 20 })).toEqual(['agenda', 'happenings'])
  })
})

describe('the own place at the floor', () => {
  const member = (id: string) => ({ member: { id } })
  const floor = { speaking: member('a'), queue: [member('b'), member('c')] }

  it.each([
    ['a', { kind: 'speaking' }],
    ['b', { kind: 'waiting', place: 1, of: 2 }],
    ['c', { kind: 'waiting', place: 2, of: 2 }],
    ['d', { kind: 'none' }],
    [null, { kind: 'none' }],
  ])('of %s', (memberId, place) => {
    expect(floorPlaceOf({ floor, memberId })).toEqual(place)
  })

  it('of somebody who speaks and waits again is speaking', () => {
    const again = { ...floor, queue: [member('a')] }

    expect(floorPlaceOf({ floor: again, memberId: 'a' })).toEqual({ kind: 'speaking' })
  })

  it('shows the first of a long queue and counts the others', () => {
    const queue = Array.from({ length: 12 }, (_, index) => index) as never

    expect(headOfQueue(queue, 5)).toEqual({ first: [0, 1, 2, 3, 4], more: 7 })
    expect(headOfQueue([], 5)).toEqual({ first: [], more: 0 })
  })
})

describe('clocks', () => {
  it.each([
    [-3, '0:00'],
    [0, '0:00'],
    [65.9, '1:05'],
    [3_600, '1:00:00'],
    [7_509, '2:05:09'],
  ])('show %d s as %s', (seconds, text) => {
    expect(clockText(seconds)).toBe(text)
  })

  it('never run below zero, however far this device’s clock is off', () => {
    expect(secondsSince('2026-11-26T10:00:05Z', Date.parse('2026-11-26T10:00:00Z'))).toBe(0)
    expect(secondsSince('2026-11-26T10:00:00Z', Date.parse('2026-11-26T10:01:00Z'))).toBe(60)
  })
})

describe('the list of meetings', () => {
  it('has what is on first, then what comes by its nearness, then what was, the last first', () => {
    const meetings = (
      [
        ['CLOSED', '2026-09-01'],
        ['INVITED', '2026-12-20'],
        ['CANCELLED', '2026-08-01'],
        ['APPRAISED', '2026-10-01'],
        ['PLANNED', '2026-12-01'],
        ['IN_PROGRESS', '2026-11-26'],
      ] as const
    ).map(([status, startsAt]) => ({ status, startsAt }))

    expect(
      sectionsOf(meetings).map(({ name, meetings: own }) => [name, own.map((one) => one.startsAt)]),
    ).toEqual([
      ['now', ['2026-11-26']],
      ['coming', ['2026-12-01', '2026-12-20']],
      ['past', ['2026-10-01', '2026-09-01']],
      ['cancelled', ['2026-08-01']],
    ])
  })
})
