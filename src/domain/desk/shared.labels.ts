import type { Label } from '../messages/labels.ts'

/** Words that the parts of the admin share. */
export const SHARED_LABELS = {
  cancel: { vi: 'Thôi', en: 'Cancel' },
  close: { vi: 'Đóng', en: 'Close' },
  working: { vi: 'Đang làm…', en: 'Working…' },
  loading: { vi: 'Đang mở…', en: 'Loading…' },
  noConnection: {
    vi: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại.',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  organization: { vi: 'Tổ chức', en: 'Organization' },
  noOrganization: { vi: 'Không có tổ chức nào khớp.', en: 'No organization matches.' },
  moreOrganizations: {
    vi: 'Còn nữa: hãy gõ thêm tên hoặc mã.',
    en: 'There are more: type more of the name or code.',
  },
  pages: { vi: 'Các trang', en: 'Pages' },
  previous: { vi: 'Trang trước', en: 'Previous page' },
  next: { vi: 'Trang sau', en: 'Next page' },
  page: { vi: '{from}–{to} trên {total}', en: '{from}–{to} of {total}' },
  nothing: { vi: 'Không có gì ở đây.', en: 'There is nothing here.' },
} as const satisfies Record<string, Label>
