import type { Label } from '../messages/labels.ts'
import type { KnownCommand } from './meeting-commands.ts'
import type {
  AgendaItemStatus,
  AttendanceStatus,
  MeetingKind,
  MeetingMode,
  MeetingStatus,
} from './meeting-words.ts'

/** What meetings and their fields are called in the admin. */
export const MEETING_LABELS = {
  group: { vi: 'Sinh hoạt', en: 'Meetings' },
  singular: { vi: 'Cuộc họp', en: 'Meeting' },
  plural: { vi: 'Các cuộc họp', en: 'Meetings' },
  id: { vi: 'Mã', en: 'Id' },
  title: { vi: 'Tên cuộc họp', en: 'Title' },
  organization: { vi: 'Tổ chức', en: 'Organization' },
  kind: { vi: 'Loại', en: 'Kind' },
  mode: { vi: 'Hình thức', en: 'Mode' },
  status: { vi: 'Trạng thái', en: 'Status' },
  period: { vi: 'Kỳ', en: 'Period' },
  startsAt: { vi: 'Bắt đầu', en: 'Starts at' },
  place: { vi: 'Địa điểm', en: 'Place' },
  onlineUrl: { vi: 'Địa chỉ họp trực tuyến', en: 'Online address' },
  agenda: { vi: 'Chương trình', en: 'Agenda' },
  item: { vi: 'Mục', en: 'Item' },
  itemKey: { vi: 'Khóa', en: 'Key' },
  itemTitle: { vi: 'Nội dung', en: 'Title' },
  itemMinutes: { vi: 'Số phút', en: 'Minutes' },
  itemStatus: { vi: 'Trạng thái', en: 'Status' },
  itemConclusion: { vi: 'Kết luận', en: 'Conclusion' },
  itemUsedSeconds: { vi: 'Số giây đã dùng', en: 'Seconds used' },
  documents: { vi: 'Tài liệu', en: 'Papers' },
  registeredAt: { vi: 'Đăng ký lúc', en: 'Registered at' },
  openedAt: { vi: 'Khai mạc lúc', en: 'Opened at' },
  closedAt: { vi: 'Bế mạc lúc', en: 'Closed at' },
  heldOn: { vi: 'Ngày họp', en: 'Held on' },
  recordedAfterwards: { vi: 'Ghi lại sau khi họp', en: 'Recorded afterwards' },
  statusComment: { vi: 'Ghi chú trạng thái', en: 'Comment on the status' },
  chair: { vi: 'Chủ trì', en: 'Chair' },
  minuteTaker: { vi: 'Thư ký', en: 'Minute-taker' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  tasks: { vi: 'Nhiệm vụ được giao', en: 'Tasks' },
  taskTitle: { vi: 'Việc phải làm', en: 'What is to be done' },
  taskOwner: { vi: 'Người thực hiện', en: 'Owner' },
  taskDueOn: { vi: 'Hạn', en: 'Due on' },
  taskDoneAt: { vi: 'Xong lúc', en: 'Done at' },
} as const satisfies Readonly<Record<string, Label>>

export const MEETING_KIND_LABELS: Readonly<Record<MeetingKind, Label>> = {
  REGULAR: { vi: 'Sinh hoạt thường kỳ', en: 'Regular' },
  THEMATIC: { vi: 'Sinh hoạt chuyên đề', en: 'Thematic' },
  COMBINED: { vi: 'Thường kỳ và chuyên đề', en: 'Regular and thematic' },
  COMMITTEE: { vi: 'Họp cấp ủy', en: 'Committee' },
  EXTRAORDINARY: { vi: 'Họp bất thường', en: 'Extraordinary' },
}

export const MEETING_MODE_LABELS: Readonly<Record<MeetingMode, Label>> = {
  IN_PERSON: { vi: 'Trực tiếp', en: 'In person' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  HYBRID: { vi: 'Trực tiếp và trực tuyến', en: 'Hybrid' },
}

export const MEETING_STATUS_LABELS: Readonly<Record<MeetingStatus, Label>> = {
  PLANNED: { vi: 'Dự kiến', en: 'Planned' },
  REGISTERED: { vi: 'Đã đăng ký', en: 'Registered' },
  INVITED: { vi: 'Đã mời', en: 'Invited' },
  IN_PROGRESS: { vi: 'Đang họp', en: 'In progress' },
  CLOSED: { vi: 'Đã bế mạc', en: 'Closed' },
  SCORED: { vi: 'Đã chấm điểm', en: 'Scored' },
  REPORTED: { vi: 'Đã báo cáo', en: 'Reported' },
  APPRAISED: { vi: 'Đã thẩm định', en: 'Appraised' },
  POSTPONED: { vi: 'Hoãn', en: 'Postponed' },
  CANCELLED: { vi: 'Hủy', en: 'Cancelled' },
}

export const AGENDA_ITEM_STATUS_LABELS: Readonly<Record<AgendaItemStatus, Label>> = {
  PENDING: { vi: 'Chưa đến', en: 'Pending' },
  CURRENT: { vi: 'Đang bàn', en: 'Current' },
  DONE: { vi: 'Xong', en: 'Done' },
  SKIPPED: { vi: 'Bỏ qua', en: 'Skipped' },
}

export const ATTENDANCE_STATUS_LABELS: Readonly<Record<AttendanceStatus, Label>> = {
  EXPECTED: { vi: 'Chưa điểm danh', en: 'Expected' },
  PRESENT: { vi: 'Có mặt', en: 'Present' },
  ONLINE: { vi: 'Trực tuyến', en: 'Online' },
  LATE: { vi: 'Đến muộn', en: 'Late' },
  ABSENT_EXCUSED: { vi: 'Vắng có lý do', en: 'Excused' },
  ABSENT_UNEXCUSED: { vi: 'Vắng không lý do', en: 'Unexcused' },
  EXEMPT: { vi: 'Miễn sinh hoạt', en: 'Exempt' },
}

/** What the buttons of commands say. */
export const MEETING_COMMAND_LABELS: Readonly<Record<KnownCommand, Label>> = {
  UPDATE_PLAN: { vi: 'Sửa kế hoạch', en: 'Change the plan' },
  REGISTER: { vi: 'Đăng ký lịch', en: 'Register' },
  RETURN_REGISTRATION: { vi: 'Trả lại đăng ký', en: 'Return the registration' },
  INVITE: { vi: 'Gửi giấy mời', en: 'Invite' },
  POSTPONE: { vi: 'Hoãn họp', en: 'Postpone' },
  CANCEL: { vi: 'Hủy cuộc họp', en: 'Cancel the meeting' },
  APPOINT_CHAIR: { vi: 'Cử chủ trì', en: 'Appoint the chair' },
  APPOINT_MINUTE_TAKER: { vi: 'Cử thư ký', en: 'Appoint the minute-taker' },
  ANNOUNCE_ABSENCE: { vi: 'Báo vắng', en: 'Announce absence' },
  DECIDE_ABSENCE: { vi: 'Duyệt báo vắng', en: 'Decide on absences' },
  OPEN: { vi: 'Khai mạc', en: 'Open' },
  CHECK_IN: { vi: 'Điểm danh', en: 'Check in' },
  DECIDE_CHECK_IN: { vi: 'Xét điểm danh', en: 'Decide on check-ins' },
  MARK_ATTENDANCE: { vi: 'Điểm danh hộ', en: 'Roll call' },
  START_ITEM: { vi: 'Bắt đầu nội dung', en: 'Start the item' },
  CONCLUDE_ITEM: { vi: 'Kết luận nội dung', en: 'Conclude the item' },
  REQUEST_FLOOR: { vi: 'Xin phát biểu', en: 'Ask for the floor' },
  WITHDRAW_FLOOR: { vi: 'Rút đăng ký phát biểu', en: 'Withdraw' },
  GIVE_FLOOR: { vi: 'Mời phát biểu', en: 'Give the floor' },
  END_SPEECH: { vi: 'Kết thúc phát biểu', en: 'End the speech' },
  REORDER_FLOOR: { vi: 'Sắp lại thứ tự phát biểu', en: 'Reorder the speakers' },
  SET_FLOOR_OPEN: { vi: 'Đóng, mở đăng ký phát biểu', en: 'Close or open the list of speakers' },
  RECORD_OPINION: { vi: 'Ghi ý kiến', en: 'Record an opinion' },
  OPEN_POLL: { vi: 'Mở biểu quyết', en: 'Open a poll' },
  CAST_VOTE: { vi: 'Biểu quyết', en: 'Vote' },
  RECORD_HANDS: { vi: 'Ghi kết quả giơ tay', en: 'Record the show of hands' },
  CLOSE_POLL: { vi: 'Kết thúc biểu quyết', en: 'Close the poll' },
  ASSIGN_TASK: { vi: 'Giao nhiệm vụ', en: 'Give a task' },
  SAVE_MINUTES: { vi: 'Ghi biên bản', en: 'Save the minutes' },
  ADOPT_MINUTES: { vi: 'Thông qua biên bản', en: 'Adopt the minutes' },
  CORRECT_MINUTES: { vi: 'Đính chính biên bản', en: 'Correct the minutes' },
  SIGN_MINUTES: { vi: 'Ký số biên bản', en: 'Sign the minutes' },
  CLOSE: { vi: 'Kết thúc cuộc họp', en: 'Close the meeting' },
}
