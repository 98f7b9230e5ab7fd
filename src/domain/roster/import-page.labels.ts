import type { Label } from '../messages/labels.ts'
import type { CaseKind } from './roster-case.ts'
import type { RowResult } from './roster-row.ts'

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

/** What is to be done about a case of each kind, for whoever keeps the list. */
export const CASE_CORRECTIONS: Readonly<Record<CaseKind, Label>> = {
  DUPLICATE_CARD: {
    vi: 'Đối chiếu thẻ của từng người, sửa số thẻ của người bị ghi sai.',
    en: 'Compare the cards of these people and correct the wrong number.',
  },
  DUPLICATE_PERSON: {
    vi: 'Cho biết là một người hay hai người; nếu là một người thì bỏ hàng thừa, nếu là hai người thì ghi đủ ngày sinh, số thẻ.',
    en: 'Say whether it is one person or two: drop the second row, or give birth dates and card numbers.',
  },
  BAD_DATE: {
    vi: 'Ghi lại đủ ngày, tháng, năm (ví dụ 03/02/1985).',
    en: 'Write day, month and year (such as 03/02/1985).',
  },
  IMPOSSIBLE_DATES: {
    vi: 'Kiểm tra lại ngày sinh, ngày vào Đảng và ngày chính thức theo hồ sơ.',
    en: 'Check the days of birth, admission and recognition against the dossier.',
  },
  BAD_CARD_NUMBER: {
    vi: 'Ghi lại số thẻ đảng viên, đủ 8 chữ số.',
    en: 'Write the card number with its 8 digits.',
  },
  MISSING_NAME: { vi: 'Ghi họ và tên.', en: 'Write the name.' },
  UNKNOWN_STATUS: {
    vi: 'Ghi diện đảng viên là "Chính thức" hoặc "Dự bị", hoặc diện khác theo quy định.',
    en: 'Write the status as "Chính thức", "Dự bị" or another one of the rules.',
  },
  UNKNOWN_COLUMN: {
    vi: 'Đặt lại tên cột theo mẫu, hoặc bỏ cột nếu không cần.',
    en: 'Name the column as the form does, or leave it out.',
  },
  CONFLICT: {
    vi: 'Đối chiếu hàng này với hồ sơ và với dữ liệu đang có rồi sửa bên sai.',
    en: 'Compare the row with the dossier and the register, and correct the one that is wrong.',
  },
}

export const ROW_RESULT_LABELS: Readonly<Record<RowResult, Label>> = {
  create: { vi: 'Tạo mới', en: 'Create' },
  update: { vi: 'Cập nhật', en: 'Update' },
  unchanged: { vi: 'Không đổi', en: 'Unchanged' },
  case: { vi: 'Không ghi, cần xem', en: 'Not written, to be settled' },
}

/** Words about the rows of a list. */
export const ROW_LABELS = {
  caption: { vi: 'Từng hàng trong tệp', en: 'Row by row' },
  number: { vi: 'TT', en: 'No.' },
  row: { vi: 'Hàng', en: 'Row' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  name: { vi: 'Họ và tên', en: 'Name' },
  cell: { vi: 'Chi bộ', en: 'Cell' },
  result: { vi: 'Kết quả', en: 'What happens' },
  written: { vi: 'Hàng như trong tệp', en: 'The row as it was written' },
  changes: { vi: 'Thay đổi', en: 'Changes' },
  cases: { vi: 'Cần xem lại', en: 'To be settled' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  nothing: { vi: '(trống)', en: '(empty)' },
  all: { vi: 'Tất cả các hàng', en: 'All rows' },
  withCases: { vi: 'Cần xem lại', en: 'To be settled' },
  show: { vi: 'Xem hàng', en: 'Show rows' },
  ofKind: { vi: 'Loại trường hợp', en: 'Kind of case' },
  everyKind: { vi: 'Mọi loại', en: 'Every kind' },
  none: { vi: 'Không có hàng nào.', en: 'No row.' },
} as const satisfies Record<string, Label>

/** Words of the file that goes back to the unit. */
export const RESULT_FILE_LABELS = {
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  cases: { vi: 'Cần xem lại', en: 'To be settled' },
  rows: { vi: 'Tất cả các hàng', en: 'All rows' },
  what: { vi: 'Nội dung', en: 'What' },
  count: { vi: 'Kết quả', en: 'Result' },
  file: { vi: 'Tệp danh sách', en: 'List' },
  under: { vi: 'Nhập vào dưới tổ chức', en: 'Imported under' },
  by: { vi: 'Người nhập', en: 'Imported by' },
  at: { vi: 'Thời điểm nhập', en: 'Imported at' },
  state: { vi: 'Tình trạng', en: 'State' },
  asOf: { vi: 'Danh sách tính đến ngày', en: 'List as of' },
  notWritten: { vi: 'Đảng viên: không ghi, cần xem', en: 'Members: not written' },
  correct: { vi: 'Cần sửa gì', en: 'What to correct' },
  settled: { vi: 'Đã xử lý', en: 'Settled' },
  fileName: { vi: 'ket-qua-nhap', en: 'import-result' },
} as const satisfies Record<string, Label>

export const IMPORT_STATE_LABELS = {
  RUNNING: { vi: 'Đang nhập', en: 'Importing' },
  INTERRUPTED: { vi: 'Dừng giữa chừng', en: 'Stopped in the middle' },
  DONE: { vi: 'Đã nhập xong', en: 'Imported' },
  FAILED: { vi: 'Không nhập được', en: 'Failed' },
} as const satisfies Record<string, Label>

/** Words of the import page of the admin. */
export const IMPORT_PAGE_LABELS = {
  title: { vi: 'Nhập danh sách đảng viên', en: 'Import a list of members' },
  intro: {
    vi: 'Chọn tệp Excel (.xlsx, .xls) hoặc CSV và tổ chức cấp trên. Xem trước không ghi gì vào hệ thống.',
    en: 'Choose an Excel (.xlsx, .xls) or CSV file and the organization it goes under. A preview writes nothing.',
  },
  under: { vi: 'Nhập vào dưới tổ chức', en: 'Import under' },
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
    vi: 'Việc nhập đã dừng giữa chừng ({done}/{total}). Bấm «Làm tiếp» để nhập phần còn lại; phần đã ghi được giữ nguyên.',
    en: 'The import was stopped in the middle ({done}/{total}). Press "Go on" for the rest; what was written stays.',
  },
  stop: { vi: 'Dừng lại', en: 'Stop' },
  stopping: { vi: 'Đang dừng…', en: 'Stopping…' },
  resume: { vi: 'Làm tiếp', en: 'Go on' },
  chooseFile: { vi: 'Chọn tệp…', en: 'Choose a file…' },
  drop: {
    vi: 'Tệp danh sách: chọn, hoặc kéo thả vào đây (.xlsx, .xls, .csv)',
    en: 'The list: choose a file, or drop one here (.xlsx, .xls, .csv)',
  },
  findOrganization: {
    vi: 'Tìm tổ chức theo tên hoặc mã (không cần dấu)',
    en: 'Find the organization by name or code (marks not needed)',
  },
  result: { vi: 'Tải kết quả (Excel)', en: 'Download the result (Excel)' },
  resultHint: {
    vi: 'Tệp gồm tóm tắt, các trường hợp cần sửa và mọi hàng, để gửi lại đơn vị.',
    en: 'Summary, what to correct and every row, to be sent back to the unit.',
  },
  settle: { vi: 'Đánh dấu đã xử lý', en: 'Mark as settled' },
  settled: { vi: 'Đã xử lý', en: 'Settled' },
  openCases: {
    vi: '{open} trên {all} trường hợp chưa xử lý',
    en: '{open} of {all} cases are open',
  },
  past: { vi: 'Các lần nhập trước', en: 'Past imports' },
  noPast: { vi: 'Chưa có lần nhập nào.', en: 'Nothing has been imported yet.' },
  who: { vi: 'Người nhập', en: 'By' },
  when: { vi: 'Lúc', en: 'At' },
  state: { vi: 'Tình trạng', en: 'State' },
  whatToDo: { vi: 'Cần sửa gì', en: 'What to correct' },
  notFound: {
    vi: 'Không có lần nhập này, hoặc đồng chí không có quyền xem.',
    en: 'There is no such import, or you may not see it.',
  },
  failed: { vi: 'Không nhập được.', en: 'It could not be imported.' },
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
} as const satisfies Record<string, Label>
