import type { Label } from '../messages/labels.ts'
import type { Duty } from './duties.ts'

export const DUTY_WORDS = {
  field: { vi: 'Việc cần làm', en: 'To be done' },
} as const satisfies Record<string, Label>

type DutyLabel = {
  /** What is counted; also the name of the filter of its list. */
  readonly title: Label
  /** One sentence: what it means and what to do. */
  readonly why: Label
  /** Under the admin: the list that mends it. */
  readonly path: string
}

export const DUTY_LABELS: Readonly<Record<Duty, DutyLabel>> = {
  IMPORT_CASES: {
    title: { vi: 'Trường hợp cần xem lại sau lần nhập gần nhất', en: 'Cases of the last import' },
    why: {
      vi: 'Những dòng máy không tự quyết định được; sửa trong hồ sơ hoặc gửi lại đơn vị.',
      en: 'Rows that could not be settled by themselves; mend the record or send them back.',
    },
    path: '/import',
  },
  NOT_ACTIVATED: {
    title: { vi: 'Tài khoản chưa kích hoạt', en: 'Accounts not activated' },
    why: {
      vi: 'Đã cấp nhưng đảng viên chưa dùng mã kích hoạt; phát lại phiếu hoặc hướng dẫn tại chi bộ.',
      en: 'Issued, but the code has not been used; hand out the slip again or help in the cell.',
    },
    path: '/collections/accounts?where[and][0][status][equals]=ISSUED',
  },
  NO_SECRETARY: {
    title: { vi: 'Chi bộ chưa có bí thư', en: 'Cells without a secretary' },
    why: {
      vi: 'Không có ai giữ chức bí thư hôm nay nên không ai đăng ký và điều hành sinh hoạt được.',
      en: 'Nobody holds the office today, so nobody can register or run its meetings.',
    },
    path: '/collections/organizations?where[and][0][duty][equals]=NO_SECRETARY',
  },
  PROBATION_ENDING: {
    title: { vi: 'Đảng viên dự bị sắp hết 12 tháng', en: 'Probations about to end' },
    why: {
      vi: 'Hết thời gian dự bị trong 60 ngày tới hoặc đã quá hạn; chuẩn bị xét công nhận chính thức.',
      en: 'Twelve months end within 60 days or are over; prepare the recognition as official.',
    },
    path: '/collections/members?where[and][0][duty][equals]=PROBATION_ENDING',
  },
  NOT_REGISTERED: {
    title: {
      vi: 'Chi bộ chưa đăng ký lịch sinh hoạt tháng sau',
      en: 'Cells with no meeting registered for next month',
    },
    why: {
      vi: 'Lịch tháng sau đăng ký trước ngày 25; nhắc bí thư lập và đăng ký buổi sinh hoạt.',
      en: 'The next month is registered by day 25; remind the secretary to plan and register.',
    },
    path: '/collections/organizations?where[and][0][duty][equals]=NOT_REGISTERED',
  },
  WAITING_FOR_ME: {
    title: { vi: 'Bài đang chờ tôi duyệt', en: 'Texts waiting for my decision' },
    why: {
      vi: 'Đã đến bước duyệt của tôi; mở bài để duyệt hoặc trả lại.',
      en: 'They have come to my step; open one to approve it or send it back.',
    },
    path: '/collections/editorial-tasks?where[and][0][duty][equals]=WAITING_FOR_ME',
  },
}
