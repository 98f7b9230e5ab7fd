import type { Label } from '../messages/labels.ts'
import type { MemberOverview } from './member-overview.ts'

export const ACCOUNT_STATE_LABELS: Readonly<Record<NonNullable<MemberOverview['account']>, Label>> =
  {
    NONE: { vi: 'Chưa cấp', en: 'None' },
    ISSUED: { vi: 'Đã cấp, chưa kích hoạt', en: 'Issued, not activated' },
    ACTIVE: { vi: 'Đã kích hoạt', en: 'Activated' },
    CLOSED: { vi: 'Đã đóng', en: 'Closed' },
  }

/** Words of the page of a member. */
export const MEMBER_PAGE_LABELS = {
  history: { vi: 'Lịch sử', en: 'History' },
  account: { vi: 'Tài khoản', en: 'Account' },
  offices: { vi: 'Chức vụ', en: 'Offices' },
  inOffice: { vi: 'Đang giữ', en: 'In office' },
  noOffice: { vi: 'Không giữ chức vụ nào.', en: 'Holds no office.' },
  due: { vi: 'Việc sắp tới', en: 'What is due' },
  nothingDue: { vi: 'Không có việc nào sắp đến hạn.', en: 'Nothing is due.' },
  call: { vi: 'Gọi', en: 'Call' },
  role: { vi: 'Chức vụ', en: 'Office' },
  at: { vi: 'Tại', en: 'At' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  now: { vi: 'nay', en: 'now' },
  give: { vi: 'Giao chức vụ', en: 'Give an office' },
  end: { vi: 'Kết thúc', en: 'End' },
  endTitle: { vi: 'Kết thúc chức vụ', en: 'End the office' },
  lastDay: { vi: 'Ngày cuối giữ chức vụ', en: 'Last day in office' },
  kind: { vi: 'Hình thức', en: 'How' },
  attendance: { vi: 'Sinh hoạt 12 tháng qua', en: 'Meetings of the last 12 months' },
  noMeetings: {
    vi: 'Chưa có cuộc họp nào trong 12 tháng qua.',
    en: 'No meetings in the last 12 months.',
  },
  outcome: { vi: 'Kết quả điểm danh', en: 'Attendance' },
  times: { vi: 'Số buổi', en: 'Meetings' },
  lastMeetings: { vi: 'Các buổi gần nhất', en: 'The last meetings' },
  day: { vi: 'Ngày', en: 'Day' },
  meeting: { vi: 'Cuộc họp', en: 'Meeting' },
  reason: { vi: 'Lý do', en: 'Reason' },
  cards: { vi: 'Thẻ đảng viên', en: 'Cards' },
  noCards: { vi: 'Chưa có thẻ.', en: 'No card.' },
  similar: {
    vi: 'Có thể đã có trong danh sách; hãy xem trước khi lưu:',
    en: 'May be in the register already; please look before saving:',
  },
  recordedBy: { vi: 'Người ghi: {name}', en: 'Recorded by {name}' },
  unknownDay: { vi: 'Không rõ ngày', en: 'Day unknown' },
} as const satisfies Record<string, Label>
