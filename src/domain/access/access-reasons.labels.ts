import type { Label } from '../messages/labels.ts'
import type { Permission, Scope } from '../permissions.ts'

/** What a permission of the table lets somebody do, as it follows "may". */
export const PERMISSION_LABELS: Readonly<Record<Permission, Label>> = {
  'organization.read': { vi: 'xem tổ chức', en: 'see organizations' },
  'organization.write': { vi: 'sửa tổ chức', en: 'change organizations' },
  'member.read': { vi: 'xem danh sách đảng viên', en: 'see members' },
  'member.readSensitive': {
    vi: 'xem đầy đủ thông tin cá nhân của đảng viên',
    en: 'see the personal details of members in full',
  },
  'member.write': { vi: 'sửa hồ sơ đảng viên', en: 'change members' },
  'member.import': { vi: 'nhập danh sách đảng viên', en: 'import members' },
  'account.read': { vi: 'xem tài khoản', en: 'see accounts' },
  'account.manage': { vi: 'quản lý tài khoản', en: 'keep accounts' },
  'appointment.read': { vi: 'xem chức vụ, phân quyền', en: 'see appointments' },
  'appointment.manage': { vi: 'giao chức vụ, phân quyền', en: 'give appointments' },
  'meeting.read': { vi: 'xem cuộc họp', en: 'see meetings' },
  'meeting.plan': { vi: 'chuẩn bị cuộc họp', en: 'plan meetings' },
  'meeting.return': {
    vi: 'trả lại đăng ký họp của cấp dưới',
    en: 'return the registration of a meeting below',
  },
  'meeting.run': { vi: 'điều hành cuộc họp', en: 'run meetings' },
  'meetingRules.manage': { vi: 'đặt quy định sinh hoạt', en: 'set the rules of meetings' },
  'content.write': {
    vi: 'viết và xem tư liệu của ban biên tập',
    en: 'write, and see what boards work with',
  },
  'content.review': { vi: 'xem và duyệt bài gửi lên', en: 'see and review what is submitted' },
  'content.publish': { vi: 'xuất bản', en: 'publish' },
  'content.readCommittees': { vi: 'đọc bài dành cho cấp ủy', en: 'read what is for committees' },
  'audit.read': { vi: 'xem nhật ký hệ thống', en: 'see the audit log' },
  'board.manage': { vi: 'lập và xem ban biên tập', en: 'keep editorial boards' },
}

/** How far, after the name of an organization. */
export const SCOPE_LABELS: Readonly<Record<Scope, Label>> = {
  SELF: { vi: 'của chính mình', en: 'of one’s own' },
  ORGANIZATION: { vi: 'ở đúng tổ chức đó', en: 'in that organization alone' },
  SUBTREE: {
    vi: 'ở tổ chức đó và các tổ chức trực thuộc',
    en: 'in that organization and below it',
  },
}

export const ACCESS_LABELS = {
  ask: { vi: 'Vì sao tôi thấy?', en: 'Why can I see this?' },
  title: { vi: 'Vì sao bạn thấy trang này', en: 'Why you can see this' },
  none: {
    vi: 'Bạn không còn quyền xem mục này. Hãy tải lại trang.',
    en: 'You may no longer see this. Load the page again.',
  },
} as const satisfies Record<string, Label>
