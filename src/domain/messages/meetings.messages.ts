/** Sentences of meetings: refusals, events, problems of an input, notifications. */
export const meetingsMessages = {
  'meeting.refused.WRONG_STATUS': {
    vi: 'Cuộc họp đang ở bước khác, chưa làm được việc này.',
    en: 'The meeting is at another step; this cannot be done now.',
  },
  'meeting.refused.NOT_ENTITLED': {
    vi: 'Bạn không có trong danh sách của cuộc họp này.',
    en: 'You are not on the roll of this meeting.',
  },
  'meeting.refused.notOnRoll': {
    vi: 'Có người không thuộc danh sách của cuộc họp này.',
    en: 'Somebody named here is not on the roll of this meeting.',
  },
  'meeting.refused.ALREADY_DONE': { vi: 'Việc này đã làm rồi.', en: 'This has been done already.' },
  'meeting.refused.alreadyCheckedIn': {
    vi: 'Bạn đã điểm danh rồi.',
    en: 'You have checked in already.',
  },
  'meeting.refused.nothingToChange': {
    vi: 'Không có gì thay đổi.',
    en: 'Nothing would change.',
  },
  'meeting.refused.TOO_EARLY': {
    vi: 'Cuộc họp chưa mở. Hãy thử lại khi cuộc họp bắt đầu.',
    en: 'The meeting has not opened yet. Try again when it begins.',
  },
  'meeting.refused.TOO_LATE': {
    vi: 'Cuộc họp đã kết thúc.',
    en: 'The meeting is over.',
  },
  'meeting.refused.CODE_EXPIRED': {
    vi: 'Mã đã hết hạn. Hãy dùng mã đang hiện trên màn hình.',
    en: 'The code has expired. Use the one that is on the screen now.',
  },
  'meeting.refused.CODE_INVALID': {
    vi: 'Mã không đúng cho cuộc họp này.',
    en: 'This is not a code of this meeting.',
  },
  'meeting.conflict.command': {
    vi: 'Mã lệnh này đã dùng cho một yêu cầu khác.',
    en: 'This command id was used for another request.',
  },
  'meeting.conflict.busy': {
    vi: 'Cuộc họp đang có quá nhiều thay đổi cùng lúc. Hãy thử lại.',
    en: 'Too much is happening in this meeting at once. Try again.',
  },
  'meeting.input.title': {
    vi: 'Cần một tên dài từ 1 đến {max} ký tự.',
    en: 'A title of 1 to {max} characters is needed.',
  },
  'meeting.input.long': { vi: 'Dài quá {max} ký tự.', en: 'Longer than {max} characters.' },
  'meeting.input.onlineUrl': {
    vi: 'Cần một địa chỉ bắt đầu bằng https:// hoặc http://.',
    en: 'An address that begins with https:// or http:// is needed.',
  },
  'meeting.input.minutes': {
    vi: 'Số phút phải từ 1 đến {max}.',
    en: 'Minutes are 1 to {max}.',
  },
  'meeting.input.agenda': {
    vi: 'Chương trình có nhiều nhất {max} mục.',
    en: 'An agenda has {max} items at most.',
  },
  'meeting.input.key': {
    vi: 'Khóa của mục bị trùng hoặc không hợp lệ.',
    en: 'The key of an item is used twice or not valid.',
  },
  'meeting.input.document': {
    vi: 'Không tìm thấy tài liệu này.',
    en: 'There is no such document.',
  },
  'meeting.input.marks': {
    vi: 'Cần ít nhất một dòng, nhiều nhất {max} dòng.',
    en: 'One line at least and {max} at most.',
  },
  'meeting.input.markTwice': {
    vi: 'Người này có hai dòng.',
    en: 'This person has two lines.',
  },
  'meeting.input.commandId': {
    vi: 'commandId dài từ 1 đến {max} ký tự.',
    en: 'A commandId has 1 to {max} characters.',
  },
  'meeting.input.period': { vi: 'Kỳ có dạng YYYY-MM.', en: 'A period is YYYY-MM.' },
  'meeting.input.afterSeq': {
    vi: 'Số thứ tự không được âm.',
    en: 'The number must not be negative.',
  },
  'meeting.input.name': { vi: 'Không có lệnh này.', en: 'There is no such command.' },
  'meeting.input.shape': {
    vi: 'Mục này không đúng dạng.',
    en: 'This is not of the form that is needed.',
  },

  'meeting.event.planned': {
    vi: '{name} lập kế hoạch “{title}”, {at}, ngày {day}',
    en: '{name} planned “{title}” for {at}, {day}',
  },
  'meeting.event.planChanged': {
    vi: '{name} sửa kế hoạch cuộc họp',
    en: '{name} changed the plan',
  },
  'meeting.event.registered': {
    vi: '{name} đăng ký lịch họp',
    en: '{name} registered the meeting',
  },
  'meeting.event.invited': { vi: '{name} gửi giấy mời họp', en: '{name} sent the invitations' },
  'meeting.event.opened': {
    vi: '{name} khai mạc cuộc họp lúc {time}',
    en: '{name} opened the meeting at {time}',
  },
  'meeting.event.checkedIn': {
    vi: '{name} điểm danh lúc {time}',
    en: '{name} checked in at {time}',
  },
  'meeting.event.attendanceMarked': {
    vi: '{name} điểm danh {count} người, {present} người có mặt',
    en: '{name} called {count} people, {present} of them present',
  },
  'meeting.event.closed': {
    vi: '{name} bế mạc cuộc họp lúc {time}',
    en: '{name} closed the meeting at {time}',
  },
} as const
