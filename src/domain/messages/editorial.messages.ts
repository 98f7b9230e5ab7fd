/** What the editorial boards say: refusals, and what is wrong with a document. */
export const editorialMessages = {
  'editorial.WRONG_STATE': {
    vi: 'Bài đang ở trạng thái không cho phép việc này.',
    en: 'The item is in a state that does not allow this.',
  },
  'editorial.NOT_ENTITLED': {
    vi: 'Bạn không thuộc những người làm bước này.',
    en: 'You are not among those who take this step.',
  },
  'editorial.OWN_CONTENT': {
    vi: 'Người viết không duyệt bài của chính mình. Hãy để người khác trong ban duyệt.',
    en: 'Nobody approves what they wrote themselves. Let somebody else of the board decide.',
  },
  'editorial.ALREADY_DECIDED': {
    vi: 'Bạn đã duyệt bước này rồi.',
    en: 'You have already decided on this step.',
  },
  'editorial.NOT_READY': {
    vi: 'Bài chưa đủ tiêu đề và nội dung để trình.',
    en: 'The item needs a title and a text before it can be submitted.',
  },
  'editorial.noBoard': {
    vi: 'Chưa có ban biên tập nào phụ trách tổ chức này. Hãy lập ban biên tập trước khi trình.',
    en: 'No editorial board is responsible for this organization. Set one up before submitting.',
  },
  'editorial.NOT_DECLARED_FREE_OF_SECRETS': {
    vi: 'Hãy xác nhận bài và các tệp không chứa nội dung bí mật nhà nước.',
    en: 'Declare that the text and its files contain no state secrets.',
  },
  'editorial.SECRECY_MARK': {
    vi: 'Tìm thấy dấu chỉ độ mật “{mark}”. Nội dung mật không được đưa lên hệ thống này.',
    en: 'The secrecy mark “{mark}” was found. Secret content must not be put into this system.',
  },
  'editorial.IN_THE_PAST': { vi: 'Thời điểm này đã qua.', en: 'This time has passed.' },
  'editorial.STALE': {
    vi: 'Bài vừa được sửa. Hãy đọc lại bản mới rồi quyết định.',
    en: 'The item has just been changed. Read the new version, then decide.',
  },
  'editorial.LOCKED': {
    vi: 'Bài đã được duyệt và đang chờ đăng nên không sửa được. Muốn sửa, hãy yêu cầu ban biên tập trả lại.',
    en: 'The item is approved and waits to be published, so it cannot be changed. Ask the board to return it first.',
  },
  'editorial.publishedByWorkflow': {
    vi: 'Bài chỉ được đăng, gỡ hay khôi phục qua các bước biên tập.',
    en: 'Items are published, taken down and restored through the editorial steps only.',
  },
  'editorial.notDeletable': {
    vi: 'Bài đã đăng hoặc đang trình duyệt thì không xóa được.',
    en: 'An item that was published or is under review cannot be deleted.',
  },
  'editorial.titleMissing': { vi: 'Hãy nhập tiêu đề.', en: 'Enter a title.' },
  'editorial.badAudience': { vi: 'Người đọc không hợp lệ.', en: 'This is not an audience.' },
  'editorial.noSuchOrganization': {
    vi: 'Không có tổ chức này.',
    en: 'There is no such organization.',
  },
  'editorial.ownerNotYours': {
    vi: 'Bạn không được viết bài cho tổ chức này.',
    en: 'You may not write for this organization.',
  },
  'editorial.noAuthor': { vi: 'Thiếu người viết.', en: 'The author is missing.' },
  'editorial.fileNotYours': {
    vi: 'Có tệp không tồn tại hoặc bạn không được xem.',
    en: 'A file does not exist or is not visible to you.',
  },
  'editorial.unknownDecider': {
    vi: 'Mỗi bước cần ít nhất một người duyệt, là chức danh hoặc người của chính ban này.',
    en: 'Each step needs at least one decider: an office or a person of this board.',
  },
  'editorial.commandReused': {
    vi: 'Mã lệnh này đã được dùng cho một việc khác.',
    en: 'This command id was used for something else.',
  },
  'editorial.badVerdict': {
    vi: 'Hãy chọn duyệt hoặc yêu cầu sửa.',
    en: 'Choose to approve or to request changes.',
  },
  'editorial.badCommandId': {
    vi: 'Mã lệnh phải có từ 1 đến 200 ký tự.',
    en: 'A command id has 1 to 200 characters.',
  },
  'media.missingFile': { vi: 'Chưa chọn tệp.', en: 'No file was chosen.' },
  'media.malformedUpload': {
    vi: 'Tệp gửi lên bị hỏng trên đường đi hoặc tên tệp có ký tự lạ.',
    en: 'The upload is damaged, or the name of the file has characters that cannot be read.',
  },
  'media.badType': {
    vi: 'Chỉ nhận tệp PDF, Word, Excel, PowerPoint (docx, xlsx, pptx) và ảnh PNG, JPEG, WebP.',
    en: 'Only PDF, Word, Excel, PowerPoint (docx, xlsx, pptx) and PNG, JPEG, WebP pictures are accepted.',
  },
  'media.tooLarge': {
    vi: 'Tệp lớn hơn {megabytes} MB.',
    en: 'The file is larger than {megabytes} MB.',
  },
  'media.fileIsFixed': {
    vi: 'Không thay được nội dung của tệp đã tải lên. Hãy tải tệp mới lên.',
    en: 'The content of an uploaded file cannot be replaced. Upload a new file.',
  },
  'media.inUse': {
    vi: 'Tệp đang được dùng trong một bài nên không xóa được.',
    en: 'The file is used by an item and cannot be deleted.',
  },
} as const
