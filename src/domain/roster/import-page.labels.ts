import type { Label } from '../messages/labels.ts'
import type { CaseKind } from './roster-case.ts'

export const CASE_KIND_LABELS: Readonly<Record<CaseKind, Label>> = {
  DUPLICATE_CARD: { vi: 'Trùng số thẻ', en: 'Duplicate card' },
  DUPLICATE_PERSON: { vi: 'Có thể trùng người', en: 'Possibly the same person' },
  BAD_DATE: { vi: 'Ngày không đúng', en: 'Not a day' },
  IMPOSSIBLE_DATES: { vi: 'Các ngày không khớp', en: 'Impossible dates' },
  BAD_CARD_NUMBER: { vi: 'Số thẻ không đúng', en: 'Bad card number' },
  MISSING_NAME: { vi: 'Thiếu họ tên', en: 'Missing name' },
  UNKNOWN_STATUS: { vi: 'Chưa hiểu diện', en: 'Unknown status' },
  UNKNOWN_COLUMN: { vi: 'Chưa hiểu cột', en: 'Unknown column' },
  CONFLICT: { vi: 'Mâu thuẫn', en: 'Conflict' },
}

/** Words of the import page of the admin. */
export const IMPORT_PAGE_LABELS = {
  title: { vi: 'Nhập danh sách đảng viên', en: 'Import a list of members' },
  intro: {
    vi: 'Chọn tệp Excel (.xlsx, .xls) hoặc CSV và tổ chức cấp trên. Xem trước không ghi gì vào hệ thống.',
    en: 'Choose an Excel (.xlsx, .xls) or CSV file and the organization it goes under. A preview writes nothing.',
  },
  under: { vi: 'Nhập vào dưới tổ chức', en: 'Import under' },
  chooseUnder: { vi: 'Chọn tổ chức…', en: 'Choose an organization…' },
  noOrganizations: {
    vi: 'Chưa có tổ chức nào. Hãy tạo tổ chức gốc trước.',
    en: 'There is no organization yet. Create the root organization first.',
  },
  file: { vi: 'Tệp danh sách', en: 'File' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  previewing: { vi: 'Đang đọc tệp…', en: 'Reading the file…' },
  confirm: { vi: 'Nhập vào hệ thống', en: 'Import' },
  again: { vi: 'Nhập tệp khác', en: 'Import another file' },
  running: { vi: 'Đang nhập', en: 'Importing' },
  mayLeave: {
    vi: 'Có thể đóng trang này: việc nhập vẫn tiếp tục.',
    en: 'You may leave this page: the import goes on.',
  },
  done: { vi: 'Đã nhập xong.', en: 'Imported.' },
  interrupted: {
    vi: 'Việc nhập bị dừng giữa chừng. Chọn lại đúng tệp này để làm tiếp.',
    en: 'The import was stopped in the middle. Choose the same file again to go on.',
  },
  failed: { vi: 'Không nhập được.', en: 'It could not be imported.' },
  noConnection: {
    vi: 'Chưa làm được. Hãy kiểm tra kết nối rồi thử lại.',
    en: 'It did not work. Check the connection and try again.',
  },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  rows: { vi: 'Hàng về người', en: 'Rows about people' },
  create: { vi: 'Tạo mới', en: 'Create' },
  update: { vi: 'Sửa', en: 'Update' },
  unchanged: { vi: 'Giữ nguyên', en: 'Unchanged' },
  organizations: { vi: 'Tổ chức đảng', en: 'Organizations' },
  members: { vi: 'Đảng viên', en: 'Members' },
  appointments: { vi: 'Chức vụ', en: 'Offices' },
  byStatus: { vi: 'Theo diện', en: 'By status' },
  cases: { vi: 'Cần xem lại', en: 'To be settled' },
  noCases: { vi: 'Không có trường hợp nào.', en: 'None.' },
  kind: { vi: 'Loại', en: 'Kind' },
  row: { vi: 'TT', en: 'No.' },
  message: { vi: 'Nội dung', en: 'What it is' },
  written: { vi: 'Hàng trong tệp', en: 'The row in the file' },
  notes: { vi: 'Lưu ý', en: 'Notes' },
  missing: {
    vi: 'Có trong hệ thống nhưng không có trong tệp (không bị xóa)',
    en: 'On the register, but not in the file (nobody is removed)',
  },
  encoding: { vi: 'Phông chữ cũ', en: 'Old font' },
  encodingAsk: {
    vi: 'Chưa chắc tệp dùng bảng mã nào. Hãy chọn cách đọc cho ra tên đúng rồi xem trước lại.',
    en: 'It is not certain how the text is encoded. Choose the reading with the right names and preview again.',
  },
  encodingAuto: { vi: 'Tự nhận biết', en: 'Recognize' },
  encodingRead: { vi: 'Cách đọc chữ', en: 'How to read the text' },
  before: { vi: 'Trong tệp', en: 'In the file' },
  after: { vi: 'Đọc là', en: 'Read as' },
  more: { vi: 'và {count} mục nữa', en: 'and {count} more' },
} as const satisfies Record<string, Label>
