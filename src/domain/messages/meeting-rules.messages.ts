/** Sentences about rule sets of meetings. */
export const meetingRulesMessages = {
  'meetingRules.needed': { vi: 'Chưa nhập mục này.', en: 'This is required.' },
  'meetingRules.yesOrNo': { vi: 'Chỉ chọn có hoặc không.', en: 'Yes or no.' },
  'meetingRules.wholeNumber': {
    vi: 'Nhập một số nguyên từ {min} đến {max}.',
    en: 'A whole number from {min} to {max}.',
  },
  'meetingRules.day': {
    vi: 'Ngày phải có dạng ngày/tháng/năm, ví dụ 01/01/2026.',
    en: 'A day is written day/month/year, for example 01/01/2026.',
  },
  'meetingRules.organization': {
    vi: 'Không có tổ chức này, hoặc bạn không được xem.',
    en: 'There is no such organization, or you may not see it.',
  },
  'meetingRules.sameDay': {
    vi: 'Tổ chức này đã có quy định từ ngày đó. Hãy sửa quy định ấy.',
    en: 'This organization has rules from that day already. Change those.',
  },
  'meetingRules.kind': { vi: 'Chọn một loại cuộc họp.', en: 'Choose a kind of meeting.' },
  'meetingRules.kindTwice': {
    vi: 'Mỗi loại cuộc họp chỉ có một phần riêng.',
    en: 'A kind of meeting has one part of its own.',
  },
}
