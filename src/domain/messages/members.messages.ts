/** Sentences about the register of members. */
export const membersMessages = {
  'members.fieldRequired': { vi: 'Chưa nhập mục này.', en: 'This is required.' },
  'members.badDay': {
    vi: 'Ngày phải có dạng ngày/tháng/năm, ví dụ 03/02/2026.',
    en: 'A day is written day/month/year, for example 03/02/2026.',
  },
  'members.dayAhead': { vi: 'Ngày này chưa tới.', en: 'This day has not come yet.' },
  'members.admittedTooYoung': {
    vi: 'Ngày vào Đảng sớm hơn {years} năm sau ngày sinh.',
    en: 'Admitted less than {years} years after birth.',
  },
  'members.officialBeforeAdmitted': {
    vi: 'Ngày chính thức phải sau ngày vào Đảng.',
    en: 'Official recognition comes after admission.',
  },
  'members.probationTooShort': {
    vi: 'Thời gian dự bị là {months} tháng kể từ ngày vào Đảng.',
    en: 'Probation lasts {months} months from admission.',
  },
  'members.probationaryNotOfficial': {
    vi: 'Đảng viên dự bị chưa có ngày chính thức.',
    en: 'A probationary member has no day of official recognition.',
  },
  'members.officialOnRequired': {
    vi: 'Hãy nhập ngày chính thức.',
    en: 'Enter the day of official recognition.',
  },
  'members.noSuchStatus': { vi: 'Không có diện này.', en: 'There is no such status.' },
  'members.noSuchChange': {
    vi: 'Không chuyển được từ diện cũ sang diện này.',
    en: 'This status cannot follow the present one.',
  },
  'members.cardNumberDigits': {
    vi: 'Số thẻ đảng viên có đúng 8 chữ số.',
    en: 'A card number has exactly 8 digits.',
  },
  'members.oneCurrentCard': {
    vi: 'Chỉ một thẻ đang dùng.',
    en: 'Only one card can be current.',
  },
  'members.probationaryHasNoCard': {
    vi: 'Đảng viên dự bị chưa được cấp thẻ.',
    en: 'A probationary member has no card.',
  },
  'members.unknownField': {
    vi: 'Không có mục này để hiện.',
    en: 'There is no such field to show.',
  },
  'members.maskedValue': {
    vi: 'Giá trị này đang được che. Hãy bấm "Hiện" rồi sửa, hoặc nhập lại đầy đủ.',
    en: 'This value is masked. Press "Show" before changing it, or type it in full.',
  },
  'members.badPhone': { vi: 'Số điện thoại chưa đúng.', en: 'This is not a phone number.' },
  'members.badCitizenId': {
    vi: 'Số căn cước có 12 chữ số.',
    en: 'A citizen id has 12 digits.',
  },
  'members.cellUnknown': {
    vi: 'Không có chi bộ này, hoặc bạn không được xem.',
    en: 'There is no such cell, or it is not visible to you.',
  },
  'members.notACell': {
    vi: 'Đảng viên chỉ sinh hoạt ở chi bộ.',
    en: 'Members are registered in cells only.',
  },
  'members.cellDissolved': { vi: 'Chi bộ này đã giải thể.', en: 'This cell has been dissolved.' },
} as const
