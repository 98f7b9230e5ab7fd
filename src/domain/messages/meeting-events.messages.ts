/** What happened in a meeting, a sentence each event. */
export const meetingEventsMessages = {
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
  'meeting.event.registrationReturned': {
    vi: '{name} trả lại đăng ký: {comment}',
    en: '{name} returned the registration: {comment}',
  },
  'meeting.event.postponed': {
    vi: '{name} hoãn cuộc họp đến {at}, ngày {day}: {reason}',
    en: '{name} postponed the meeting to {at}, {day}: {reason}',
  },
  'meeting.event.cancelled': { vi: '{name} hủy cuộc họp', en: '{name} cancelled the meeting' },
  'meeting.event.cancelledBecause': {
    vi: '{name} hủy cuộc họp: {comment}',
    en: '{name} cancelled the meeting: {comment}',
  },
  'meeting.event.chairAppointed': {
    vi: '{name} cử {member} chủ trì',
    en: '{name} appointed {member} as chair',
  },
  'meeting.event.minuteTakerAppointed': {
    vi: '{name} cử {member} làm thư ký',
    en: '{name} appointed {member} as minute-taker',
  },
  'meeting.event.absenceAnnounced': {
    vi: '{name} báo vắng: {reason}',
    en: '{name} will be absent: {reason}',
  },
  'meeting.event.absenceDecided.yes': {
    vi: '{name} đồng ý cho {member} vắng mặt',
    en: '{name} accepted the absence of {member}',
  },
  'meeting.event.absenceDecided.no': {
    vi: '{name} không đồng ý cho {member} vắng mặt',
    en: '{name} did not accept the absence of {member}',
  },
  'meeting.event.checkInHeld': {
    vi: '{name} điểm danh bằng máy của người khác, chờ xét',
    en: '{name} checked in with somebody else’s device; to be decided',
  },
  'meeting.event.checkInDecided.yes': {
    vi: '{name} công nhận {member} có mặt',
    en: '{name} accepted the check-in of {member}',
  },
  'meeting.event.checkInDecided.no': {
    vi: '{name} không công nhận lượt điểm danh của {member}',
    en: '{name} did not accept the check-in of {member}',
  },
  'meeting.event.itemStarted': { vi: 'Bắt đầu nội dung “{item}”', en: 'Item “{item}” begins' },
  'meeting.event.itemConcluded': {
    vi: 'Kết luận nội dung “{item}”',
    en: 'Item “{item}” is concluded',
  },
  'meeting.event.floorRequested.ORDINARY': {
    vi: '{name} xin phát biểu',
    en: '{name} asks for the floor',
  },
  'meeting.event.floorRequested.POINT_OF_ORDER': {
    vi: '{name} có ý kiến về trình tự',
    en: '{name} raises a point of order',
  },
  'meeting.event.floorWithdrawn': { vi: '{name} rút đăng ký phát biểu', en: '{name} withdrew' },
  'meeting.event.floorGiven': { vi: 'Mời {member} phát biểu', en: '{member} has the floor' },
  'meeting.event.speechEnded': { vi: '{member} phát biểu xong', en: '{member} has finished' },
  'meeting.event.floorReordered': {
    vi: '{name} sắp lại thứ tự phát biểu: {reason}',
    en: '{name} reordered the speakers: {reason}',
  },
  'meeting.event.floorOpenSet.yes': {
    vi: 'Mở đăng ký phát biểu',
    en: 'The list of speakers is open',
  },
  'meeting.event.floorOpenSet.no': {
    vi: 'Đóng đăng ký phát biểu',
    en: 'The list of speakers is closed',
  },
  'meeting.event.opinionRecorded': {
    vi: 'Ghi ý kiến của {member}',
    en: 'An opinion of {member} was recorded',
  },
  'meeting.event.opinionSentAhead': {
    vi: '{name} gửi ý kiến trước cuộc họp',
    en: '{name} sent an opinion ahead',
  },
  'meeting.event.pollOpened': { vi: 'Mở biểu quyết: {question}', en: 'A poll opens: {question}' },
  'meeting.event.voteCast': {
    vi: '{name} đã biểu quyết: {question}',
    en: '{name} has voted: {question}',
  },
  'meeting.event.handsRecorded': {
    vi: 'Đã đếm biểu quyết giơ tay: {question}',
    en: 'Hands were counted: {question}',
  },
  'meeting.event.pollClosed': {
    vi: 'Kết thúc biểu quyết: {question}',
    en: 'The poll is closed: {question}',
  },
  'meeting.event.taskAssigned': { vi: 'Giao {member}: {task}', en: '{member} is to do: {task}' },
  'meeting.event.taskCompleted': {
    vi: '{name} báo đã xong: {task}',
    en: '{name} has done: {task}',
  },
  'meeting.event.minutesSaved': { vi: '{name} ghi biên bản', en: '{name} saved the minutes' },
  'meeting.event.minutesAdopted': {
    vi: 'Biên bản được thông qua lúc {time}',
    en: 'The minutes were adopted at {time}',
  },
  'meeting.event.minutesCorrected': {
    vi: '{name} đính chính biên bản',
    en: '{name} corrected the minutes',
  },
  'meeting.event.minutesSigned': { vi: '{name} ký biên bản', en: '{name} signed the minutes' },
  'meeting.event.recordedAfterwards': {
    vi: '{name} ghi lại cuộc họp “{title}” đã họp ngày {day}',
    en: '{name} recorded the meeting “{title}” held on {day}',
  },
} as const
