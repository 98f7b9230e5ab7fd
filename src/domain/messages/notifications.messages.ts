/** Titles and bodies of notifications, by kind; see `notificationText` for how instants are told. */
export const notificationsMessages = {
  'notification.input.ids': {
    vi: 'Nhiều nhất {max} thông báo mỗi lần.',
    en: '{max} notifications at a time at most.',
  },
  'notification.input.mailAddress': {
    vi: 'Địa chỉ thư điện tử chưa đúng. Ví dụ: nguyenvana@example.vn',
    en: 'This is not an e-mail address. Example: nguyenvana@example.vn',
  },
  'notification.input.locale': {
    vi: 'Chọn tiếng Việt (vi) hoặc tiếng Anh (en).',
    en: 'Choose Vietnamese (vi) or English (en).',
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
  'notification.changed.time': {
    vi: 'Giờ họp mới: {startsAtTime}, ngày {startsAtDay} (trước đó: {beforeStartsAtTime}, ngày {beforeStartsAtDay}).',
    en: 'New time: {startsAtTime} on {startsAtDay} (before: {beforeStartsAtTime} on {beforeStartsAtDay}).',
  },
  'notification.changed.sameTime': {
    vi: 'Cuộc họp lúc {startsAtTime}, ngày {startsAtDay}.',
    en: 'The meeting is at {startsAtTime} on {startsAtDay}.',
  },
  'notification.changed.place': {
    vi: 'Địa điểm mới: {place} (trước đó: {beforePlace}).',
    en: 'New place: {place} (before: {beforePlace}).',
  },
  'notification.changed.placeSet': { vi: 'Địa điểm: {place}.', en: 'Place: {place}.' },
  'notification.changed.placeGone': {
    vi: 'Không còn họp tại: {beforePlace}.',
    en: 'No longer at: {beforePlace}.',
  },
  'notification.changed.title': {
    vi: 'Tên cuộc họp trước đó: {beforeTitle}.',
    en: 'Title before: {beforeTitle}.',
  },
  'notification.changed.online': {
    vi: 'Đường dẫn họp trực tuyến đã thay đổi.',
    en: 'The link for joining online has changed.',
  },
  'notification.changed.agenda': {
    vi: 'Chương trình họp đã thay đổi.',
    en: 'The agenda has changed.',
  },
  'notification.changed.reason': { vi: 'Lý do: {reason}', en: 'Reason: {reason}' },
  'notification.changed.sameAgain': {
    vi: 'Lịch họp trở lại như trước: {startsAtTime}, ngày {startsAtDay}.',
    en: 'The meeting is again as before: {startsAtTime} on {startsAtDay}.',
  },
  'notification.MEETING_CANCELLED.title': {
    vi: 'Hủy cuộc họp: {title}',
    en: 'Cancelled: {title}',
  },
  'notification.MEETING_CANCELLED.body': {
    vi: 'Cuộc họp lúc {startsAtTime}, ngày {startsAtDay} không diễn ra. {comment}',
    en: 'The meeting at {startsAtTime} on {startsAtDay} will not take place. {comment}',
  },
  'notification.MEETING_OPENED.title': {
    vi: 'Đang họp: {title}',
    en: 'In progress: {title}',
  },
  'notification.MEETING_OPENED.body': {
    vi: 'Cuộc họp đã khai mạc lúc {openedAtTime}, ngày {openedAtDay}. {place}',
    en: 'The meeting opened at {openedAtTime} on {openedAtDay}. {place}',
  },
  'notification.MEETING_REMINDER.title': { vi: 'Nhắc họp: {title}', en: 'Reminder: {title}' },
  'notification.MEETING_REMINDER.body': {
    vi: 'Cuộc họp bắt đầu lúc {startsAtTime}, ngày {startsAtDay}. {place}',
    en: 'The meeting begins at {startsAtTime} on {startsAtDay}. {place}',
  },
  'notification.POLL_OPENED.title': { vi: 'Mời biểu quyết: {title}', en: 'Please vote: {title}' },
  'notification.POLL_OPENED.body': { vi: '{question}', en: '{question}' },
  'notification.REGISTRATION_RETURNED.title': {
    vi: 'Đăng ký họp bị trả lại: {title}',
    en: 'Registration returned: {title}',
  },
  'notification.REGISTRATION_RETURNED.body': {
    vi: 'Cuộc họp lúc {startsAtTime}, ngày {startsAtDay}. Ý kiến của cấp trên: {comment}',
    en: 'The meeting at {startsAtTime} on {startsAtDay}. The level above says: {comment}',
  },
  'notification.REPORT_RETURNED.title': {
    vi: 'Báo cáo bị trả lại: {title}',
    en: 'Report returned: {title}',
  },
  'notification.REPORT_RETURNED.body': {
    vi: 'Ý kiến của cấp trên: {comment}',
    en: 'The level above says: {comment}',
  },
  'notification.EDITORIAL_TASK.title': { vi: 'Bài chờ duyệt: {title}', en: 'To review: {title}' },
  'notification.EDITORIAL_TASK.body': {
    vi: 'Bước “{step}” đang chờ ý kiến của đồng chí.',
    en: 'The step “{step}” waits for your decision.',
  },
  'notification.EDITORIAL_TASK.returned.title': {
    vi: 'Bài cần sửa: {title}',
    en: 'Changes requested: {title}',
  },
  'notification.EDITORIAL_TASK.returned.body': {
    vi: 'Bước “{step}” đề nghị sửa. {comment}',
    en: 'The step “{step}” asks for changes. {comment}',
  },
  'notification.CONTENT_PUBLISHED.title': { vi: 'Tin mới: {title}', en: 'New: {title}' },
  'notification.CONTENT_PUBLISHED.body': { vi: '{summary}', en: '{summary}' },

  'notification.mail.open': { vi: 'Xem trong Sổ Tay', en: 'Open in Sổ Tay' },
  'notification.mail.footer': {
    vi: 'Thư này được gửi tự động, xin không trả lời. Đồng chí có thể ngừng nhận thư tại: {settings}',
    en: 'This message was sent automatically; please do not reply. You can stop these messages at: {settings}',
  },
} as const
