import type { Label } from '../messages/labels.ts'

/** Words of taking a list out as a spreadsheet. */
export const EXPORT_LABELS = {
  export: { vi: 'Xuất Excel', en: 'Export to Excel' },
  stop: { vi: 'Dừng', en: 'Stop' },
  preparing: { vi: 'Đang chuẩn bị…', en: 'Getting ready…' },
  progress: { vi: 'Đã ghi {done}/{total} dòng', en: '{done} of {total} rows written' },
  done: { vi: 'Đã tải về {rows} dòng.', en: '{rows} rows downloaded.' },
  stopped: { vi: 'Đã dừng; không có tệp nào được tải về.', en: 'Stopped; nothing was downloaded.' },
  failed: {
    vi: 'Chưa xuất xong. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên.',
    en: 'It was not finished. Try again; if it persists, tell the administrator.',
  },
  /** The names of the sheets: at most 31 characters. */
  about: { vi: 'Thông tin', en: 'About' },
  list: { vi: 'Danh sách', en: 'List' },
  what: { vi: 'Danh sách', en: 'List' },
  who: { vi: 'Người xuất', en: 'Exported by' },
  when: { vi: 'Lúc', en: 'At' },
  filter: { vi: 'Bộ lọc', en: 'Filter' },
  search: { vi: 'Từ khóa tìm', en: 'Searched for' },
  rows: { vi: 'Số dòng', en: 'Rows' },
  noFilter: { vi: 'Không lọc', en: 'None' },
  note: { vi: 'Ghi chú', en: 'Note' },
  masked: {
    vi: 'Ô trống có thể là chưa nhập, hoặc người xuất không được xem.',
    en: 'An empty cell was not filled in, or may not be seen by whoever exported it.',
  },
} as const satisfies Record<string, Label>
