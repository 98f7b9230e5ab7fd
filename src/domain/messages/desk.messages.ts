import { MEETING_COMMAND_LABELS } from '../meetings/meetings.labels.ts'
import { deskRoomMessages } from './desk-room.messages.ts'
import { deskTalkMessages } from './desk-talk.messages.ts'

/** What the desk of the chair and the minute-taker says: the frame, the steps and the plan. */
export const deskMessages = {
  ...deskRoomMessages,
  ...deskTalkMessages,
  'desk.room': { vi: 'Màn hình phòng họp', en: 'Room screen' },
  'desk.memberPage': { vi: 'Trang của đảng viên', en: 'Members’ page' },
  'desk.chairIs': { vi: 'Chủ trì: {name}', en: 'Chair: {name}' },
  'desk.minuteTakerIs': { vi: 'Thư ký: {name}', en: 'Minutes: {name}' },
  'desk.stages': { vi: 'Các phần việc của cuộc họp', en: 'Parts of the meeting' },
  'desk.stage.plan': { vi: 'Kế hoạch', en: 'Plan' },
  'desk.stage.roll': { vi: 'Điểm danh', en: 'Roll call' },
  'desk.stage.agenda': { vi: 'Chương trình', en: 'Agenda' },
  'desk.stage.floor': { vi: 'Phát biểu, ý kiến', en: 'Floor and opinions' },
  'desk.stage.polls': { vi: 'Biểu quyết, bầu cử', en: 'Votes and elections' },
  'desk.stage.tasks': { vi: 'Giao nhiệm vụ', en: 'Tasks' },
  'desk.stage.minutes': { vi: 'Biên bản', en: 'Minutes' },
  'desk.waiting': { vi: 'việc đang chờ', en: 'waiting' },
  'desk.notNow': {
    vi: 'Phần này dùng được khi cuộc họp đang diễn ra.',
    en: 'This part is for while the meeting is in progress.',
  },
  'desk.no': { vi: 'Thôi', en: 'No' },
  'desk.close': { vi: 'Đóng', en: 'Close' },
  'desk.save': { vi: 'Ghi', en: 'Save' },
  'desk.go': { vi: 'Đến phần này', en: 'Go there' },
  'desk.choose': { vi: 'Chọn…', en: 'Choose…' },
  'desk.reason': { vi: 'Lý do', en: 'Reason' },

  'desk.next': { vi: 'Việc tiếp theo', en: 'Next step' },
  'desk.next.none': {
    vi: 'Lúc này không có việc nào đang chờ đồng chí.',
    en: 'Nothing is waiting for you now.',
  },
  'desk.step.UPDATE_PLAN': {
    vi: 'Chương trình chưa có nội dung nào: ghi các nội dung sẽ bàn.',
    en: 'The agenda is empty: write down what will be discussed.',
  },
  'desk.step.REGISTER': {
    vi: 'Đăng ký lịch họp với cấp trên.',
    en: 'Register the meeting with the level above.',
  },
  'desk.step.INVITE': {
    vi: 'Gửi giấy mời kèm chương trình cho mọi người dự họp.',
    en: 'Invite everybody, with the agenda.',
  },
  'desk.step.DECIDE_ABSENCE': {
    vi: 'Có đồng chí báo vắng: xem lý do và quyết định.',
    en: 'Somebody has announced an absence: decide on it.',
  },
  'desk.step.APPOINT_CHAIR': { vi: 'Cử người chủ trì.', en: 'Appoint the chair.' },
  'desk.step.APPOINT_MINUTE_TAKER': {
    vi: 'Cử thư ký ghi biên bản.',
    en: 'Appoint the minute-taker.',
  },
  'desk.step.OPEN': { vi: 'Khai mạc cuộc họp.', en: 'Open the meeting.' },
  'desk.step.DECIDE_CHECK_IN': {
    vi: 'Có lượt điểm danh cần xét: người đó có trong phòng không?',
    en: 'A check-in is held: is the person in the room?',
  },
  'desk.step.MARK_ATTENDANCE': {
    vi: 'Điểm danh những đồng chí còn lại.',
    en: 'Call the roll of those who are left.',
  },
  'desk.step.RECORD_HANDS': {
    vi: 'Đếm tay và ghi kết quả: {subject}',
    en: 'Count the hands and record them: {subject}',
  },
  'desk.step.CLOSE_POLL': {
    vi: 'Đang biểu quyết: {subject}. Khi mọi người đã xong, kết thúc để có kết quả.',
    en: 'A vote is open: {subject}. Close it for the result once everybody is done.',
  },
  'desk.step.OPEN_POLL': {
    vi: 'Bằng phiếu ở suất cuối: {subject}. Bầu lại giữa những người bằng phiếu.',
    en: 'A tie for the last place: {subject}. Vote again among the tied.',
  },
  'desk.step.END_SPEECH': {
    vi: 'Có đồng chí đang phát biểu. Khi nói xong, kết thúc lượt.',
    en: 'Somebody has the floor. End the speech when they are done.',
  },
  'desk.step.GIVE_FLOOR': { vi: 'Mời {subject} phát biểu.', en: 'Give the floor to {subject}.' },
  'desk.step.CONCLUDE_ITEM': {
    vi: 'Đang bàn: {subject}. Ghi kết luận khi bàn xong.',
    en: 'Under discussion: {subject}. Write the conclusion when it is done.',
  },
  'desk.step.START_ITEM': { vi: 'Bắt đầu nội dung: {subject}', en: 'Start the item: {subject}' },
  'desk.step.SAVE_MINUTES': {
    vi: 'Đọc lại dự thảo biên bản, sửa và lưu nếu cần, rồi thông qua.',
    en: 'Read the draft of the minutes, change and save what is needed, then adopt them.',
  },
  'desk.step.ADOPT_MINUTES': {
    vi: 'Đọc biên bản trước cuộc họp và thông qua.',
    en: 'Read the minutes to the meeting and adopt them.',
  },
  'desk.step.CLOSE': { vi: 'Bế mạc cuộc họp.', en: 'Close the meeting.' },
  'desk.step.SIGN_MINUTES': { vi: 'Ký số biên bản.', en: 'Sign the minutes.' },

  'desk.command.UPDATE_PLAN': MEETING_COMMAND_LABELS.UPDATE_PLAN,
  'desk.command.REGISTER': MEETING_COMMAND_LABELS.REGISTER,
  'desk.command.RETURN_REGISTRATION': MEETING_COMMAND_LABELS.RETURN_REGISTRATION,
  'desk.command.INVITE': MEETING_COMMAND_LABELS.INVITE,
  'desk.command.POSTPONE': MEETING_COMMAND_LABELS.POSTPONE,
  'desk.command.CANCEL': MEETING_COMMAND_LABELS.CANCEL,
  'desk.command.APPOINT_CHAIR': MEETING_COMMAND_LABELS.APPOINT_CHAIR,
  'desk.command.APPOINT_MINUTE_TAKER': MEETING_COMMAND_LABELS.APPOINT_MINUTE_TAKER,
  'desk.command.DECIDE_ABSENCE': MEETING_COMMAND_LABELS.DECIDE_ABSENCE,
  'desk.command.DECIDE_CHECK_IN': MEETING_COMMAND_LABELS.DECIDE_CHECK_IN,
  'desk.command.OPEN': MEETING_COMMAND_LABELS.OPEN,
  'desk.command.MARK_ATTENDANCE': MEETING_COMMAND_LABELS.MARK_ATTENDANCE,
  'desk.command.START_ITEM': MEETING_COMMAND_LABELS.START_ITEM,
  'desk.command.CONCLUDE_ITEM': MEETING_COMMAND_LABELS.CONCLUDE_ITEM,
  'desk.command.GIVE_FLOOR': MEETING_COMMAND_LABELS.GIVE_FLOOR,
  'desk.command.END_SPEECH': MEETING_COMMAND_LABELS.END_SPEECH,
  'desk.command.REORDER_FLOOR': MEETING_COMMAND_LABELS.REORDER_FLOOR,
  'desk.command.SET_FLOOR_OPEN': MEETING_COMMAND_LABELS.SET_FLOOR_OPEN,
  'desk.command.RECORD_OPINION': MEETING_COMMAND_LABELS.RECORD_OPINION,
  'desk.command.OPEN_POLL': MEETING_COMMAND_LABELS.OPEN_POLL,
  'desk.command.RECORD_HANDS': MEETING_COMMAND_LABELS.RECORD_HANDS,
  'desk.command.CLOSE_POLL': MEETING_COMMAND_LABELS.CLOSE_POLL,
  'desk.command.ASSIGN_TASK': MEETING_COMMAND_LABELS.ASSIGN_TASK,
  'desk.command.ADOPT_MINUTES': MEETING_COMMAND_LABELS.ADOPT_MINUTES,
  'desk.command.SIGN_MINUTES': { vi: 'Ký số biên bản', en: 'Sign the minutes' },
  'desk.command.CLOSE': MEETING_COMMAND_LABELS.CLOSE,

  'desk.ask.REGISTER': {
    vi: 'Đăng ký với cấp trên? Sau đó vẫn sửa được kế hoạch.',
    en: 'Register with the level above? The plan can still be changed.',
  },
  'desk.ask.INVITE': {
    vi: 'Gửi giấy mời cho mọi người trong danh sách?',
    en: 'Invite everybody on the roll?',
  },
  'desk.ask.OPEN': {
    vi: 'Khai mạc? Danh sách dự họp giữ nguyên từ lúc này.',
    en: 'Open? The roll stays as it is from this moment.',
  },
  'desk.ask.POSTPONE': {
    vi: 'Hoãn đến thời gian khác. Người đã được mời sẽ nhận thông báo; lịch phải đăng ký lại.',
    en: 'Put off to another time. Whoever was invited hears of it; it has to be registered again.',
  },
  'desk.ask.CANCEL': {
    vi: 'Hủy cuộc họp. Không khôi phục được; người đã được mời sẽ nhận thông báo.',
    en: 'Cancel the meeting. This cannot be undone; whoever was invited hears of it.',
  },
  'desk.ask.RETURN_REGISTRATION': {
    vi: 'Trả lại đăng ký để chi bộ sửa, kèm lý do.',
    en: 'Send the registration back to be changed, with the reason.',
  },
  'desk.ask.CLOSE_POLL': {
    vi: 'Kết thúc biểu quyết và công bố kết quả?',
    en: 'Close the vote and show the result?',
  },
  'desk.ask.CLOSE_POLL_EARLY': {
    vi: 'Còn {left} đồng chí chưa biểu quyết. Vẫn kết thúc?',
    en: '{left} have not voted yet. Close all the same?',
  },
  'desk.ask.ADOPT_MINUTES': {
    vi: 'Thông qua và niêm phong? Sau đó chỉ ghi được đính chính.',
    en: 'Adopt and seal? After that only corrections can be added.',
  },
  'desk.ask.SIGN_MINUTES': {
    vi: 'Ký số biên bản đã niêm phong?',
    en: 'Sign the sealed minutes?',
  },
  'desk.ask.CLOSE': {
    vi: 'Bế mạc? Không mở lại được; ai chưa điểm danh được ghi vắng không lý do.',
    en: 'Close? It cannot be opened again; whoever is not marked counts as absent without reason.',
  },

  'desk.statusComment': { vi: 'Ghi chú:', en: 'Comment:' },
  'desk.onlineUrl': { vi: 'Địa chỉ họp trực tuyến', en: 'Online address' },
  'desk.plan.save': { vi: 'Lưu kế hoạch', en: 'Save the plan' },
  'desk.plan.drop': { vi: 'Bỏ thay đổi', en: 'Drop the changes' },
  'desk.plan.newTime': { vi: 'Thời gian mới', en: 'New time' },
  'desk.plan.overtaken': {
    vi: 'Người khác vừa sửa kế hoạch. Phần đồng chí đang nhập vẫn còn đây; khi lưu, chỉ những chỗ đồng chí đã sửa được ghi.',
    en: 'Somebody else has changed the plan. What you have typed is still here; saving writes only what you changed.',
  },
  'desk.agenda': { vi: 'Chương trình', en: 'Agenda' },
  'desk.agenda.add': { vi: 'Thêm nội dung', en: 'Add an item' },
  'desk.agenda.title': { vi: 'Nội dung {number}', en: 'Item {number}' },
  'desk.agenda.titleHint': { vi: 'Nội dung', en: 'What it is about' },
  'desk.agenda.minutes': { vi: 'Số phút của nội dung {number}', en: 'Minutes for item {number}' },
  'desk.agenda.minutesHint': { vi: 'phút', en: 'min' },
  'desk.agenda.up': { vi: 'Đưa nội dung {number} lên', en: 'Move item {number} up' },
  'desk.agenda.down': { vi: 'Đưa nội dung {number} xuống', en: 'Move item {number} down' },
  'desk.agenda.remove': { vi: 'Bỏ nội dung {number}', en: 'Remove item {number}' },
  'desk.agenda.addPaper': { vi: 'Thêm tài liệu', en: 'Add papers' },
  'desk.agenda.addPaperTo': {
    vi: 'Thêm tài liệu cho nội dung {number}',
    en: 'Add papers to item {number}',
  },
  'desk.agenda.sendingPaper': { vi: 'Đang gửi {name}', en: 'Sending {name}' },
  'desk.agenda.removePaper': { vi: 'Bỏ tài liệu {name}', en: 'Remove the paper {name}' },
  'desk.unfinished': {
    vi: 'Nội dung chưa xong của “{title}” ({day}):',
    en: 'Left unfinished by “{title}” ({day}):',
  },
  'desk.unfinished.take': { vi: 'Đưa vào chương trình', en: 'Add to the agenda' },
  'desk.appoint': { vi: 'Chủ trì và thư ký', en: 'Chair and minute-taker' },
  'desk.label.APPOINT_CHAIR': { vi: 'Chủ trì', en: 'Chair' },
  'desk.label.APPOINT_MINUTE_TAKER': { vi: 'Thư ký', en: 'Minute-taker' },

  'desk.mode': { vi: 'Hình thức họp', en: 'Mode' },
  'desk.past': { vi: 'Ghi cuộc họp đã qua', en: 'Record a past meeting' },
  'desk.past.intro': {
    vi: 'Dành cho cuộc họp đã tổ chức và ghi chép bằng tay. Ghi lại lúc họp, nội dung và người dự; sau đó soạn biên bản ở bàn điều hành.',
    en: 'For a meeting that was held by hand. Write down when it was, what it was about and who was there; its minutes follow at the desk.',
  },
  'desk.past.day': { vi: 'Ngày họp', en: 'Held on' },
  'desk.past.from': { vi: 'Từ lúc', en: 'From' },
  'desk.past.to': { vi: 'Đến lúc', en: 'Until' },
  'desk.past.save': { vi: 'Ghi cuộc họp', en: 'Record the meeting' },

  'desk.shortcuts': { vi: 'Phím tắt', en: 'Shortcuts' },
  'desk.key.stages': { vi: 'mở phần việc 1 đến 7', en: 'open part 1 to 7' },
  'desk.key.next': { vi: 'làm việc tiếp theo', en: 'take the next step' },
  'desk.key.allPresent': {
    vi: 'ghi những người còn lại có mặt (ở phần Điểm danh)',
    en: 'mark everybody else present (in Roll call)',
  },
  'desk.key.giveFloor': {
    vi: 'mời người đầu danh sách phát biểu',
    en: 'give the floor to the first',
  },
  'desk.key.endSpeech': { vi: 'kết thúc lượt phát biểu', en: 'end the speech' },
  'desk.key.rows': {
    vi: 'sang người trước, người sau trong danh sách điểm danh',
    en: 'to the person before or after on the roll',
  },
  'desk.key.marks': {
    vi: 'ở dòng của một người: Có mặt, Đến trễ, vắng có Lý do, vắng Không lý do',
    en: 'in a person’s line: present, late, excused, unexcused',
  },
  'desk.key.help': { vi: 'bảng này; Esc để đóng', en: 'this list; Esc closes it' },
  'desk.key.on': { vi: 'Dùng phím tắt trên máy này', en: 'Use shortcuts on this device' },
} as const
