import type { Label } from '../messages/labels.ts'
import type { AuditVia } from './audit-entry.ts'
import type { AuditGroup } from './audit-kinds.ts'

export const AUDIT_GROUP_LABELS: Readonly<Record<AuditGroup, Label>> = {
  SIGN_IN: { vi: 'Đăng nhập', en: 'Signing in' },
  RIGHTS: { vi: 'Quyền', en: 'Rights' },
  RULES: { vi: 'Quy định sinh hoạt', en: 'Rules of meetings' },
  LISTS: { vi: 'Nhập, xuất, cấp tài khoản', en: 'Lists in and out, issuing' },
  UNMASKING: { vi: 'Xem thông tin được che', en: 'Seeing what is masked' },
}

export const AUDIT_VIA_LABELS: Readonly<Record<AuditVia, Label>> = {
  SESSION: { vi: 'Trang đảng viên, API', en: 'Members’ pages, API' },
  ADMIN: { vi: 'Trang quản trị', en: 'Admin' },
  COMMAND_LINE: { vi: 'Dòng lệnh', en: 'Command line' },
  SYSTEM: { vi: 'Hệ thống', en: 'System' },
  STRANGER: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
}

/** Words of the page of the audit log. */
export const AUDIT_PAGE_LABELS = {
  title: { vi: 'Nhật ký', en: 'Audit log' },
  intro: {
    vi: 'Ai đăng nhập, ai đổi quyền, ai nhập, xuất danh sách và ai xem thông tin được che. Không ai sửa, xóa được nhật ký mà không để lại dấu vết.',
    en: 'Who signed in, changed rights, took lists in and out and saw what is masked. Nobody alters it without a trace.',
  },
  group: { vi: 'Loại việc', en: 'Kind' },
  everything: { vi: 'Tất cả', en: 'Everything' },
  name: { vi: 'Tên người', en: 'Name' },
  organization: { vi: 'Tổ chức', en: 'Organization' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  search: { vi: 'Xem', en: 'Look' },
  when: { vi: 'Lúc', en: 'When' },
  who: { vi: 'Ai', en: 'Who' },
  what: { vi: 'Việc', en: 'What' },
  where: { vi: 'Từ đâu', en: 'Where from' },
  more: { vi: 'Xem tiếp', en: 'Show more' },
  verify: { vi: 'Kiểm tra chuỗi', en: 'Check the chain' },
  verifying: { vi: 'Đang kiểm tra…', en: 'Checking…' },
  keepMark: {
    vi: 'Hãy ghi dấu mốc này ở nơi khác: lần sau so lại sẽ biết phần cuối có bị cắt hay không.',
    en: 'Keep this mark elsewhere: comparing it later tells whether the end was cut off.',
  },
} as const satisfies Record<string, Label>
