/** What a meeting's page on the phone says beside what all member pages say. */
export const meetingPhoneMessages = {
  'home.next': { vi: 'Cuộc họp sắp tới', en: 'Next meeting' },
  'home.now': { vi: 'Đang họp', en: 'Now' },
  'home.enter': { vi: 'Vào cuộc họp', en: 'Go to the meeting' },
  'home.papers': { vi: 'Xem chương trình, tài liệu', en: 'Agenda and papers' },
  'home.poll': { vi: 'Đang biểu quyết', en: 'Open vote' },
  'home.vote': { vi: 'Bỏ phiếu ngay', en: 'Vote now' },
  'home.noMeeting': { vi: 'Chưa có cuộc họp nào sắp tới.', en: 'No meeting is coming up.' },
  'home.tasks': { vi: 'Nhiệm vụ của tôi', en: 'My tasks' },

  'meetings.now': { vi: 'Đang họp', en: 'Now' },
  'meetings.coming': { vi: 'Sắp tới', en: 'To come' },
  'meetings.past': { vi: 'Đã họp', en: 'Held' },
  'meetings.cancelled': { vi: 'Đã hủy', en: 'Cancelled' },

  'phone.waiting': {
    vi: 'Mất kết nối. Chưa được ghi nhận; máy sẽ tự gửi lại khi có mạng.',
    en: 'Connection lost. Not recorded yet; this device sends again by itself once the network is back.',
  },

  'phone.onlineLink': { vi: 'Mở phòng họp trực tuyến', en: 'Open the online room' },
  'phone.chair': { vi: 'Chủ trì', en: 'Chair' },
  'phone.minuteTaker': { vi: 'Thư ký', en: 'Minute-taker' },
  'phone.comment': { vi: 'Ghi chú: {comment}', en: 'Note: {comment}' },

  'phone.papers': { vi: 'Chương trình và tài liệu', en: 'Agenda and papers' },
  'phone.noPapers': { vi: 'Không có tài liệu kèm theo.', en: 'There are no papers.' },
  'phone.paperSize': { vi: '{size} kB', en: '{size} kB' },
  'phone.carriedOver': {
    vi: 'Chuyển từ cuộc họp trước: {title}',
    en: 'Carried over from: {title}',
  },
  'phone.conclusion': { vi: 'Kết luận', en: 'Conclusion' },
  'phone.item.PENDING': { vi: 'Chưa đến', en: 'Pending' },
  'phone.item.CURRENT': { vi: 'Đang bàn', en: 'Now' },
  'phone.item.DONE': { vi: 'Xong', en: 'Done' },
  'phone.item.SKIPPED': { vi: 'Bỏ qua', en: 'Skipped' },

  'phone.now': { vi: 'Nội dung đang bàn', en: 'Current item' },
  'phone.now.none': {
    vi: 'Chưa bắt đầu nội dung nào. Đang chờ chủ trì.',
    en: 'No item has begun. Waiting for the chair.',
  },
  'phone.now.allDone': {
    vi: 'Đã bàn hết các nội dung.',
    en: 'All items have been dealt with.',
  },
  'phone.now.between': {
    vi: 'Đang chờ chủ trì bắt đầu nội dung tiếp theo.',
    en: 'Waiting for the chair to begin the next item.',
  },
  'phone.now.number': { vi: 'Nội dung {number}/{count}', en: 'Item {number} of {count}' },
  'phone.now.used': { vi: 'Đã dùng {used}', en: 'Used {used}' },
  'phone.now.usedOf': {
    vi: 'Đã dùng {used} trên {minutes} phút',
    en: 'Used {used} of {minutes} min',
  },
  'phone.now.over': {
    vi: 'Quá giờ: đã dùng {used}, dự kiến {minutes} phút',
    en: 'Over time: used {used}, planned {minutes} min',
  },
  'phone.now.next': { vi: 'Tiếp theo: {title}', en: 'Next: {title}' },

  'phone.floor': { vi: 'Phát biểu', en: 'The floor' },
  'phone.floor.speaking': { vi: 'Đang phát biểu: {name}', en: 'Speaking: {name}' },
  'phone.floor.nobody': { vi: 'Chưa có ai phát biểu.', en: 'Nobody is speaking.' },
  'phone.floor.youSpeak': { vi: 'Mời đồng chí phát biểu', en: 'You have the floor' },
  'phone.floor.end': { vi: 'Tôi phát biểu xong', en: 'I have finished' },
  'phone.floor.ask': { vi: 'Xin phát biểu', en: 'Ask for the floor' },
  'phone.floor.order': { vi: 'Ý kiến về thủ tục', en: 'Point of order' },
  'phone.floor.orderHint': {
    vi: 'Ý kiến về cách điều hành, được mời trước các ý kiến khác.',
    en: 'About how the meeting is run; taken before other speakers.',
  },
  'phone.floor.moreWays': {
    vi: 'Ghi trước nội dung, ý kiến về thủ tục',
    en: 'Say what about, point of order',
  },
  'phone.floor.note': { vi: 'Nội dung sẽ nói (không bắt buộc)', en: 'What about (optional)' },
  'phone.floor.closed': {
    vi: 'Đã đóng đăng ký phát biểu; chỉ còn nhận ý kiến về thủ tục.',
    en: 'The list of speakers is closed; points of order are still taken.',
  },
  'phone.floor.next': { vi: 'Đồng chí là người phát biểu tiếp theo', en: 'You speak next' },
  'phone.floor.place': {
    vi: 'Đồng chí đang chờ, thứ {place} trong {of} người',
    en: 'You are number {place} of {of} waiting',
  },
  'phone.floor.withdraw': { vi: 'Rút đăng ký', en: 'Withdraw' },
  'phone.floor.queue': { vi: 'Đang chờ phát biểu', en: 'Waiting to speak' },
  'phone.floor.more': { vi: 'và {count} người nữa', en: 'and {count} more' },
  'phone.floor.you': { vi: 'đồng chí', en: 'you' },

  'phone.poll': { vi: 'Biểu quyết', en: 'Vote' },
  'phone.poll.election': { vi: 'Bầu cử', en: 'Election' },
  'phone.poll.NAMED': { vi: 'Ghi tên', en: 'By name' },
  'phone.poll.SECRET': { vi: 'Bỏ phiếu kín', en: 'Secret ballot' },
  'phone.poll.SHOW_OF_HANDS': { vi: 'Giơ tay', en: 'Show of hands' },
  'phone.poll.namedHint': {
    vi: 'Biểu quyết ghi tên: khi kết thúc, mọi người thấy ai chọn gì.',
    en: 'By name: after it closes everybody sees who chose what.',
  },
  'phone.poll.secretHint': {
    vi: 'Phiếu kín: không ai biết đồng chí chọn gì.',
    en: 'Secret: nobody learns what you chose.',
  },
  'phone.poll.hands': {
    vi: 'Hãy giơ tay khi chủ trì hỏi từng phương án; thư ký đếm.',
    en: 'Raise your hand when the chair asks for each option; the minute-taker counts.',
  },
  'phone.poll.chooseOne': { vi: 'Chọn một phương án', en: 'Choose one' },
  'phone.poll.chooseUpTo': { vi: 'Chọn nhiều nhất {max} phương án', en: 'Choose at most {max}' },
  'phone.poll.electUpTo': {
    vi: 'Bầu {places} người; đánh dấu nhiều nhất {max} người',
    en: '{places} to be elected; mark at most {max}',
  },
  'phone.poll.blank': { vi: 'Phiếu trắng', en: 'Blank ballot' },
  'phone.poll.full': {
    vi: 'Đã đủ {max}. Muốn đổi, hãy bỏ một lựa chọn trước.',
    en: 'That is {max}. To change, take one mark off first.',
  },
  'phone.poll.send': { vi: 'Gửi phiếu: {choice}', en: 'Cast: {choice}' },
  'phone.poll.sendNothing': { vi: 'Chọn rồi gửi phiếu', en: 'Choose, then cast' },
  'phone.poll.final': { vi: 'Đã gửi thì không đổi được.', en: 'It cannot be changed afterwards.' },
  'phone.poll.sending': {
    vi: 'Đang gửi phiếu. Chưa được ghi nhận…',
    en: 'Casting. Not recorded yet…',
  },
  'phone.poll.voted': { vi: 'Phiếu của đồng chí đã được ghi nhận.', en: 'Your vote is recorded.' },
  'phone.poll.notEntitled': {
    vi: 'Đồng chí không biểu quyết lần này.',
    en: 'You do not vote in this one.',
  },
  'phone.poll.checking': {
    vi: 'Đang xem quyền biểu quyết của đồng chí…',
    en: 'Checking whether you vote…',
  },
  'phone.poll.turnout': {
    vi: 'Đã bỏ phiếu {voted}/{entitled}',
    en: '{voted} of {entitled} have voted',
  },
  'phone.poll.entitled': { vi: '{entitled} người biểu quyết', en: '{entitled} may vote' },

  'phone.results': { vi: 'Kết quả biểu quyết', en: 'Results' },
  'phone.result.votesShare': { vi: '{votes} phiếu ({share})', en: '{votes} votes ({share})' },
  'phone.result.elected': { vi: 'Trúng cử', en: 'Elected' },
  'phone.result.tied': { vi: 'Bằng phiếu, bầu lại', en: 'Tied, to be voted on again' },
  'phone.result.who': { vi: 'Xem ai chọn gì', en: 'Who chose what' },
  'phone.result.hideWho': { vi: 'Ẩn danh sách', en: 'Hide names' },
  'phone.result.ofEntitled': {
    vi: 'Phần trăm tính trên {entitled} người được biểu quyết.',
    en: 'Percentages are of the {entitled} entitled.',
  },

  'phone.absence': { vi: 'Báo vắng', en: 'Absence' },
  'phone.absence.ask': { vi: 'Tôi không dự được', en: 'I cannot come' },
  'phone.absence.reason': { vi: 'Lý do vắng', en: 'Reason' },
  'phone.absence.send': { vi: 'Gửi báo vắng', en: 'Send' },
  'phone.absence.change': { vi: 'Đổi lý do', en: 'Change the reason' },
  'phone.absence.said': { vi: 'Đồng chí đã báo vắng: {reason}', en: 'You have said: {reason}' },
  'phone.absence.undecided': { vi: 'Chi bộ chưa trả lời.', en: 'Not answered yet.' },
  'phone.absence.accepted': { vi: 'Đã được đồng ý.', en: 'Accepted.' },
  'phone.absence.refused': {
    vi: 'Không được đồng ý. Đề nghị đồng chí dự họp.',
    en: 'Not accepted. Please come.',
  },
  'phone.absence.mayCome': {
    vi: 'Nếu thu xếp được, đồng chí vẫn dự và điểm danh bình thường.',
    en: 'If you can come after all, just come and check in.',
  },

  'phone.opinion': { vi: 'Ý kiến của tôi', en: 'My opinions' },
  'phone.opinion.write': { vi: 'Gửi ý kiến', en: 'Send an opinion' },
  'phone.opinion.writeAhead': { vi: 'Gửi ý kiến trước cuộc họp', en: 'Send an opinion ahead' },
  'phone.opinion.item': { vi: 'Về nội dung', en: 'About' },
  'phone.opinion.general': { vi: 'Chung', en: 'In general' },
  'phone.opinion.text': { vi: 'Ý kiến', en: 'Opinion' },
  'phone.opinion.hint': {
    vi: 'Ghi vào biên bản với tên đồng chí.',
    en: 'It goes into the minutes under your name.',
  },
  'phone.opinion.send': { vi: 'Gửi ý kiến', en: 'Send' },
  'phone.opinion.sent': { vi: 'Đã ghi nhận ý kiến.', en: 'Recorded.' },
  'phone.opinion.sentAhead': { vi: 'gửi trước', en: 'sent ahead' },

  'phone.tasks': { vi: 'Nhiệm vụ', en: 'Tasks' },
  'phone.task.due': { vi: 'Hạn {day}', en: 'Due {day}' },
  'phone.task.overdue': { vi: 'Quá hạn từ {day}', en: 'Overdue since {day}' },
  'phone.task.done': { vi: 'Đã xong', en: 'Done' },
  'phone.task.complete': { vi: 'Tôi đã làm xong', en: 'I have done it' },
  'phone.task.from': { vi: 'Giao ở: {title}', en: 'From: {title}' },
  'phone.task.mine': { vi: 'Của tôi', en: 'Mine' },

  'phone.minutes': { vi: 'Biên bản', en: 'Minutes' },
  'phone.minutes.read': { vi: 'Đọc biên bản', en: 'Read the minutes' },
  'phone.minutes.draft': { vi: 'Đang ghi, chưa thông qua.', en: 'Being written, not adopted yet.' },
  'phone.forecast': {
    vi: 'Dự kiến có mặt {forecast} trên {expected} đồng chí.',
    en: '{forecast} of {expected} are expected to come.',
  },
  'phone.checkIn.early': {
    vi: 'Cuộc họp chưa khai mạc. Khi chủ trì khai mạc, trang này tự chuyển sang điểm danh.',
    en: 'The meeting is not open yet. Once the chair opens it, you can check in here.',
  },
  'phone.checkIn.held': {
    vi: 'Khi thư ký đã xem, trang này tự đổi.',
    en: 'This page changes by itself once the minute-taker has looked at it.',
  },
} as const
