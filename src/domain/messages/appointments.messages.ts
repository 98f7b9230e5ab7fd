/** Sentences about offices and rights. */
export const appointmentsMessages = {
  'appointments.set': {
    vi: 'Đã giao vai trò {role} tại {organization}.',
    en: 'Gave the role {role} at {organization}.',
  },
  'appointments.noSuchIdentifier': {
    vi: 'Không có người nào, hoặc có nhiều người, dùng tên hay số này.',
    en: 'Nobody, or more than one, is known by this name or number.',
  },
  'appointments.fieldRequired': { vi: 'Chưa nhập mục này.', en: 'This is required.' },
  'appointments.noSuchRole': { vi: 'Không có vai trò này.', en: 'There is no such role.' },
  'appointments.badDay': {
    vi: 'Ngày phải có dạng ngày/tháng/năm, ví dụ 03/02/2026.',
    en: 'A day is written day/month/year, for example 03/02/2026.',
  },
  'appointments.endsBeforeItBegins': {
    vi: 'Ngày hết hiệu lực không thể trước ngày bắt đầu.',
    en: 'It cannot end before it begins.',
  },
  'appointments.organizationUnknown': {
    vi: 'Không có tổ chức này, hoặc bạn không được xem.',
    en: 'There is no such organization, or it is not visible to you.',
  },
  'appointments.organizationDissolved': {
    vi: 'Tổ chức này đã giải thể.',
    en: 'This organization has been dissolved.',
  },
  'appointments.holderUnknown': {
    vi: 'Không có người này, hoặc bạn không được xem.',
    en: 'There is no such person, or they are not visible to you.',
  },
  'appointments.notOneself': {
    vi: 'Không ai tự phân quyền cho chính mình.',
    en: 'Nobody gives rights to oneself.',
  },
  'appointments.administratorsOnly': {
    vi: 'Chỉ quản trị viên hệ thống phân quyền quản trị.',
    en: 'Only a system administrator grants administration.',
  },
} as const
