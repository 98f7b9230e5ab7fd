/** Why somebody sees something. */
export const accessMessages = {
  'access.appointment': {
    vi: 'Bạn giữ vai trò {role} tại {organization}{term}. Vai trò này được {permission} {scope}.',
    en: 'You are {role} at {organization}{term}. That office may {permission} {scope}.',
  },
  'access.termFrom': { vi: ' (từ {from})', en: ' (from {from})' },
  'access.termFromTo': { vi: ' (từ {from} đến hết {to})', en: ' (from {from} until {to})' },
  'access.membership': {
    vi: 'Bạn là đảng viên của {organization}. Đảng viên được {permission} {scope}.',
    en: 'You are a member of {organization}. Members may {permission} {scope}.',
  },
  'access.systemAdministrator': {
    vi: 'Bạn là quản trị viên hệ thống, được {permission} ở mọi tổ chức.',
    en: 'You are a system administrator, and may {permission} everywhere.',
  },
  'access.own': { vi: 'Đây là thông tin của chính bạn.', en: 'This is your own.' },
  'access.author': { vi: 'Bạn là người tạo ra mục này.', en: 'You made this.' },
  'access.board': {
    vi: 'Mục này qua ban biên tập của {organization}, nơi bạn có chân.',
    en: 'This goes through the editorial board of {organization}, to which you belong.',
  },
  'access.above': {
    vi: 'Đây là tổ chức cấp trên của một tổ chức mà bạn được xem.',
    en: 'This is above an organization that you may see.',
  },
  'access.public': {
    vi: 'Mục này được công bố cho mọi người.',
    en: 'This is published for everybody.',
  },
  'access.members': {
    vi: 'Mục này được công bố cho mọi đảng viên.',
    en: 'This is published for all members.',
  },
  'access.organization': {
    vi: 'Mục này được công bố cho đảng viên của {organization} và các tổ chức trực thuộc.',
    en: 'This is published for the members of {organization} and below it.',
  },
  'access.committees': {
    vi: 'Mục này được công bố cho cấp ủy của {organization} và các tổ chức trực thuộc.',
    en: 'This is published for the committees of {organization} and below it.',
  },
} as const
