import type { Label } from '../messages/labels.ts'

/** Words for screen readers: in place of those that libraries have in English alone, and for controls that they leave without a name. */
export const SPOKEN_LABELS = {
  drag: {
    vi: 'Bấm phím cách để nhấc lên, dùng các phím mũi tên để di chuyển, bấm phím cách lần nữa để đặt xuống, hoặc phím thoát để hủy.',
    en: 'Press space to pick up, use the arrow keys to move, press space again to drop, or escape to cancel.',
  },
  selectAll: { vi: 'Chọn tất cả các dòng', en: 'Select all rows' },
  selectRow: { vi: 'Chọn dòng {row}', en: 'Select row {row}' },
  previousPage: { vi: 'Trang trước', en: 'Previous page' },
  nextPage: { vi: 'Trang sau', en: 'Next page' },
  more: { vi: 'Thao tác khác', en: 'More actions' },
} as const satisfies Record<string, Label>
