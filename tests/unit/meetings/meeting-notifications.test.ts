import { describe, expect, it } from '@jest/globals'

import {
  NEWS_EVENTS,
  tellNext,
  type MeetingNews,
  type Telling,
} from '../../../src/domain/meetings/meeting-notifications.ts'
import type { MeetingEvent } from '../../../src/domain/meetings/meeting-events.ts'
import { notificationText } from '../../../src/domain/notifications/notification-text.ts'
import { actor, COMMANDS, createStory, plan, secretary, START } from './meeting-story.ts'

const HOUR = 3_600_000
const MINUTE = 60_000
const DAYS_BEFORE = (days: number) => new Date(START.getTime() - days * 24 * HOUR)

function newsOf(events: readonly MeetingEvent[]): readonly MeetingNews[] {
  let telling: Telling | null = null
  return events.flatMap((event) => {
    const next = tellNext({ meetingId: 'm', before: telling, event })
    telling = next.telling
    return next.news ?? []
  })
}

/** Invited a week before; then each change at so many milliseconds after that. */
function changes(given: readonly (readonly [number, Record<string, unknown>])[], week = 7) {
  const story = createStory()
  const at = DAYS_BEFORE(week)
  story.give({ name: 'CREATE', plan: { ...plan, place: 'Nhà văn hóa' } }, secretary, at)
  story.give(COMMANDS.REGISTER, secretary, at)
  story.give(COMMANDS.INVITE, secretary, at)
  for (const [after, changed] of given)
    story.give(
      { name: 'UPDATE_PLAN', changes: changed, periodTaken: false },
      secretary,
      new Date(at.getTime() + HOUR + after),
    )
  return newsOf(story.events).filter(({ kind }) => kind === 'MEETING_CHANGED')
}

const said = ({ kind, facts }: MeetingNews, locale: 'vi' | 'en' = 'vi') =>
  notificationText({ kind, facts, locale })

describe('who is told of what happens in a meeting', () => {
  const everybody = ['an', 'binh', 'chi', 'dung', 'em']

  it('tells each from the log alone, of exactly these events', () => {
    const story = createStory()
    const above = actor('tren', { mayReturn: true })
    story.give({ name: 'CREATE', plan }, secretary)
    story.give(COMMANDS.REGISTER, secretary)
    story.give(COMMANDS.RETURN_REGISTRATION, above)
    story.give(COMMANDS.REGISTER, secretary)
    story.give(COMMANDS.APPOINT_MINUTE_TAKER, secretary)
    story.give(COMMANDS.INVITE, secretary)
    story.give(COMMANDS.OPEN, secretary)
    story.give({ name: 'CHECK_IN', code: 'valid', deviceId: 'a' }, secretary)
    story.give({ name: 'CHECK_IN', code: 'valid', deviceId: 'b' }, actor('binh'))
    story.give({ ...COMMANDS.OPEN_POLL, method: 'SECRET' }, secretary)

    const told = newsOf(story.events)

    expect(told.map(({ kind, memberIds }) => [kind, memberIds])).toEqual([
      ['REGISTRATION_RETURNED', ['an']],
      ['MEETING_INVITED', everybody],
      ['MEETING_OPENED', everybody],
      ['POLL_OPENED', ['an', 'binh']],
    ])
    const types = told.map(({ cause }) => story.events[Number(cause.split(':')[2]) - 1]?.type)
    expect(types.every((type) => type && NEWS_EVENTS.includes(type))).toBe(true)
    expect(told[0]).toMatchObject({ alsoWhoRunsItOn: '2026-12-03' })
  })

  it('says nothing of who has voted when a poll is opened', () => {
    const story = createStory()
    for (const command of [
      { name: 'CREATE', plan } as const,
      COMMANDS.REGISTER,
      COMMANDS.INVITE,
      COMMANDS.OPEN,
      { name: 'CHECK_IN', code: 'valid', deviceId: 'a' } as const,
      { ...COMMANDS.OPEN_POLL, method: 'SECRET' } as const,
    ])
      story.give(command, secretary)

    const news = newsOf(story.events).at(-1)

    expect(news).toMatchObject({ kind: 'POLL_OPENED' })
    expect(Object.keys(news?.facts ?? {}).sort()).toEqual([
      'place',
      'question',
      'startsAt',
      'title',
    ])
  })

  it('tells nobody of a change before anybody was invited', () => {
    const story = createStory()
    story.give({ name: 'CREATE', plan }, secretary)
    story.give(COMMANDS.UPDATE_PLAN, secretary)

    expect(newsOf(story.events)).toEqual([])
  })
})

describe('several changes', () => {
  it('within ten minutes are one piece of news that grows', () => {
    const news = changes([
      [0, { startsAt: '2026-12-03T13:00:00.000Z' }],
      [4 * MINUTE, { place: 'Hội trường xã' }],
      [9 * MINUTE, { startsAt: '2026-12-04T13:00:00.000Z' }],
    ])

    expect(new Set(news.map(({ cause }) => cause)).size).toBe(1)
    expect(news.map(({ revision }) => revision)).toEqual([4, 5, 6])
    expect(said(news.at(-1)!)).toEqual({
      title: 'Lịch họp thay đổi: Sinh hoạt tháng 12',
      body: 'Giờ họp mới: 20:00, ngày 04/12/2026 (trước đó: 19:30, ngày 03/12/2026). Địa điểm mới: Hội trường xã (trước đó: Nhà văn hóa).',
    })
    expect(said(news.at(-1)!, 'en').body).toBe(
      'New time: 20:00 on 04/12/2026 (before: 19:30 on 03/12/2026). New place: Hội trường xã (before: Nhà văn hóa).',
    )
  })

  it.each<[string, readonly number[], number, number]>([
    ['in time', [0, 9 * MINUTE], 7, 1],
    ['just too late', [0, 10 * MINUTE], 7, 2],
    ['one after the other, never longer than ten minutes', [0, 6 * MINUTE, 12 * MINUTE], 7, 2],
    ['near the start, each at once', [22 * HOUR, 22 * HOUR + MINUTE], 1, 2],
  ])('%s', (_name, moments, week, causes) => {
    const news = changes(
      moments.map((after, index) => [after, { place: `Nơi ${index}` }] as const),
      week,
    )

    expect(new Set(news.map(({ cause }) => cause)).size).toBe(causes)
  })

  it.each<[string, readonly Record<string, unknown>[], string]>([
    [
      'a change and its undoing',
      [{ place: 'Chợ' }, { place: 'Nhà văn hóa' }],
      'Lịch họp trở lại như trước: 19:30, ngày 03/12/2026. Địa điểm: Nhà văn hóa.',
    ],
    [
      'a place that is gone',
      [{ place: null }],
      'Cuộc họp lúc 19:30, ngày 03/12/2026. Không còn họp tại: Nhà văn hóa.',
    ],
    [
      'a title, a link and an agenda',
      [{ title: 'Tên khác', onlineUrl: 'https://hop.example.vn', agenda: [] }],
      'Cuộc họp lúc 19:30, ngày 03/12/2026. Địa điểm: Nhà văn hóa. Tên cuộc họp trước đó: Sinh hoạt tháng 12. Đường dẫn họp trực tuyến đã thay đổi. Chương trình họp đã thay đổi.',
    ],
  ])('says what it comes to: %s', (_name, given, body) => {
    const news = changes(given.map((one, index) => [index * MINUTE, one] as const))

    expect(said(news.at(-1)!).body).toBe(body)
  })

  it('gives the reason of a postponement, and begins anew after another invitation', () => {
    const story = createStory()
    const at = DAYS_BEFORE(7)
    story.give({ name: 'CREATE', plan }, secretary, at)
    story.give(COMMANDS.REGISTER, secretary, at)
    story.give(COMMANDS.INVITE, secretary, at)
    story.give(COMMANDS.POSTPONE, secretary, at)
    story.give(COMMANDS.REGISTER, secretary, at)
    story.give(COMMANDS.INVITE, secretary, at)
    story.give(COMMANDS.UPDATE_PLAN, secretary, at)

    const news = newsOf(story.events)

    expect(said(news[1]!).body).toBe(
      'Giờ họp mới: 19:30, ngày 10/12/2026 (trước đó: 19:30, ngày 03/12/2026). Lý do: Bão',
    )
    expect(said(news[3]!).body).toBe(
      'Cuộc họp lúc 19:30, ngày 10/12/2026. Tên cuộc họp trước đó: Sinh hoạt tháng 12.',
    )
  })
})
