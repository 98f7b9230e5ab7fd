import type { Label } from '../messages/labels.ts'
import type { ChangeField, ChangeKind, ExitKind } from './status-change.ts'
import type { MemberStatus } from './member-status.ts'

/** What each step is called where it is chosen. Steps back to a state are named by the state, see `CHANGE_BACK_LABELS`. */
export const CHANGE_KIND_LABELS: Readonly<Record<ChangeKind, Label>> = {
  RECOGNITION: { vi: 'Công nhận đảng viên chính thức', en: 'Recognize as official member' },
  RETURN: { vi: 'Trở lại sinh hoạt', en: 'Return to the life of the cell' },
  REINSTATEMENT: { vi: 'Khôi phục trong danh sách', en: 'Restore to the list' },
  READMISSION: { vi: 'Kết nạp lại', en: 'Readmit' },
  EXEMPTION: { vi: 'Miễn công tác và sinh hoạt', en: 'Exempt from work and meetings' },
  STAY_HERE: { vi: 'Sinh hoạt tạm thời đến', en: 'Here temporarily' },
  STAY_AWAY: { vi: 'Sinh hoạt tạm thời đi', en: 'Away temporarily' },
  SUSPENSION: { vi: 'Đình chỉ sinh hoạt', en: 'Suspend' },
  TRANSFER_OUT: { vi: 'Chuyển ra ngoài hệ thống này', en: 'Transfer out of this system' },
  EXIT: { vi: 'Ra khỏi Đảng', en: 'Leave the Party' },
  DEATH: { vi: 'Từ trần', en: 'Death' },
  TRANSFER: {
    vi: 'Chuyển sinh hoạt đến chi bộ khác',
    en: 'Transfer to another cell',
  },
}

/** A step back to a state: "Trở lại: chính thức". */
export const CHANGE_BACK_LABELS: Readonly<Partial<Record<MemberStatus, Label>>> = {
  OFFICIAL: { vi: 'diện chính thức', en: 'as official member' },
  PROBATIONARY: { vi: 'diện dự bị', en: 'on probation' },
  EXEMPT: { vi: 'diện miễn sinh hoạt', en: 'as exempt' },
  TEMPORARILY_HERE: { vi: 'sinh hoạt tạm thời', en: 'temporarily' },
}

export const EXIT_KIND_LABELS: Readonly<Record<ExitKind, Label>> = {
  RESIGNED: { vi: 'Xin ra khỏi Đảng', en: 'Resigned' },
  REMOVED: { vi: 'Xóa tên', en: 'Removed from the list' },
  EXPELLED: { vi: 'Khai trừ', en: 'Expelled' },
}

export const CHANGE_FIELD_LABELS: Readonly<Record<ChangeField, Label>> = {
  cell: { vi: 'Chi bộ nơi đến', en: 'New cell' },
  effectiveOn: { vi: 'Từ ngày', en: 'From' },
  until: { vi: 'Đến ngày', en: 'Until' },
  admittedOn: { vi: 'Ngày kết nạp lại', en: 'Admitted again on' },
  officialOn: { vi: 'Ngày chính thức', en: 'Official on' },
  exitKind: { vi: 'Hình thức', en: 'How' },
  place: { vi: 'Nơi', en: 'Where' },
  decision: { vi: 'Số quyết định', en: 'Number of the decision' },
  cardNumber: { vi: 'Số thẻ đảng viên', en: 'Card number' },
  cardIssuedOn: { vi: 'Ngày cấp thẻ', en: 'Card issued on' },
  reason: { vi: 'Lý do', en: 'Reason' },
}

/** Where a step calls a field otherwise. */
export const CHANGE_FIELD_NAMES: Readonly<
  Partial<Record<ChangeKind, Readonly<Partial<Record<ChangeField, Label>>>>>
> = {
  STAY_HERE: {
    place: { vi: 'Đến từ tổ chức', en: 'Comes from' },
    decision: { vi: 'Số giấy giới thiệu', en: 'Letter of introduction' },
  },
  STAY_AWAY: {
    place: { vi: 'Nơi sinh hoạt tạm thời', en: 'Takes part at' },
    decision: { vi: 'Số giấy giới thiệu', en: 'Letter of introduction' },
  },
  TRANSFER_OUT: {
    place: { vi: 'Tổ chức nơi đến', en: 'Organization of arrival' },
    decision: { vi: 'Số giấy giới thiệu', en: 'Letter of introduction' },
  },
  TRANSFER: { decision: { vi: 'Số giấy giới thiệu', en: 'Letter of introduction' } },
  DEATH: { effectiveOn: { vi: 'Ngày từ trần', en: 'Day of death' } },
}

/** Words of the guided change. */
export const CHANGE_WORDS = {
  open: { vi: 'Thay đổi tình trạng', en: 'Change status' },
  choose: { vi: 'Thay đổi gì?', en: 'What changes?' },
  optional: { vi: 'nếu có', en: 'if any' },
  next: { vi: 'Xem trước', en: 'Preview' },
  back: { vi: 'Sửa lại', en: 'Back' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  willDo: { vi: 'Việc này sẽ:', en: 'This will:' },
  mind: { vi: 'Cần lưu ý:', en: 'Please note:' },
  dayFormat: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
  chooseOne: { vi: 'Chọn…', en: 'Choose…' },
  searchCell: { vi: 'Tìm chi bộ nơi đến', en: 'Find the new cell' },
  searchOrganization: { vi: 'Tìm tổ chức', en: 'Find the organization' },
} as const satisfies Record<string, Label>
