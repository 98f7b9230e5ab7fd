/** Sentences about the tree of organizations. */
export const organizationsMessages = {
  'organizations.created': {
    vi: 'Đã tạo tổ chức {name} ({code}).',
    en: 'Created the organization {name} ({code}).',
  },
  'organizations.noSuchCode': {
    vi: 'Không có tổ chức nào mang mã {code}.',
    en: 'No organization has the code {code}.',
  },
  'organizations.fieldRequired': { vi: 'Chưa nhập mục này.', en: 'This is required.' },
  'organizations.noSuchValue': { vi: 'Không có giá trị này.', en: 'There is no such value.' },
  'organizations.badDay': {
    vi: 'Ngày phải có dạng ngày/tháng/năm, ví dụ 03/02/2026.',
    en: 'A day is written day/month/year, for example 03/02/2026.',
  },
  'organizations.codeTaken': {
    vi: 'Mã này đã có tổ chức khác dùng.',
    en: 'Another organization has this code.',
  },
  'organizations.cannotBeRoot': {
    vi: 'Loại tổ chức này phải trực thuộc một tổ chức khác.',
    en: 'An organization of this type must be under another one.',
  },
  'organizations.wrongParentType': {
    vi: 'Loại tổ chức này không trực thuộc được tổ chức đã chọn.',
    en: 'An organization of this type cannot be under the one chosen.',
  },
  'organizations.wrongChildType': {
    vi: 'Các tổ chức trực thuộc không thể thuộc loại tổ chức này.',
    en: 'The organizations under it cannot be under this type.',
  },
  'organizations.parentUnknown': {
    vi: 'Không có tổ chức cấp trên này, hoặc bạn không được xem.',
    en: 'There is no such parent, or it is not visible to you.',
  },
  'organizations.parentDissolved': {
    vi: 'Tổ chức cấp trên đã giải thể.',
    en: 'The parent has been dissolved.',
  },
  'organizations.cycle': {
    vi: 'Tổ chức không thể trực thuộc chính nó hoặc tổ chức cấp dưới của nó.',
    en: 'An organization cannot be under itself or under one below it.',
  },
  'organizations.hasActiveChildren': {
    vi: 'Còn tổ chức trực thuộc đang hoạt động: hãy chuyển hoặc giải thể trước.',
    en: 'Active organizations are still under it: move or dissolve them first.',
  },
  'organizations.hasMembers': {
    vi: 'Còn đảng viên đang sinh hoạt: hãy chuyển đảng viên trước.',
    en: 'Members are still registered in it: move them first.',
  },
  'organizations.reasonRequired': {
    vi: 'Hãy ghi lý do không tính vào số liệu.',
    en: 'Say why it is not counted in figures.',
  },
  'organizations.beforeLastChange': {
    vi: 'Ngày hiệu lực sớm hơn lần thay đổi trước.',
    en: 'The day is before the last change.',
  },
} as const
