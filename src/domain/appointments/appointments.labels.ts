import type { Label } from '../messages/labels.ts'
import type { Role } from '../permissions.ts'
import type { AppointmentKind } from './appointment-rules.ts'

export const ROLE_LABELS: Readonly<Record<Role, Label>> = {
  ADMINISTRATOR: { vi: 'Quản trị viên', en: 'Administrator' },
  ORGANIZATION_OFFICER: { vi: 'Cán bộ tổ chức', en: 'Organization officer' },
  PROPAGANDA_OFFICER: { vi: 'Cán bộ tuyên giáo', en: 'Propaganda officer' },
  INSPECTOR: { vi: 'Cán bộ kiểm tra', en: 'Inspector' },
  OVERSEER: { vi: 'Cấp ủy viên theo dõi chi bộ', en: 'Overseer' },
  SECRETARY: { vi: 'Bí thư', en: 'Secretary' },
  DEPUTY_SECRETARY: { vi: 'Phó bí thư', en: 'Deputy secretary' },
  COMMITTEE_MEMBER: { vi: 'Cấp ủy viên, chi ủy viên', en: 'Committee member' },
  BOARD_HEAD: { vi: 'Trưởng ban biên tập', en: 'Head of the editorial board' },
  BOARD_DEPUTY: { vi: 'Phó trưởng ban biên tập', en: 'Deputy head of the editorial board' },
  BOARD_SECRETARY: { vi: 'Thư ký ban biên tập', en: 'Secretary of the editorial board' },
  EDITOR: { vi: 'Biên tập viên', en: 'Editor' },
  CONTRIBUTOR: { vi: 'Cộng tác viên', en: 'Contributor' },
}

export const APPOINTMENT_KIND_LABELS: Readonly<Record<AppointmentKind, Label>> = {
  ELECTED: { vi: 'Bầu', en: 'Elected' },
  APPOINTED: { vi: 'Chỉ định', en: 'Appointed' },
}

/** Names of the fields on screens. */
export const APPOINTMENT_LABELS = {
  singular: { vi: 'Chức vụ, phân quyền', en: 'Appointment' },
  plural: { vi: 'Chức vụ, phân quyền', en: 'Appointments' },
  holder: { vi: 'Người giữ', en: 'Holder' },
  role: { vi: 'Vai trò', en: 'Role' },
  organization: { vi: 'Tại tổ chức', en: 'At the organization' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until and including' },
  kind: { vi: 'Hình thức', en: 'How it arose' },
} as const satisfies Record<string, Label>
