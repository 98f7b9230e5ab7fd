/** What is wrong with a field of a meeting's command. */
export const meetingInputMessages = {
  'meeting.input.text': {
    vi: 'Cần nội dung dài từ 1 đến {max} ký tự.',
    en: 'A text of 1 to {max} characters is needed.',
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
  'meeting.input.documents': {
    vi: 'Một mục có nhiều nhất {max} tài liệu.',
    en: 'An item has {max} papers at most.',
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
  'meeting.input.heldOn': {
    vi: 'Cần một ngày dạng YYYY-MM-DD, không muộn hơn hôm nay.',
    en: 'A day as YYYY-MM-DD is needed, today at the latest.',
  },
  'meeting.input.endedAt': {
    vi: 'Giờ kết thúc phải sau giờ bắt đầu.',
    en: 'The end must come after the start.',
  },
  'meeting.input.options': {
    vi: 'Cần từ 1 đến {max} phương án.',
    en: 'One option at least and {max} at most.',
  },
  'meeting.input.number': {
    vi: 'Cần một số từ 1 đến {max}.',
    en: 'A number of 1 to {max} is needed.',
  },
  'meeting.input.choices': {
    vi: 'Chỉ chọn trong các phương án của biểu quyết này, nhiều nhất {max}.',
    en: 'Choose among the options of this poll, {max} at most.',
  },
  'meeting.input.name': { vi: 'Không có lệnh này.', en: 'There is no such command.' },
  'meeting.input.nested': {
    vi: 'Văn bản có quá {max} lớp lồng nhau. Hãy dán lại dưới dạng văn bản thường.',
    en: 'The text has more than {max} layers inside each other. Paste it again as plain text.',
  },
  'meeting.input.shape': {
    vi: 'Mục này không đúng dạng.',
    en: 'This is not of the form that is needed.',
  },
}
