import type { Label } from '../messages/labels.ts'

/** Words of the first page of the admin. */
export const DESK_LABELS = {
  title: { vi: 'Việc cần làm', en: 'To be done' },
  intro: {
    vi: 'Mỗi ô là một việc đang chờ trong phạm vi của bạn; bấm vào để mở danh sách cần xử lý.',
    en: 'Each box is something that waits for you; open it for the list to work through.',
  },
  nothing: {
    vi: 'Hiện không có việc nào đang chờ bạn.',
    en: 'Nothing waits for you at the moment.',
  },
  firstSteps: {
    vi: 'Chưa có đảng viên nào. Hãy làm lần lượt theo các bước dưới đây; bước nào cũng có thể quay lại.',
    en: 'There is no member yet. Take these steps in turn; you can come back to each of them.',
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
} as const satisfies Record<string, Label>
