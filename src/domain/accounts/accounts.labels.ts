import type { Label } from '../messages/labels.ts'
import type { Locale } from '../messages/messages.ts'
import type { AccountStatus } from './account-status.ts'

export const ACCOUNT_STATUS_LABELS: Readonly<Record<AccountStatus, Label>> = {
  ISSUED: { vi: 'Đã cấp, chưa kích hoạt', en: 'Issued, not activated' },
  ACTIVE: { vi: 'Đang dùng', en: 'In use' },
  CLOSED: { vi: 'Đã khóa', en: 'Closed' },
}

export const LOCALE_LABELS: Readonly<Record<Locale, Label>> = {
  vi: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'Tiếng Anh', en: 'English' },
}
