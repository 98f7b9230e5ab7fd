import type { MeetingActor } from '../../../src/domain/meetings/meeting-actor.ts'
import type { MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import type { RefusalCode } from '../../../src/domain/meetings/meeting-words.ts'
import { actor, COMMANDS, plan, roll, secretary, type STATES } from './meeting-story.ts'

export type Given = MeetingCommand | readonly [MeetingCommand, MeetingActor]
/** What was given before, by the secretary where nobody is named; a command; how it is refused, and the sentence. */
export type RefusalRow = {
  readonly at: (typeof STATES)[number]
  readonly after?: readonly Given[]
  readonly give: Given
  readonly code: RefusalCode
  readonly says: string
}

const binh = actor('binh')
const here = (...ids: readonly string[]): MeetingCommand => ({
  name: 'MARK_ATTENDANCE',
  marks: ids.map((memberId) => ({ memberId, status: 'PRESENT', reason: null })),
})
const hands = { ...COMMANDS.OPEN_POLL, method: 'SHOW_OF_HANDS' } as const
const by = (command: MeetingCommand, who: MeetingActor = binh) => [command, who] as const
const past = {
  name: 'RECORD_AFTERWARDS',
  plan,
  rules: COMMANDS.REGISTER.rules,
  roll,
  marks: [],
  heldOn: '2026-12-01',
  endedAt: '2026-12-01T10:00:00.000Z',
  periodTaken: false,
} as const
const SAME = 'Không có gì thay đổi.'
const STRANGER = 'Bạn không có trong danh sách của cuộc họp này.'
const NOT_ON_ROLL = 'Có người không thuộc danh sách của cuộc họp này.'
const NO_ITEM = 'Nội dung này không còn trong chương trình.'
const NO_POLL = 'Không có biểu quyết này.'
const FULL = 'Tháng này đã đủ số cuộc họp cùng loại theo quy định.'
const POLL_OPEN = 'Còn biểu quyết đang mở. Hãy kết thúc biểu quyết trước.'
const NEWER = 'Biên bản hoặc cuộc họp đã có thay đổi mới. Hãy xem bản mới rồi làm lại.'
const OVER = 'Cuộc họp đã kết thúc.'
const STEP = 'Cuộc họp đang ở bước khác, chưa làm được việc này.'

const CHAIR_ADOPTED = [COMMANDS.APPOINT_CHAIR, { ...COMMANDS.ADOPT_MINUTES, sealedSeq: 5 }] as const

const now = (
  code: RefusalCode,
  says: string,
  give: RefusalRow['give'],
  after: readonly Given[] = [],
): RefusalRow => ({ at: 'IN_PROGRESS', give, after, code, says })

const before = (
  code: RefusalCode,
  says: string,
  give: RefusalRow['give'],
  after: readonly Given[] = [],
): RefusalRow => ({ at: 'INVITED', give, after, code, says })

/** Refusals of each command beyond those of the right and of the status, which are in the table of commands. */
export const REFUSALS: readonly RefusalRow[] = [
  // The plan
  before('ALREADY_DONE', 'Việc này đã làm rồi.', { name: 'CREATE', plan }),
  before('ALREADY_DONE', SAME, {
    ...COMMANDS.UPDATE_PLAN,
    changes: { title: plan.title },
  }),
  before('ALREADY_DONE', FULL, { ...COMMANDS.UPDATE_PLAN, periodTaken: true }),
  {
    at: 'PLANNED',
    give: { ...COMMANDS.REGISTER, periodTaken: true },
    code: 'ALREADY_DONE',
    says: FULL,
  },
  before('WRONG_STATUS', STEP, COMMANDS.REGISTER),
  before('ALREADY_DONE', SAME, { ...COMMANDS.POSTPONE, startsAt: plan.startsAt }),
  before('TOO_LATE', 'Thời gian mới phải ở sau lúc này.', {
    ...COMMANDS.POSTPONE,
    startsAt: '2026-12-01T12:30:00.000Z',
  }),
  before('ALREADY_DONE', SAME, COMMANDS.APPOINT_CHAIR, [COMMANDS.APPOINT_CHAIR]),
  before('NOT_ENTITLED', NOT_ON_ROLL, { ...COMMANDS.APPOINT_CHAIR, fullName: null }),
  before('ALREADY_DONE', SAME, COMMANDS.APPOINT_MINUTE_TAKER, [COMMANDS.APPOINT_MINUTE_TAKER]),
  before('NOT_ENTITLED', NOT_ON_ROLL, { ...COMMANDS.APPOINT_MINUTE_TAKER, fullName: null }),
  before('ALREADY_DONE', 'Việc này đã làm rồi.', past),

  // Who comes
  before('NOT_ENTITLED', STRANGER, by({ ...COMMANDS.ANNOUNCE_ABSENCE, expected: false })),
  before('ALREADY_DONE', 'Bạn đã báo vắng với lý do này.', by(COMMANDS.ANNOUNCE_ABSENCE), [
    by(COMMANDS.ANNOUNCE_ABSENCE),
  ]),
  {
    at: 'PLANNED',
    give: by(COMMANDS.ANNOUNCE_ABSENCE),
    code: 'TOO_EARLY',
    says: 'Lịch họp chưa được đăng ký. Hãy thử lại khi đã đăng ký.',
  },
  now(
    'TOO_LATE',
    'Cuộc họp đã bắt đầu. Hãy báo trực tiếp với thư ký.',
    by(COMMANDS.ANNOUNCE_ABSENCE),
  ),
  before('NOT_ENTITLED', 'Người này không báo vắng.', COMMANDS.DECIDE_ABSENCE),
  before('ALREADY_DONE', SAME, COMMANDS.DECIDE_ABSENCE, [
    by(COMMANDS.ANNOUNCE_ABSENCE),
    COMMANDS.DECIDE_ABSENCE,
  ]),
  before('TOO_EARLY', 'Cuộc họp chưa mở. Hãy thử lại khi cuộc họp bắt đầu.', by(COMMANDS.CHECK_IN)),
  { at: 'CLOSED', give: by(COMMANDS.CHECK_IN), code: 'TOO_LATE', says: OVER },
  now('NOT_ENTITLED', STRANGER, by(COMMANDS.CHECK_IN, actor('khach'))),
  now('ALREADY_DONE', 'Bạn đã điểm danh rồi.', by(COMMANDS.CHECK_IN), [by(COMMANDS.CHECK_IN)]),
  now(
    'CODE_EXPIRED',
    'Mã đã hết hạn. Hãy dùng mã đang hiện trên màn hình.',
    by({ ...COMMANDS.CHECK_IN, code: 'expired' }),
  ),
  now(
    'CODE_INVALID',
    'Mã không đúng. Hãy nhập mã đang hiện trên màn hình của cuộc họp này.',
    by({ ...COMMANDS.CHECK_IN, code: 'invalid' }),
  ),
  now(
    'HELD_FOR_DECISION',
    'Máy này đã điểm danh cho người khác. Thư ký sẽ xét lượt điểm danh của bạn.',
    by(COMMANDS.CHECK_IN),
    [by(COMMANDS.CHECK_IN, secretary)],
  ),
  now(
    'HELD_FOR_DECISION',
    'Máy này đã điểm danh cho người khác. Thư ký sẽ xét lượt điểm danh của bạn.',
    by(COMMANDS.CHECK_IN),
    [by(COMMANDS.CHECK_IN, secretary), by(COMMANDS.CHECK_IN)],
  ),
  now('ALREADY_DONE', 'Lượt điểm danh này đã được xét.', COMMANDS.DECIDE_CHECK_IN),
  now('NOT_ENTITLED', NOT_ON_ROLL, here('binh', 'khach')),
  now('ALREADY_DONE', SAME, here('binh'), [here('binh')]),

  // What is talked about
  now('STALE', NO_ITEM, { ...COMMANDS.START_ITEM, itemKey: 'khong-co' }),
  now('ALREADY_DONE', 'Nội dung này đang được bàn.', COMMANDS.START_ITEM, [COMMANDS.START_ITEM]),
  now('STALE', NO_ITEM, { ...COMMANDS.CONCLUDE_ITEM, itemKey: 'khong-co' }),
  now('ALREADY_DONE', 'Nội dung này đã kết luận như vậy.', COMMANDS.CONCLUDE_ITEM, [
    COMMANDS.CONCLUDE_ITEM,
  ]),
  now('NOT_PRESENT', 'Bạn chưa điểm danh ở cuộc họp này.', by(COMMANDS.REQUEST_FLOOR)),
  now('ALREADY_DONE', 'Bạn đã đăng ký phát biểu rồi.', by(COMMANDS.REQUEST_FLOOR), [
    here('binh'),
    by(COMMANDS.REQUEST_FLOOR),
  ]),
  now('FLOOR_CLOSED', 'Đã đóng đăng ký phát biểu.', by(COMMANDS.REQUEST_FLOOR), [
    here('binh'),
    COMMANDS.SET_FLOOR_OPEN,
  ]),
  now('ALREADY_DONE', 'Bạn không có trong danh sách chờ phát biểu.', by(COMMANDS.WITHDRAW_FLOOR)),
  now('NOT_PRESENT', 'Người này chưa có mặt.', COMMANDS.GIVE_FLOOR),
  now('ALREADY_DONE', 'Người này đang phát biểu.', COMMANDS.GIVE_FLOOR, [
    here('binh'),
    COMMANDS.GIVE_FLOOR,
  ]),
  now('ALREADY_DONE', 'Không có ai đang phát biểu.', COMMANDS.END_SPEECH),
  now(
    'STALE',
    'Danh sách phát biểu vừa thay đổi. Hãy xem lại rồi sắp xếp.',
    COMMANDS.REORDER_FLOOR,
  ),
  now('ALREADY_DONE', SAME, COMMANDS.REORDER_FLOOR, [here('binh'), by(COMMANDS.REQUEST_FLOOR)]),
  now('ALREADY_DONE', SAME, COMMANDS.SET_FLOOR_OPEN, [COMMANDS.SET_FLOOR_OPEN]),
  now('NOT_ENTITLED', NOT_ON_ROLL, { ...COMMANDS.RECORD_OPINION, memberId: 'khach' }),
  before('NOT_ENTITLED', NOT_ON_ROLL, by({ ...COMMANDS.RECORD_OPINION, expected: false })),
  now('STALE', NO_ITEM, { ...COMMANDS.RECORD_OPINION, itemKey: 'khong-co' }),
  { at: 'CLOSED', give: by(COMMANDS.RECORD_OPINION), code: 'TOO_LATE', says: OVER },

  // What is decided
  now('NOT_PRESENT', 'Chưa có ai có quyền biểu quyết có mặt.', COMMANDS.OPEN_POLL, [here('chi')]),
  now('ALREADY_DONE', 'Việc này đã làm rồi.', COMMANDS.OPEN_POLL, [
    here('binh'),
    COMMANDS.OPEN_POLL,
  ]),
  now('NOT_ENTITLED', NO_POLL, by(COMMANDS.CAST_VOTE)),
  now('NOT_ENTITLED', 'Bạn không có trong danh sách biểu quyết này.', by(COMMANDS.CAST_VOTE), [
    here('an'),
    COMMANDS.OPEN_POLL,
  ]),
  now('WRONG_STATUS', 'Biểu quyết này bằng cách giơ tay.', by(COMMANDS.CAST_VOTE), [
    here('binh'),
    hands,
  ]),
  now('ALREADY_DONE', 'Bạn đã biểu quyết rồi.', by(COMMANDS.CAST_VOTE), [
    here('binh'),
    COMMANDS.OPEN_POLL,
    by(COMMANDS.CAST_VOTE),
  ]),
  now('POLL_CLOSED', 'Biểu quyết đã kết thúc.', by(COMMANDS.CAST_VOTE), [
    here('binh'),
    COMMANDS.OPEN_POLL,
    COMMANDS.CLOSE_POLL,
  ]),
  now('WRONG_STATUS', NO_POLL, COMMANDS.RECORD_HANDS),
  now('WRONG_STATUS', 'Biểu quyết này không phải bằng cách giơ tay.', COMMANDS.RECORD_HANDS, [
    here('binh'),
    COMMANDS.OPEN_POLL,
  ]),
  now(
    'INCONSISTENT_TOTALS',
    'Số phiếu không khớp với 1 người có quyền biểu quyết.',
    { ...COMMANDS.RECORD_HANDS, tally: { co: 1, khong: 1 } },
    [here('binh'), hands],
  ),
  now('POLL_CLOSED', 'Biểu quyết đã kết thúc.', COMMANDS.RECORD_HANDS, [
    here('binh'),
    hands,
    COMMANDS.RECORD_HANDS,
    COMMANDS.CLOSE_POLL,
  ]),
  now('WRONG_STATUS', NO_POLL, COMMANDS.CLOSE_POLL),
  now('INCONSISTENT_TOTALS', 'Chưa ghi kết quả giơ tay.', COMMANDS.CLOSE_POLL, [
    here('binh'),
    hands,
  ]),
  now('ALREADY_DONE', 'Biểu quyết này đã kết thúc.', COMMANDS.CLOSE_POLL, [
    here('binh'),
    COMMANDS.OPEN_POLL,
    COMMANDS.CLOSE_POLL,
  ]),
  now('NOT_ENTITLED', NOT_ON_ROLL, { ...COMMANDS.ASSIGN_TASK, ownerId: 'khach' }),
  now('ALREADY_DONE', 'Việc này đã làm rồi.', { name: 'COMPLETE_TASK', taskId: 't1' }, [
    COMMANDS.ASSIGN_TASK,
    { name: 'COMPLETE_TASK', taskId: 't1' },
  ]),

  // What is written
  now('STALE', NEWER, { ...COMMANDS.SAVE_MINUTES, basedOn: '1' }),
  now('ALREADY_DONE', SAME, { ...COMMANDS.SAVE_MINUTES, basedOn: '5' }, [COMMANDS.SAVE_MINUTES]),
  now('STALE', NEWER, { ...COMMANDS.ADOPT_MINUTES, sealedSeq: 2 }),
  now('WRONG_STATUS', POLL_OPEN, COMMANDS.ADOPT_MINUTES, [here('binh'), COMMANDS.OPEN_POLL]),
  now(
    'TOO_LATE',
    'Biên bản đã thông qua, không sửa được nữa.',
    { ...COMMANDS.SAVE_MINUTES, text: 'Khác' },
    [COMMANDS.ADOPT_MINUTES],
  ),
  now('TOO_EARLY', 'Biên bản chưa được thông qua.', COMMANDS.CORRECT_MINUTES),
  now('TOO_EARLY', 'Biên bản chưa được thông qua.', COMMANDS.SIGN_MINUTES, [
    COMMANDS.APPOINT_CHAIR,
  ]),
  now(
    'WRONG_STATUS',
    'Hệ thống này chưa cài đặt chữ ký số. Hãy hỏi người quản trị.',
    { ...COMMANDS.SIGN_MINUTES, provider: null },
    CHAIR_ADOPTED,
  ),
  now('ALREADY_DONE', 'Đồng chí đã ký biên bản này.', COMMANDS.SIGN_MINUTES, [
    ...CHAIR_ADOPTED,
    COMMANDS.SIGN_MINUTES,
  ]),
  now('STALE', NEWER, { ...COMMANDS.SIGN_MINUTES, after: 1 }, CHAIR_ADOPTED),
  now('WRONG_STATUS', POLL_OPEN, COMMANDS.CLOSE, [here('binh'), COMMANDS.OPEN_POLL]),
]

/** Refusals of a meeting that is recorded afterwards, where there is no log yet. */
export const RECORDING: readonly (Pick<RefusalRow, 'code' | 'says'> & {
  readonly give: MeetingCommand
})[] = [
  {
    give: { ...past, endedAt: '2027-01-01T00:00:00.000Z' },
    code: 'TOO_EARLY',
    says: 'Cuộc họp ghi lại phải đã kết thúc.',
  },
  { give: { ...past, periodTaken: true }, code: 'ALREADY_DONE', says: FULL },
  {
    give: { ...past, marks: [{ memberId: 'khach', status: 'PRESENT', reason: null }] },
    code: 'NOT_ENTITLED',
    says: NOT_ON_ROLL,
  },
]
