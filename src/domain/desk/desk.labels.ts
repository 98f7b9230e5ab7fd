import type { Label } from '../messages/labels.ts'

/** Words of the first page of the admin. */
export const DESK_LABELS = {
  title: { vi: 'Bắt đầu', en: 'Where to begin' },
  intro: {
    vi: 'Làm lần lượt theo các bước dưới đây. Bước nào cũng có thể quay lại bất cứ lúc nào.',
    en: 'Take these steps in turn. You can come back to each of them at any time.',
  },
  organizations: { vi: 'Tổ chức đảng', en: 'Organizations' },
  organizationsWhat: {
    vi: 'Cây tổ chức: đảng bộ, chi bộ và cấp trên trực tiếp.',
    en: 'The tree of organizations: branches, cells and what they are under.',
  },
  import: { vi: 'Nhập danh sách đảng viên', en: 'Import a list of members' },
  importWhat: {
    vi: 'Từ tệp Excel hoặc CSV; xem trước rồi mới ghi.',
    en: 'From an Excel or CSV file; a preview comes first.',
  },
  accounts: { vi: 'Cấp tài khoản', en: 'Issue accounts' },
  accountsWhat: {
    vi: 'Tài khoản và mã kích hoạt cho đảng viên.',
    en: 'Accounts and activation codes for members.',
  },
  appointments: { vi: 'Chức vụ, phân quyền', en: 'Appointments' },
  appointmentsWhat: {
    vi: 'Bí thư, cấp ủy, cán bộ tổ chức: ai được làm gì, ở đâu.',
    en: 'Secretaries, committees, officers: who may do what, and where.',
  },
  boards: { vi: 'Ban biên tập', en: 'Editorial boards' },
  boardsWhat: { vi: 'Ai viết, ai duyệt, ai đăng.', en: 'Who writes, decides and publishes.' },
  news: { vi: 'Tin tức', en: 'News' },
  newsWhat: { vi: 'Viết, trình duyệt, duyệt và đăng tin.', en: 'Write, submit, approve, publish.' },
  meetings: { vi: 'Các cuộc họp', en: 'Meetings' },
  meetingsWhat: {
    vi: 'Xem lại; chi bộ họp ở trang của đảng viên.',
    en: 'To look up; cells meet on the pages of members.',
  },
  handbook: { vi: 'Trang của đảng viên', en: 'The pages of members' },
  handbookWhat: {
    vi: 'Cuộc họp, điểm danh, tin tức như đảng viên thấy.',
    en: 'Meetings, check-in and news as members see them.',
  },
} as const satisfies Record<string, Label>
