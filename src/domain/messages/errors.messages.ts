/** Sentences of the error codes. Each says what to do where there is something to do. */
export const errorMessages = {
  'error.unauthenticated': { vi: 'Bạn cần đăng nhập.', en: 'Sign in first.' },
  'error.forbidden': {
    vi: 'Bạn không có quyền làm việc này.',
    en: 'You do not have the right to do this.',
  },
  'error.notFound': {
    vi: 'Không tìm thấy, hoặc bạn không được xem.',
    en: 'Not found, or not visible to you.',
  },
  'error.conflict': {
    vi: 'Dữ liệu vừa được người khác thay đổi. Hãy tải lại rồi làm lại.',
    en: 'Somebody else has just changed this. Reload and try again.',
  },
  'error.invalidInput': { vi: 'Dữ liệu nhập chưa đúng.', en: 'The input is not valid.' },
  'error.rateLimited': {
    vi: 'Bạn thử quá nhiều lần. Hãy đợi {seconds} giây rồi thử lại.',
    en: 'Too many attempts. Wait {seconds} seconds and try again.',
  },
  'error.internal': {
    vi: 'Có lỗi trong hệ thống. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên.',
    en: 'Something went wrong. Try again; if it persists, tell the administrator.',
  },
} as const
