import type { Label } from '../messages/labels.ts'

/** What a page of the admin says when the rights of whoever reads it change under it. */
export const RIGHTS_LABELS = {
  changed: { vi: 'Quyền của bạn vừa thay đổi', en: 'Your rights have just changed' },
  changedWhat: {
    vi: 'Trang này đang được tải lại theo quyền mới.',
    en: 'This page is being loaded again with your new rights.',
  },
  ended: { vi: 'Phiên làm việc đã kết thúc', en: 'Your session has ended' },
  endedWhat: {
    vi: 'Bạn được đưa về trang đăng nhập.',
    en: 'You are being taken to the sign-in page.',
  },
  typed: {
    vi: 'Phần bạn vừa nhập có thể chưa được lưu. Hãy sao chép nếu cần, rồi tiếp tục.',
    en: 'What you have just typed may not have been saved. Copy it if you need it, then go on.',
  },
  typedText: { vi: 'Phần bạn vừa nhập', en: 'What you have just typed' },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép', en: 'Copied' },
  reload: { vi: 'Tải lại trang', en: 'Load the page again' },
  signIn: { vi: 'Đăng nhập lại', en: 'Sign in again' },
} as const satisfies Record<string, Label>
