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
  'appointments.endedWithoutBeginning': {
    vi: 'Ngày hết hiệu lực đã qua. Nếu ghi lại một chức vụ đã thôi, hãy nhập cả ngày bắt đầu.',
    en: 'The last day is past. To record an office that has ended, give its first day as well.',
  },
  'appointments.endsTooFar': {
    vi: 'Ngày hết hiệu lực cách ngày bắt đầu quá {years} năm. Nếu chưa biết ngày kết thúc, hãy để trống.',
    en: 'The last day is more than {years} years after the first. Leave it empty where the end is not known.',
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
  'appointments.boardKeepersOnly': {
    vi: 'Vai trò tuyên giáo và ban biên tập do người lập ban biên tập tại đó, hoặc quản trị viên, giao.',
    en: 'The offices of propaganda and of an editorial board are given by whoever makes boards there, or by an administrator.',
  },
} as const
