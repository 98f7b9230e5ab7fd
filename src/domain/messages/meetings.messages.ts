/** Sentences of meetings: refusals and problems of an input. What happened in one: meeting-events.messages.ts. */
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
  'meeting.refused.notRegistered': {
    vi: 'Lịch họp chưa được đăng ký. Hãy thử lại khi đã đăng ký.',
    en: 'The meeting is not registered yet. Try again once it is.',
  },
  'meeting.refused.hasBegun': {
    vi: 'Cuộc họp đã bắt đầu. Hãy báo trực tiếp với thư ký.',
    en: 'The meeting has begun. Tell the minute-taker.',
  },
  'meeting.refused.CODE_EXPIRED': {
    vi: 'Mã đã hết hạn. Hãy dùng mã đang hiện trên màn hình.',
    en: 'The code has expired. Use the one that is on the screen now.',
  },
  'meeting.refused.CODE_INVALID': {
    vi: 'Mã không đúng. Hãy nhập mã đang hiện trên màn hình của cuộc họp này.',
    en: 'The code is wrong. Type the one that is on the screen of this meeting now.',
  },
  'meeting.refused.alreadyWaiting': {
    vi: 'Bạn đã đăng ký phát biểu rồi.',
    en: 'You are on the list already.',
  },
  'meeting.refused.notWaiting': {
    vi: 'Bạn không có trong danh sách chờ phát biểu.',
    en: 'You are not on the list of speakers.',
  },
  'meeting.refused.speakerNotPresent': {
    vi: 'Người này chưa có mặt.',
    en: 'This person is not present.',
  },
  'meeting.refused.alreadySpeaking': {
    vi: 'Người này đang phát biểu.',
    en: 'This person has the floor.',
  },
  'meeting.refused.nobodySpeaking': {
    vi: 'Không có ai đang phát biểu.',
    en: 'Nobody has the floor.',
  },
  'meeting.refused.queueChanged': {
    vi: 'Danh sách phát biểu vừa thay đổi. Hãy xem lại rồi sắp xếp.',
    en: 'The list of speakers has changed. Look at it again.',
  },
  'meeting.refused.noSuchItem': {
    vi: 'Nội dung này không còn trong chương trình.',
    en: 'This item is no longer on the agenda.',
  },
  'meeting.refused.itemIsCurrent': {
    vi: 'Nội dung này đang được bàn.',
    en: 'This item is being discussed.',
  },
  'meeting.refused.itemIsConcluded': {
    vi: 'Nội dung này đã kết luận như vậy.',
    en: 'This item has this conclusion already.',
  },
  'meeting.refused.NOT_PRESENT': {
    vi: 'Bạn chưa điểm danh ở cuộc họp này.',
    en: 'You have not checked in at this meeting.',
  },
  'meeting.refused.FLOOR_CLOSED': {
    vi: 'Đã đóng đăng ký phát biểu.',
    en: 'The list of speakers is closed.',
  },
  'meeting.refused.POLL_CLOSED': { vi: 'Biểu quyết đã kết thúc.', en: 'The poll is closed.' },
  'meeting.refused.INCONSISTENT_TOTALS': {
    vi: 'Số phiếu không khớp với {entitled} người có quyền biểu quyết.',
    en: 'The totals do not fit {entitled} people entitled to vote.',
  },
  'meeting.refused.handsNotCounted': {
    vi: 'Chưa ghi kết quả giơ tay.',
    en: 'The hands have not been counted yet.',
  },
  'meeting.refused.QUORUM_MISSING': {
    vi: 'Chưa đủ số người: cần {needed} người có mặt.',
    en: 'There is no quorum: {needed} are needed.',
  },
  'meeting.refused.STALE': {
    vi: 'Nội dung đã thay đổi. Hãy xem lại bản mới.',
    en: 'This has changed meanwhile. Look at the newer one.',
  },
  'meeting.refused.HELD_FOR_DECISION': {
    vi: 'Máy này đã điểm danh cho người khác. Thư ký sẽ xét lượt điểm danh của bạn.',
    en: 'This device has checked in somebody else. The minute-taker will decide on your check-in.',
  },
  'meeting.refused.nobodyEntitled': {
    vi: 'Chưa có ai có quyền biểu quyết có mặt.',
    en: 'Nobody entitled to vote is present.',
  },
  'meeting.refused.noSuchPoll': { vi: 'Không có biểu quyết này.', en: 'There is no such poll.' },
  'meeting.refused.notEntitledToVote': {
    vi: 'Bạn không có trong danh sách biểu quyết này.',
    en: 'You are not among those entitled to vote.',
  },
  'meeting.refused.votesByHand': {
    vi: 'Biểu quyết này bằng cách giơ tay.',
    en: 'This vote is by show of hands.',
  },
  'meeting.refused.notByHand': {
    vi: 'Biểu quyết này không phải bằng cách giơ tay.',
    en: 'This vote is not by show of hands.',
  },
  'meeting.refused.alreadyVoted': { vi: 'Bạn đã biểu quyết rồi.', en: 'You have voted already.' },
  'meeting.refused.pollIsClosed': {
    vi: 'Biểu quyết này đã kết thúc.',
    en: 'This poll is closed already.',
  },
  'meeting.refused.pollIsOpen': {
    vi: 'Còn biểu quyết đang mở. Hãy kết thúc biểu quyết trước.',
    en: 'A poll is open. Close it first.',
  },
  'meeting.refused.minutesChanged': {
    vi: 'Biên bản hoặc cuộc họp đã có thay đổi mới. Hãy xem bản mới rồi làm lại.',
    en: 'The minutes or the meeting have changed meanwhile. Read the newer text and try again.',
  },
  'meeting.refused.minutesAdopted': {
    vi: 'Biên bản đã thông qua, không sửa được nữa.',
    en: 'The minutes are adopted; this cannot be changed any more.',
  },
  'meeting.refused.minutesSigned': {
    vi: 'Đồng chí đã ký biên bản này.',
    en: 'You have signed these minutes already.',
  },
  'meeting.refused.signingOff': {
    vi: 'Hệ thống này chưa cài đặt chữ ký số. Hãy hỏi người quản trị.',
    en: 'Signing is not set up here. Ask the administrator.',
  },
  'meeting.refused.minutesNotAdopted': {
    vi: 'Biên bản chưa được thông qua.',
    en: 'The minutes are not adopted yet.',
  },
  'meeting.refused.alreadySigned': {
    vi: 'Bạn đã ký biên bản này.',
    en: 'You have signed these minutes.',
  },
  'meeting.refused.periodTaken': {
    vi: 'Tháng này đã đủ số cuộc họp cùng loại theo quy định.',
    en: 'This month has as many meetings of this kind as the rules allow.',
  },
  'meeting.refused.inThePast': {
    vi: 'Thời gian mới phải ở sau lúc này.',
    en: 'The new time must be in the future.',
  },
  'meeting.refused.notOverYet': {
    vi: 'Cuộc họp ghi lại phải đã kết thúc.',
    en: 'A meeting that is recorded must be over.',
  },
  'meeting.refused.alreadyAnnounced': {
    vi: 'Bạn đã báo vắng với lý do này.',
    en: 'You have announced this absence already.',
  },
  'meeting.refused.nothingAnnounced': {
    vi: 'Người này không báo vắng.',
    en: 'This person has announced no absence.',
  },
  'meeting.refused.nothingHeld': {
    vi: 'Lượt điểm danh này đã được xét.',
    en: 'This check-in has been decided already.',
  },
  'meeting.conflict.command': {
    vi: 'Mã lệnh này đã dùng cho một yêu cầu khác.',
    en: 'This command id was used for another request.',
  },
  'meeting.conflict.busy': {
    vi: 'Cuộc họp đang có quá nhiều thay đổi cùng lúc. Hãy thử lại.',
    en: 'Too much is happening in this meeting at once. Try again.',
  },
  'meeting.entitled.OFFICIAL_PRESENT': {
    vi: 'Đảng viên chính thức có mặt',
    en: 'Official member, present',
  },
  'meeting.entitled.PROBATIONARY_PRESENT': {
    vi: 'Đảng viên dự bị có mặt, được biểu quyết theo quy định của cuộc họp',
    en: 'Probationary member, present, who votes by the rules of the meeting',
  },
  'meeting.heldDevice': {
    vi: 'Máy này đã điểm danh cho người khác.',
    en: 'The device had checked in somebody else.',
  },

  'meeting.event.planned': {
    vi: '{name} lập kế hoạch “{title}”, {at}, ngày {day}',
    en: '{name} planned “{title}” for {at}, {day}',
  },
} as const
