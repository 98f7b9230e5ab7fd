import type { Label } from '../messages/labels.ts'

/** Words of the navigation of the admin, and of what stands beside it. */
export const NAVIGATION_LABELS = {
  navigation: { vi: 'Các mục', en: 'Sections' },
  desk: { vi: 'Bàn làm việc', en: 'Desk' },
  organizations: { vi: 'Tổ chức', en: 'Organizations' },
  organizationList: { vi: 'Danh sách tổ chức', en: 'List of organizations' },
  appointments: { vi: 'Chức vụ, phân quyền', en: 'Appointments' },
  members: { vi: 'Đảng viên', en: 'Members' },
  memberList: { vi: 'Danh sách đảng viên', en: 'List of members' },
  import: { vi: 'Nhập danh sách', en: 'Import a list' },
  meetings: { vi: 'Sinh hoạt', en: 'Meetings' },
  meetingList: { vi: 'Các cuộc họp', en: 'List of meetings' },
  meetingRules: { vi: 'Quy định sinh hoạt', en: 'Rules of meetings' },
  content: { vi: 'Nội dung', en: 'Content' },
  news: { vi: 'Tin tức', en: 'News' },
  submissions: { vi: 'Bài trình duyệt', en: 'Submissions' },
  media: { vi: 'Kho tệp', en: 'Files' },
  boards: { vi: 'Ban biên tập', en: 'Editorial boards' },
  system: { vi: 'Hệ thống', en: 'System' },
  accounts: { vi: 'Tài khoản', en: 'Accounts' },
  issuing: { vi: 'Cấp tài khoản', en: 'Issue accounts' },
  handbook: { vi: 'Trang của đảng viên', en: 'The pages of members' },
  account: { vi: 'Tài khoản của tôi', en: 'My account' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  /** Said in the other language, to those who look for it. */
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
} as const satisfies Record<string, Label>
