import type { Label } from '../messages/labels.ts'
import type { RuleName } from './rule-values.ts'

/** What rule sets of meetings and their fields are called in the admin. */
export const RULE_SET_LABELS = {
  singular: { vi: 'Quy định sinh hoạt', en: 'Rule set of meetings' },
  plural: { vi: 'Quy định sinh hoạt', en: 'Rules of meetings' },
  about: {
    vi: 'Áp dụng cho tổ chức này và mọi tổ chức trực thuộc, trừ nơi có quy định riêng. Cuộc họp đã đăng ký giữ nguyên quy định của ngày đăng ký.',
    en: 'For this organization and everything below it that has no rules of its own. A meeting that is registered keeps the rules of the day on which it was.',
  },
  organization: { vi: 'Tổ chức', en: 'Organization' },
  validFrom: { vi: 'Có hiệu lực từ ngày', en: 'Valid from' },
  source: { vi: 'Căn cứ', en: 'Source' },
  sourceNote: {
    vi: 'Số, ngày và cơ quan ban hành văn bản.',
    en: 'Number, date and issuer of the document.',
  },
  note: { vi: 'Ghi chú', en: 'Note' },
  general: { vi: 'Quy định chung', en: 'For every kind of meeting' },
  byKind: { vi: 'Quy định riêng theo loại cuộc họp', en: 'For single kinds of meetings' },
  byKindNote: {
    vi: 'Loại cuộc họp nêu ở đây theo đúng các dòng của nó, không theo quy định chung ở trên.',
    en: 'A kind that is named here follows its own lines alone and not those above.',
  },
  kindRow: { vi: 'Loại cuộc họp', en: 'Kind of meeting' },
  kind: { vi: 'Loại cuộc họp', en: 'Kind of meeting' },
  empty: { vi: 'Để trống: không quy định.', en: 'Empty: no such rule.' },
} as const satisfies Record<string, Label>

export const RULE_LABELS: Readonly<Record<RuleName, Label>> = {
  registrationDay: {
    vi: 'Đăng ký lịch tháng sau, chậm nhất ngày',
    en: 'Day by which the next month is registered',
  },
  papersLeadDays: { vi: 'Gửi tài liệu trước cuộc họp (ngày)', en: 'Papers are out before (days)' },
  sittingsPerPeriod: {
    vi: 'Số cuộc họp cùng loại nhiều nhất trong một tháng',
    en: 'Most sittings of one kind in a month',
  },
  minimumMinutes: { vi: 'Thời lượng ít nhất (phút)', en: 'Minimum length (minutes)' },
  checkInOpensMinutesBefore: {
    vi: 'Đón đảng viên trước giờ họp (phút)',
    en: 'People gather before the start (minutes)',
  },
  checkInGraceMinutes: {
    vi: 'Điểm danh sau giờ họp quá số phút này là đến muộn',
    en: 'Late is who checks in later than this after the start (minutes)',
  },
  quorumPercent: {
    vi: 'Tỷ lệ có mặt ít nhất để biểu quyết (%)',
    en: 'Quorum for a poll (percent present)',
  },
  probationaryCountsForQuorum: {
    vi: 'Tính đảng viên dự bị vào tỷ lệ có mặt',
    en: 'Probationary members count for the quorum',
  },
  probationaryMayVote: {
    vi: 'Đảng viên dự bị được biểu quyết',
    en: 'Probationary members may vote',
  },
  electedAbovePercent: {
    vi: 'Trúng cử khi được quá số % người có quyền bầu',
    en: 'Elected with more than this percentage of the entitled',
  },
  runOffAbovePercent: {
    vi: 'Bầu lại những người bằng phiếu: trúng cử khi được quá số %',
    en: 'The same in the ballot among the tied',
  },
}

/** What an empty field of a rule means, where it is not "no such rule". */
export const RULE_NOTES: Readonly<Partial<Record<RuleName, Label>>> = {
  sittingsPerPeriod: { vi: 'Để trống: không hạn chế.', en: 'Empty: as many as there are.' },
  electedAbovePercent: {
    vi: 'Để trống: ai nhiều phiếu hơn thì trúng cử.',
    en: 'Empty: whoever has most votes.',
  },
  runOffAbovePercent: {
    vi: 'Để trống: ai nhiều phiếu hơn thì trúng cử.',
    en: 'Empty: whoever has most votes.',
  },
}
