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
  'organizations.under.PROVINCE': {
    vi: 'Đảng bộ tỉnh, thành phố đứng đầu cây, không trực thuộc tổ chức nào.',
    en: 'A province stands at the top of the tree, under nothing.',
  },
  'organizations.under.DISTRICT': {
    vi: 'Đảng bộ cấp huyện chỉ trực thuộc đảng bộ tỉnh, thành phố.',
    en: 'A district can only be under a province.',
  },
  'organizations.under.BLOC': {
    vi: 'Đảng bộ khối chỉ trực thuộc đảng bộ tỉnh, thành phố.',
    en: 'A bloc can only be under a province.',
  },
  'organizations.under.COMMUNE': {
    vi: 'Đảng bộ xã, phường, đặc khu chỉ trực thuộc đảng bộ tỉnh hoặc đảng bộ cấp huyện.',
    en: 'A commune can only be under a province or a district.',
  },
  'organizations.under.GRASSROOTS_BRANCH': {
    vi: 'Đảng bộ cơ sở chỉ trực thuộc đảng bộ tỉnh, cấp huyện, khối hoặc xã, phường, đặc khu.',
    en: 'A grassroots branch can only be under a province, a district, a bloc or a commune.',
  },
  'organizations.under.GRASSROOTS_CELL': {
    vi: 'Chi bộ cơ sở chỉ trực thuộc đảng bộ tỉnh, cấp huyện, khối hoặc xã, phường, đặc khu.',
    en: 'A grassroots cell can only be under a province, a district, a bloc or a commune.',
  },
  'organizations.under.SECTION_BRANCH': {
    vi: 'Đảng bộ bộ phận chỉ trực thuộc đảng bộ xã, phường, đặc khu hoặc đảng bộ cơ sở.',
    en: 'A section branch can only be under a commune or a grassroots branch.',
  },
  'organizations.under.CELL': {
    vi: 'Chi bộ chỉ trực thuộc đảng bộ xã, phường, đặc khu, đảng bộ cơ sở hoặc đảng bộ bộ phận.',
    en: 'A cell can only be under a commune, a grassroots branch or a section branch.',
  },
  'organizations.under.PARTY_GROUP': {
    vi: 'Tổ đảng chỉ trực thuộc chi bộ.',
    en: 'A party group can only be under a cell.',
  },
  'organizations.sameParent': {
    vi: 'Tổ chức đang trực thuộc tổ chức này rồi.',
    en: 'It is under this organization already.',
  },
  'organizations.dissolvedStays': {
    vi: 'Tổ chức đã giải thể thì không chuyển.',
    en: 'A dissolved organization is not moved.',
  },
  'organizations.notYet': {
    vi: 'Ngày hiệu lực không thể sau hôm nay: quyền thay đổi ngay khi chuyển.',
    en: 'The day cannot be after today: rights change as soon as it is moved.',
  },
  'organizations.parentBeyondReach': {
    vi: 'Bạn không quản lý tổ chức cấp trên đã chọn. Hãy nhờ cấp trên chung của hai nơi.',
    en: 'You do not manage the parent chosen. Ask whoever manages both places.',
  },
  'organizations.previewStale': {
    vi: 'Cây tổ chức vừa thay đổi. Hãy xem lại ảnh hưởng rồi xác nhận.',
    en: 'The tree has just changed. Look at the effects again and confirm.',
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
