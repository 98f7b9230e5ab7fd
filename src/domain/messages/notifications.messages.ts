/** Titles and bodies of notifications, by kind; see `notificationText` for how instants are told. */
export const notificationsMessages = {
  'notification.input.ids': {
    vi: 'Nhiều nhất {max} thông báo mỗi lần.',
    en: '{max} notifications at a time at most.',
  },
  'notification.MEETING_INVITED.title': { vi: 'Mời họp: {title}', en: 'Invitation: {title}' },
  'notification.MEETING_INVITED.body': {
    vi: '{startsAtTime}, ngày {startsAtDay}. {place}',
    en: '{startsAtTime} on {startsAtDay}. {place}',
  },
  'notification.MEETING_CHANGED.title': {
    vi: 'Lịch họp thay đổi: {title}',
    en: 'Meeting changed: {title}',
  },
  'notification.MEETING_CHANGED.body': {
    vi: 'Cuộc họp lúc {startsAtTime}, ngày {startsAtDay}. {place}',
    en: 'The meeting is at {startsAtTime} on {startsAtDay}. {place}',
  },
  'notification.MEETING_OPENED.title': {
    vi: 'Đang họp: {title}',
    en: 'In progress: {title}',
  },
  'notification.MEETING_OPENED.body': {
    vi: 'Cuộc họp đã khai mạc lúc {openedAtTime}, ngày {openedAtDay}. {place}',
    en: 'The meeting opened at {openedAtTime} on {openedAtDay}. {place}',
  },
  'notification.CONTENT_PUBLISHED.title': { vi: 'Tin mới: {title}', en: 'New: {title}' },
  'notification.CONTENT_PUBLISHED.body': { vi: '{summary}', en: '{summary}' },
} as const
