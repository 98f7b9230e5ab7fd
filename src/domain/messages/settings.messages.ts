/** What the page says on which people choose how they hear of things. */
export const settingsMessages = {
  'member.settings': { vi: 'Cài đặt', en: 'Settings' },
  'member.settings.reminder': { vi: 'Nhắc trước giờ họp', en: 'Remind me before a meeting' },
  'member.settings.reminder.DAY_1': { vi: 'Trước 1 ngày', en: '1 day before' },
  'member.settings.reminder.HOURS_3': { vi: 'Trước 3 giờ', en: '3 hours before' },
  'member.settings.reminder.HOUR_1': { vi: 'Trước 1 giờ', en: '1 hour before' },
  'member.settings.reminder.MINUTES_15': { vi: 'Trước 15 phút', en: '15 minutes before' },
  'member.settings.reminder.OFF': { vi: 'Không nhắc', en: 'No reminder' },
  'member.settings.mailWanted': {
    vi: 'Nhận thông báo qua thư điện tử',
    en: 'Send me notices by e-mail',
  },
  'member.settings.mailAddress': { vi: 'Địa chỉ thư điện tử', en: 'E-mail address' },
  'member.settings.mailHint': {
    vi: 'Chỉ đồng chí thấy địa chỉ này. Để trống nếu không dùng.',
    en: 'Nobody but you sees this address. Leave it empty if you do not use it.',
  },
  'member.settings.noMail': {
    vi: 'Hệ thống này chưa gửi thư điện tử; lựa chọn được giữ lại cho khi có.',
    en: 'This system does not send e-mail yet; your choice is kept for when it does.',
  },
  'member.settings.locale': { vi: 'Ngôn ngữ của thư', en: 'Language of e-mails' },
  'member.settings.save': { vi: 'Lưu cài đặt', en: 'Save settings' },
  'member.settings.saved': { vi: 'Đã lưu cài đặt.', en: 'Settings saved.' },
} as const
