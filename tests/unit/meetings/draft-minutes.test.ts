import { describe, expect, it } from '@jest/globals'

import { draftMinutes } from '../../../src/domain/meetings/minutes/draft-minutes.ts'
import type { MinutesFrame } from '../../../src/domain/meetings/minutes/minutes-frame.ts'
import { rulesOn } from '../../../src/domain/meetings/meeting-rules.ts'
import type { MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import {
  actor,
  COMMANDS,
  createStory,
  plan,
  roll,
  secretary,
  stateOf,
  storyAt,
} from './meeting-story.ts'

const FRAME: MinutesFrame = {
  organization: { name: 'Chi bộ thôn Một', type: 'CELL' },
  above: [
    { name: 'Đảng bộ xã Thạch Hà', type: 'COMMUNE' },
    { name: 'Đảng bộ tỉnh Hà Tĩnh', type: 'PROVINCE' },
  ],
}

const textOf = (html: string) =>
  html
    .replace(/<br \/>/g, '\n')
    .replace(/<\/(p|h\d|li|td|th|tr)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\n+/g, '\n')

const drafted = (
  story: ReturnType<typeof createStory>,
  asked: { readonly frame?: MinutesFrame; readonly adoptedAt?: Date } = {},
) => draftMinutes({ state: stateOf(story), frame: FRAME, ...asked })

/** A meeting in progress with somebody marked in every way, people speaking and a poll. */
function fullStory() {
  const story = storyAt('IN_PROGRESS')
  story.give(COMMANDS.APPOINT_CHAIR, secretary)
  story.give(COMMANDS.APPOINT_MINUTE_TAKER, secretary)
  const marks = [
    { memberId: 'an', status: 'PRESENT', reason: null },
    { memberId: 'binh', status: 'PRESENT', reason: null },
    { memberId: 'chi', status: 'ABSENT_EXCUSED', reason: 'Ốm <nặng>' },
  ] as const
  story.give({ name: 'MARK_ATTENDANCE', marks }, secretary)
  story.give({ name: 'START_ITEM', itemKey: 'ban' }, secretary)
  story.give(COMMANDS.REQUEST_FLOOR, actor('binh'))
  story.give(COMMANDS.GIVE_FLOOR, secretary)
  story.give(COMMANDS.END_SPEECH, secretary)
  story.give(COMMANDS.RECORD_OPINION, actor('binh'))
  story.give({ name: 'CONCLUDE_ITEM', itemKey: 'ban', conclusion: 'Nhất trí 100%' }, secretary)
  return story
}

const vote = (memberId: string, key: string): [MeetingCommand, ReturnType<typeof actor>] => [
  { name: 'CAST_VOTE', pollId: 'p1', optionKeys: [key] },
  actor(memberId),
]

describe('the draft of minutes', () => {
  it('has the head of a paper of the Party, and not that of the state', () => {
    const text = textOf(drafted(storyAt('IN_PROGRESS')))

    expect(text).toContain('ĐẢNG BỘ XÃ THẠCH HÀ\nCHI BỘ THÔN MỘT\n*\nSố: ……… -BB/CB\n')
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM\nThạch Hà, ngày 03 tháng 12 năm 2026\n')
    expect(text).toContain('BIÊN BẢN\nHọp chi bộ thường kỳ tháng 12 năm 2026\nSinh hoạt tháng 12')
    expect(text).not.toMatch(/CỘNG HÒA/i)
  })

  it.each([
    ['CELL', 'COMMITTEE', 'Họp chi ủy', 'CB'],
    ['GRASSROOTS_CELL', 'THEMATIC', 'Họp chi bộ chuyên đề', 'CB'],
    ['COMMUNE', 'COMMITTEE', 'Họp ban chấp hành đảng bộ', 'ĐU'],
    ['SECTION_BRANCH', 'EXTRAORDINARY', 'Họp đảng bộ bộ phận bất thường', 'ĐBBP'],
    ['PARTY_GROUP', 'EXTRAORDINARY', 'Họp tổ đảng bất thường', 'TĐ'],
  ] as const)('calls a meeting of a %s (%s) by its customary name', (type, kind, name, sign) => {
    const story = createStory()
    story.give({ name: 'CREATE', plan: { ...plan, kind } }, secretary)
    const text = textOf(drafted(story, { frame: { organization: { name: 'X', type }, above: [] } }))

    expect(text).toContain(`\n${name}\n`)
    expect(text).toContain(`-BB/${sign}`)
  })

  it('counts by class and names who was away with the reason', () => {
    const text = textOf(drafted(fullStory()))

    expect(text).toContain('Tổng số đảng viên trong danh sách: 5; có mặt: 2.')
    expect(text).toContain('Chính thức\n2\n2\n0\n0\n0\n')
    expect(text).toContain('Dự bị\n1\n0\n1\n0\n0\n')
    expect(text).toContain('Cộng\n5\n2\n1\n0\n2\n')
    expect(text).toContain('Vắng có lý do: 1 đồng chí.\nTên chi: Ốm <nặng>')
    expect(text).toContain('Vắng không có lý do: không.')
    expect(text).toContain('Được miễn công tác và sinh hoạt: 1 đồng chí.\nTên dung')
    expect(text).toContain('Đang sinh hoạt tạm thời nơi khác: 1 đồng chí.\nTên em')
    expect(text).toContain('Chủ trì: đồng chí Tên an.\nThư ký: đồng chí Tên chi.')
  })

  it('names the speakers of an item and its conclusion', () => {
    const text = textOf(drafted(fullStory()))

    expect(text).toContain('2. Bàn việc\nÝ kiến phát biểu:\nĐồng chí Tên binh phát biểu (1 phút).')
    expect(text).toContain('Đồng chí Tên binh: Đồng ý')
    expect(text).toContain('Kết luận: Nhất trí 100%')
  })

  it('tells of an open vote that it is open and nothing else, and of a closed one who chose what', () => {
    const story = fullStory()
    story.give(COMMANDS.OPEN_POLL, secretary)
    story.give(...vote('an', 'co'))
    const open = textOf(drafted(story))
    story.give(...vote('binh', 'khong'))
    story.give(COMMANDS.CLOSE_POLL, secretary)
    const closed = textOf(drafted(story))

    expect(open).toContain('số người có quyền biểu quyết: 2.\nĐang biểu quyết.')
    expect(open).not.toContain('Tán thành')
    expect(open).not.toContain('đã biểu quyết')
    expect(closed).toContain('biểu quyết ghi tên; số người có quyền biểu quyết: 2; số người đã')
    expect(closed).toContain('Tán thành\n1\n50%\n')
    expect(closed).toContain('Tán thành: Tên an.')
    expect(closed).toContain('Không tán thành: Tên binh.')
  })

  it('numbers the sections that there are', () => {
    const story = fullStory()
    story.give({ ...COMMANDS.ASSIGN_TASK, dueOn: '2026-12-20' }, secretary)

    expect(textOf(drafted(story))).toContain(
      'IV. Phân công nhiệm vụ\nNhiệm vụ\nNgười thực hiện\nHạn\nViết\nTên binh\n20/12/2026',
    )
  })

  it('says when it was adopted, and when the meeting ended', () => {
    const story = fullStory()
    const adoptedAt = new Date('2026-12-03T14:05:00Z')
    const before = textOf(drafted(story, { adoptedAt }))
    story.give(COMMANDS.CLOSE, secretary, new Date('2026-12-03T17:30:00Z'))
    const after = textOf(drafted(story))

    expect(before).toContain('Biên bản được đọc lại và thông qua hồi 21 giờ 05 phút cùng ngày.')
    expect(before).not.toContain('kết thúc')
    expect(after).toContain('Cuộc họp kết thúc hồi 00 giờ 30 phút ngày 04/12/2026.')
  })

  it('keeps the day on which a meeting was held apart from the day on which it was recorded', () => {
    const story = createStory()
    const past = {
      plan: { ...plan, startsAt: '2026-10-31T17:15:00.000Z' },
      rules: rulesOn({ day: '2026-11-01', kind: 'REGULAR' }),
      roll,
      marks: [],
      heldOn: '2026-11-01',
      endedAt: '2026-10-31T19:00:00.000Z',
    } as const
    story.give(
      { name: 'RECORD_AFTERWARDS', periodTaken: false, ...past },
      secretary,
      new Date('2026-12-05T01:00:00Z'),
    )
    const text = textOf(drafted(story))

    expect(text).toContain('ngày 01 tháng 11 năm 2026')
    expect(text).toContain('Khai mạc: 00 giờ 15 phút ngày 01/11/2026.')
    expect(text).toContain('Cuộc họp kết thúc hồi 02 giờ 00 phút cùng ngày.')
    expect(text).toContain('Biên bản được ghi lại sau cuộc họp, ngày 05/12/2026.')
    expect(text).not.toContain('31/10')
  })
})
