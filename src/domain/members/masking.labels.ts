import type { Label } from '../messages/labels.ts'

/** Words around masked values in the admin. */
export const MASKING_LABELS = {
  show: { vi: 'Hiện', en: 'Show' },
  /** Read out: which value, since a page has several such buttons. */
  showField: { vi: 'Hiện {field}', en: 'Show {field}' },
  logged: {
    vi: 'Việc xem được ghi vào nhật ký.',
    en: 'Looking at it is written to the audit log.',
  },
} as const satisfies Record<string, Label>
