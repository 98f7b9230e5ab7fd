import type { Label } from '../messages/labels.ts'
import type { CardKind, CardStatus } from './cards.ts'
import type { MemberStatus, Sex } from './member-status.ts'

export const MEMBER_STATUS_LABELS: Readonly<Record<MemberStatus, Label>> = {
  OFFICIAL: { vi: 'Chính thức', en: 'Official' },
  PROBATIONARY: { vi: 'Dự bị', en: 'Probationary' },
  EXEMPT: { vi: 'Miễn công tác và sinh hoạt', en: 'Exempt from work and meetings' },
  TEMPORARILY_HERE: { vi: 'Sinh hoạt tạm thời đến', en: 'Here temporarily' },
  TEMPORARILY_AWAY: { vi: 'Sinh hoạt tạm thời đi', en: 'Away temporarily' },
  SUSPENDED: { vi: 'Đình chỉ sinh hoạt', en: 'Suspended' },
  TRANSFERRED_OUT: { vi: 'Đã chuyển đi', en: 'Transferred out' },
  LEFT: { vi: 'Ra khỏi Đảng', en: 'Left' },
  DECEASED: { vi: 'Từ trần', en: 'Deceased' },
}

export const SEX_LABELS: Readonly<Record<Sex, Label>> = {
  FEMALE: { vi: 'Nữ', en: 'Female' },
  MALE: { vi: 'Nam', en: 'Male' },
}

export const CARD_KIND_LABELS: Readonly<Record<CardKind, Label>> = {
  PAPER: { vi: 'Thẻ giấy', en: 'Paper' },
  CHIP: { vi: 'Thẻ gắn chíp', en: 'Chip' },
}

export const CARD_STATUS_LABELS: Readonly<Record<CardStatus, Label>> = {
  CURRENT: { vi: 'Đang dùng', en: 'Current' },
  REPLACED: { vi: 'Đã đổi', en: 'Replaced' },
  LOST: { vi: 'Đã mất', en: 'Lost' },
  COLLECTED: { vi: 'Đã thu hồi', en: 'Collected' },
}

/** Names of the fields on screens. */
export const MEMBER_LABELS = {
  singular: { vi: 'Đảng viên', en: 'Member' },
  plural: { vi: 'Đảng viên', en: 'Members' },
  group: { vi: 'Đảng viên', en: 'Members' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  givenName: { vi: 'Tên', en: 'Given name' },
  birthDate: { vi: 'Ngày sinh', en: 'Birth date' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  cell: { vi: 'Chi bộ', en: 'Cell' },
  status: { vi: 'Diện', en: 'Status' },
  admittedOn: { vi: 'Ngày vào Đảng', en: 'Admitted on' },
  officialOn: { vi: 'Ngày chính thức', en: 'Official on' },
  officialHint: {
    vi: 'Để trống nếu còn trong thời gian dự bị.',
    en: 'Leave empty during probation.',
  },
  cards: { vi: 'Thẻ đảng viên', en: 'Cards' },
  card: { vi: 'Thẻ', en: 'Card' },
  cardNumber: { vi: 'Số thẻ đảng viên', en: 'Card number' },
  cardKind: { vi: 'Loại thẻ', en: 'Kind' },
  cardStatus: { vi: 'Tình trạng thẻ', en: 'Status of the card' },
  issuedOn: { vi: 'Ngày cấp', en: 'Issued on' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  citizenId: { vi: 'Số căn cước', en: 'Citizen id' },
  dossierNumber: { vi: 'Số lý lịch đảng viên', en: 'Dossier number' },
  hasSmartphone: { vi: 'Có điện thoại thông minh', en: 'Has a smartphone' },
  exemptionReason: { vi: 'Lý do miễn', en: 'Reason of exemption' },
  changeReason: { vi: 'Lý do thay đổi', en: 'Reason of the change' },
  effectiveOn: { vi: 'Thay đổi có hiệu lực từ ngày', en: 'Change in effect from' },
  changeDecision: { vi: 'Số quyết định, giấy giới thiệu', en: 'Decision, letter of introduction' },
  changePlace: { vi: 'Nơi đến, nơi đi', en: 'Where to, where from' },
  changeUntil: { vi: 'Đến ngày', en: 'Until' },
  exitKind: { vi: 'Hình thức ra khỏi Đảng', en: 'How they left' },
  history: { vi: 'Lịch sử', en: 'History' },
  historyRow: { vi: 'Lần thay đổi', en: 'Change' },
  historyOn: { vi: 'Ngày', en: 'Day' },
  historyBy: { vi: 'Người ghi', en: 'Recorded by' },
  source: { vi: 'Nguồn', en: 'Source' },
  sourceFile: { vi: 'Tệp', en: 'File' },
  sourceRow: { vi: 'Dòng', en: 'Row' },
  sourceText: { vi: 'Nguyên văn', en: 'As it was written' },
} as const satisfies Record<string, Label>
