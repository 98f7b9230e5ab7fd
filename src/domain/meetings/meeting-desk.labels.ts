import type { Label } from '../messages/labels.ts'

/** Words of the admin's page of one meeting. */
export const MEETING_DESK_LABELS = {
  plan: { vi: 'Kế hoạch', en: 'The plan' },
  agenda: { vi: 'Chương trình', en: 'Agenda' },
  noAgenda: { vi: 'Chưa có mục nào trong chương trình.', en: 'The agenda has no item yet.' },
  minutes: { vi: '{minutes} phút', en: '{minutes} min' },
  attendance: { vi: 'Điểm danh', en: 'Attendance' },
  roll: { vi: 'Danh sách dự họp', en: 'The roll' },
  noAttendance: { vi: 'Danh sách dự họp chưa có ai.', en: 'Nobody is on the roll.' },
  log: { vi: 'Nhật ký cuộc họp', en: 'What has happened' },
  logNote: { vi: 'Tự cập nhật khi có việc mới.', en: 'Follows the meeting by itself.' },
  present: { vi: '{present}/{expected} có mặt', en: '{present} of {expected} present' },
  absent: {
    vi: 'Vắng có lý do {excused}, không lý do {unexcused}',
    en: '{excused} excused, {unexcused} unexcused',
  },
  quorumReached: { vi: 'Đủ số người để họp ({needed})', en: 'Quorum of {needed} reached' },
  quorumMissing: { vi: 'Chưa đủ số người để họp ({needed})', en: 'Quorum of {needed} not reached' },
  name: { vi: 'Họ và tên', en: 'Name' },
  status: { vi: 'Điểm danh', en: 'Attendance' },
  checkedInAt: { vi: 'Lúc', en: 'At' },
  reason: { vi: 'Lý do', en: 'Reason' },
  markFor: { vi: 'Điểm danh {name}', en: 'Attendance of {name}' },
  reasonFor: { vi: 'Lý do vắng của {name}', en: 'Reason of {name}' },
  commands: { vi: 'Việc làm được bây giờ', en: 'What can be done now' },
  noCommands: {
    vi: 'Lúc này bạn xem được cuộc họp, không có việc nào cần làm.',
    en: 'You can follow this meeting; there is nothing for you to do now.',
  },
  comment: { vi: 'Ghi chú (không bắt buộc)', en: 'Comment (may stay empty)' },
  ask_REGISTER: {
    vi: 'Lịch họp được gửi lên cấp trên trực tiếp. Vẫn sửa được kế hoạch sau đó.',
    en: 'The schedule goes to the level above. The plan can still be changed afterwards.',
  },
  ask_INVITE: {
    vi: 'Mọi người trong danh sách nhận được giấy mời ngay.',
    en: 'Everybody on the roll hears of it at once.',
  },
  ask_OPEN: {
    vi: 'Từ lúc này đảng viên điểm danh được; danh sách dự họp được giữ nguyên như bây giờ.',
    en: 'From now on members can check in; the roll stays as it is at this moment.',
  },
  ask_CLOSE: {
    vi: 'Sau khi kết thúc không ai điểm danh được nữa. Không mở lại được.',
    en: 'Nobody can check in after that. It cannot be opened again.',
  },
  save: { vi: 'Ghi lại', en: 'Save' },
  agendaLines: { vi: 'Chương trình, mỗi mục một dòng', en: 'Agenda, an item a line' },
  desk: { vi: 'Bàn điều hành', en: 'Desk of the meeting' },
  room: { vi: 'Màn hình phòng họp', en: 'Screen in the room' },
  memberPage: { vi: 'Trang họp của đảng viên', en: 'The page of members' },
  lost: {
    vi: 'Mất kết nối, đang thử lại. Những gì thấy ở đây có thể đã cũ.',
    en: 'The connection is lost and tried again. What stands here may be old.',
  },
} as const satisfies Record<string, Label>
