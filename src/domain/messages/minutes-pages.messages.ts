/** What the pages about minutes say: reading, writing, checking a seal. */
export const minutesPagesMessages = {
  'member.minutes': { vi: 'Biên bản', en: 'Minutes' },
  'member.minutes.none': {
    vi: 'Cuộc họp chưa khai mạc nên chưa có biên bản.',
    en: 'The meeting has not opened, so there are no minutes yet.',
  },
  'member.minutes.draft': {
    vi: 'Dự thảo. Biên bản có giá trị sau khi cuộc họp thông qua.',
    en: 'A draft. The minutes count once the meeting has adopted them.',
  },
  'member.minutes.adopted': {
    vi: 'Đã thông qua và niêm phong lúc {time}.',
    en: 'Adopted and sealed at {time}.',
  },
  'member.minutes.seal': { vi: 'Mã niêm phong', en: 'Seal' },
  'member.minutes.check': { vi: 'Kiểm tra niêm phong', en: 'Check the seal' },
  'member.minutes.pdf': { vi: 'Tải bản PDF', en: 'Download PDF' },
  'member.minutes.docx': { vi: 'Tải bản Word', en: 'Download Word' },
  'member.minutes.edit': { vi: 'Sửa biên bản', en: 'Edit the minutes' },
  'member.minutes.read': { vi: 'Xem biên bản', en: 'Read the minutes' },
  'member.minutes.backToMeeting': { vi: 'Về cuộc họp', en: 'Back to the meeting' },
  'member.minutes.adopt': { vi: 'Thông qua và niêm phong', en: 'Adopt and seal' },
  'member.minutes.adoptConfirm': {
    vi: 'Thông qua biên bản? Sau đó không sửa được nữa, chỉ ghi được đính chính.',
    en: 'Adopt the minutes? After that they cannot be changed, only corrected beside the text.',
  },
  'member.minutes.sign': { vi: 'Ký số biên bản', en: 'Sign the minutes' },
  'member.minutes.corrections': { vi: 'Đính chính', en: 'Corrections' },
  'member.minutes.correct': { vi: 'Ghi đính chính', en: 'Add a correction' },
  'member.minutes.correctText': { vi: 'Nội dung đính chính', en: 'What is corrected' },
  'member.minutes.signatures': { vi: 'Chữ ký số', en: 'Signatures' },
  'member.minutes.by': { vi: '{name}, lúc {time}', en: '{name}, at {time}' },

  'member.minutes.text': { vi: 'Nội dung biên bản', en: 'Text of the minutes' },
  'member.minutes.save': { vi: 'Lưu biên bản', en: 'Save the minutes' },
  'member.minutes.saved': { vi: 'Đã lưu hết.', en: 'Everything is saved.' },
  'member.minutes.unsaved': { vi: 'Có phần chưa lưu.', en: 'There are unsaved changes.' },
  'member.minutes.newer': {
    vi: 'Người khác vừa lưu một bản mới hơn',
    en: 'Somebody else has saved a newer text',
  },
  'member.minutes.newer.what': {
    vi: 'Bản mới hơn ở dưới đây. Bản của đồng chí vẫn còn nguyên trong khung soạn thảo: chép những chỗ cần giữ từ bản mới vào đó, rồi chọn giữ bản của mình và lưu.',
    en: 'The newer text is below. Yours is still in the editor as you left it: copy into it what should stay of the newer one, then keep yours and save.',
  },
  'member.minutes.newer.keepMine': { vi: 'Giữ bản của tôi', en: 'Keep mine' },
  'member.minutes.newer.takeTheirs': {
    vi: 'Bỏ bản của tôi, lấy bản mới',
    en: 'Drop mine, take the newer one',
  },

  'member.verify': { vi: 'Kiểm tra biên bản', en: 'Check minutes' },
  'member.verify.genuine': {
    vi: 'Mã niêm phong đúng. Biên bản này có thật và chưa bị sửa.',
    en: 'The seal is genuine. These minutes exist and have not been changed.',
  },
  'member.verify.notGenuine': {
    vi: 'Mã niêm phong không đúng.',
    en: 'The seal is not genuine.',
  },
  'member.verify.notGenuine.what': {
    vi: 'Không có biên bản nào ứng với đường dẫn này. Hãy quét lại mã trên biên bản, hoặc hỏi nơi đã phát hành biên bản.',
    en: 'No minutes belong to this link. Scan the code on the paper again, or ask whoever issued it.',
  },
  'member.verify.meeting': { vi: 'Cuộc họp', en: 'Meeting' },
  'member.verify.heldOn': { vi: 'Ngày họp', en: 'Held on' },
  'member.verify.adoptedAt': { vi: 'Thông qua lúc', en: 'Adopted at' },
  'member.verify.read': { vi: 'Đọc biên bản', en: 'Read the minutes' },
  'member.verify.file': { vi: 'Kiểm tra tệp PDF', en: 'Check a PDF file' },
  'member.verify.file.what': {
    vi: 'Chọn tệp biên bản hoặc kéo thả vào đây. Tệp chỉ được so sánh, không được lưu lại.',
    en: 'Choose the file of the minutes or drop it here. It is compared and not kept.',
  },
  'member.verify.file.choose': { vi: 'Tệp PDF', en: 'PDF file' },
  'member.verify.file.same': {
    vi: 'Đúng là tệp đã niêm phong, không khác một ký tự nào.',
    en: 'This is the sealed file, to the last byte.',
  },
  'member.verify.file.other': {
    vi: 'Tệp này không phải tệp đã niêm phong, hoặc đã bị sửa.',
    en: 'This is not the sealed file, or it has been changed.',
  },
  'member.verify.file.unsigned': {
    vi: 'Tệp không có chữ ký số.',
    en: 'The file has no digital signature.',
  },
  'member.verify.file.valid': {
    vi: 'Chữ ký số hợp lệ: {name}.',
    en: 'Valid digital signature: {name}.',
  },
  'member.verify.file.invalid': {
    vi: 'Chữ ký số không hợp lệ: {name}.',
    en: 'Invalid digital signature: {name}.',
  },
  'member.verify.file.tooLarge': {
    vi: 'Tệp quá lớn. Chỉ kiểm tra được tệp đến 20 MB.',
    en: 'The file is too large. Files up to 20 MB can be checked.',
  },
  'member.verify.file.busy': {
    vi: 'Đang có nhiều người kiểm tra. Hãy thử lại sau ít giây.',
    en: 'Many files are being checked. Try again in a few seconds.',
  },

  'member.minutes.tools': { vi: 'Định dạng', en: 'Formatting' },
  'member.minutes.tool.bold': { vi: 'Chữ đậm', en: 'Bold' },
  'member.minutes.tool.italic': { vi: 'Chữ nghiêng', en: 'Italic' },
  'member.minutes.tool.underline': { vi: 'Gạch chân', en: 'Underline' },
  'member.minutes.tool.heading': { vi: 'Đề mục lớn', en: 'Heading' },
  'member.minutes.tool.item': { vi: 'Đề mục nhỏ', en: 'Smaller heading' },
  'member.minutes.tool.paragraph': { vi: 'Đoạn văn', en: 'Paragraph' },
  'member.minutes.tool.bullets': { vi: 'Danh sách', en: 'List' },
  'member.minutes.tool.numbers': { vi: 'Danh sách đánh số', en: 'Numbered list' },
  'member.minutes.tool.table': { vi: 'Chèn bảng', en: 'Insert a table' },
  'member.minutes.tool.undo': { vi: 'Hoàn tác', en: 'Undo' },
  'member.minutes.tool.redo': { vi: 'Làm lại', en: 'Redo' },
} as const
