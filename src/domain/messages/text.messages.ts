/** What is wrong with a number that was read from a list or typed in a form. */
export const textMessages = {
  'text.badPhone': {
    vi: 'Số điện thoại không đúng: cần 10 chữ số, bắt đầu bằng 0 (máy bàn: 11 chữ số, bắt đầu bằng 02).',
    en: 'Not a telephone number: 10 digits that begin with 0 (landline: 11 that begin with 02).',
  },
  'text.severalPhones': {
    vi: 'Ô có nhiều số điện thoại; số đầu tiên đúng được lấy.',
    en: 'There are several telephone numbers; the first valid one was taken.',
  },
  'text.badCardNumber': {
    vi: 'Số thẻ đảng viên không đúng: cần đủ 8 chữ số.',
    en: 'Not a Party card number: it has exactly 8 digits.',
  },
  'text.badCitizenId': {
    vi: 'Số căn cước công dân không đúng: cần đủ 12 chữ số.',
    en: 'Not a citizen identity number: it has exactly 12 digits.',
  },
  'text.oldIdentityCard': {
    vi: 'Đây là số chứng minh nhân dân cũ (9 chữ số); cần số căn cước công dân 12 chữ số.',
    en: 'This is an old identity card number (9 digits); the 12 digits of the citizen identity are needed.',
  },
} as const
