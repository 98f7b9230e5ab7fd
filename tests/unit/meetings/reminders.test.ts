import { describe, expect, it } from '@jest/globals'

import { dueReminders, remindedAt } from '../../../src/domain/meetings/reminders.ts'
import type { ReminderTime } from '../../../src/domain/notifications/notice-settings.ts'

const MINUTE = 60_000
const startsAt = new Date('2026-12-31T16:30:00Z')
const before = (minutes: number) => new Date(startsAt.getTime() - minutes * MINUTE)
const DAY = 24 * 60

describe('the reminder times of a meeting', () => {
  it.each<[string, number, number, readonly ReminderTime[]]>([
    ['none yet', 10 * DAY, DAY + 1, []],
    ['a day before, to the minute', 10 * DAY, DAY, ['DAY_1']],
    ['in between', 10 * DAY, 2 * 60, ['DAY_1', 'HOURS_3']],
    ['all, a minute before', 10 * DAY, 1, ['DAY_1', 'HOURS_3', 'HOUR_1', 'MINUTES_15']],
    ['none once it has begun', 10 * DAY, 0, []],
    ['none of a worker that comes too late', 10 * DAY, -30, []],
    ['not those that had passed when people were told', 2 * 60, 30, ['HOUR_1']],
    ['none where people were told a minute before', 1, 0.5, []],
  ])('%s', (_name, toldBefore, now, times) => {
    expect(dueReminders({ startsAt, toldAt: before(toldBefore), now: before(now) })).toEqual(times)
  })
})

describe('who is reminded', () => {
  const choices: Record<string, ReminderTime> = {
    an: 'DAY_1',
    binh: 'HOURS_3',
    chi: 'HOUR_1',
    dung: 'MINUTES_15',
    em: 'OFF',
    giang: 'DAY_1',
    ha: 'DAY_1',
  }
  const absence = (accepted: boolean | null) => ({
    name: 'Tên',
    reason: 'Ốm',
    at: before(DAY),
    accepted,
  })
  const state = {
    invitees: Object.keys(choices),
    absences: new Map([
      ['giang', absence(true)],
      ['ha', absence(null)],
    ]),
  }

  it.each<[ReminderTime, readonly string[]]>([
    ['DAY_1', ['an', 'ha']],
    ['HOURS_3', ['an', 'binh', 'ha']],
    ['HOUR_1', ['an', 'binh', 'chi', 'ha']],
    ['MINUTES_15', ['an', 'binh', 'chi', 'dung', 'ha']],
  ])('%s: those who want it then or earlier, and not the excused', (time, members) => {
    expect(remindedAt({ time, state, choiceOf: (id) => choices[id] ?? 'OFF' })).toEqual(members)
  })
})
