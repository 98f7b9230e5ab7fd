/** Signing in. One sentence for every failed sign-in: which part was wrong is nobody's business. */
export const sessionsMessages = {
  'sessions.signInFailed': {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    en: 'The user name or the password is not right.',
  },
  'sessions.activationFailed': {
    vi: 'Tên đăng nhập hoặc mã kích hoạt không đúng, hoặc mã đã hết hạn hay đã dùng. Hãy hỏi người cấp mã.',
    en: 'The user name or the activation code is not right, or the code is used or out of date. Ask whoever gave it to you.',
  },
  'sessions.ended': {
    vi: 'Phiên đăng nhập đã kết thúc. Hãy đăng nhập lại.',
    en: 'The session has ended. Sign in again.',
  },
  'sessions.refreshRaced': {
    vi: 'Phiên đăng nhập vừa được làm mới ở một cửa sổ khác.',
    en: 'The session has just been refreshed in another window.',
  },
  'sessions.tooManyPages': {
    vi: 'Tài khoản này đang mở quá nhiều trang. Hãy đóng bớt.',
    en: 'This account has too many pages open. Close some.',
  },
  'sessions.firstRunRefused': {
    vi: 'Đường dẫn này không dùng được nữa: đã dùng, đã hết hạn, hoặc đã có quản trị viên.',
    en: 'This link no longer works: it was used, has run out, or there is an administrator already.',
  },
} as const
