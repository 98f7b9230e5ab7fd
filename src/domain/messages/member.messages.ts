import { ATTENDANCE_STATUS_LABELS, MEETING_COMMAND_LABELS } from '../meetings/meetings.labels.ts'
import { meetingPhoneMessages } from './meeting-phone.messages.ts'
import { minutesPagesMessages } from './minutes-pages.messages.ts'
import { roomMessages } from './room.messages.ts'
import { settingsMessages } from './settings.messages.ts'

/** What the member's phone pages and the room screen say. The only catalogue that these pages load. */
export const memberMessages = {
  ...minutesPagesMessages,
  ...meetingPhoneMessages,
  ...roomMessages,
  ...settingsMessages,
  'member.product': { vi: 'Sổ Tay', en: 'Sổ Tay' },
  'member.tagline': { vi: 'Sổ tay đảng viên', en: 'Party member handbook' },
  'member.skip': { vi: 'Đến nội dung chính', en: 'Skip to content' },
  'member.language': { vi: 'English', en: 'Tiếng Việt' },

  'member.nav.home': { vi: 'Trang chủ', en: 'Home' },
  'member.nav.meetings': { vi: 'Cuộc họp', en: 'Meetings' },
  'member.nav.news': { vi: 'Tin tức', en: 'News' },
  'member.nav.label': { vi: 'Mục chính', en: 'Main' },

  'member.signIn': { vi: 'Đăng nhập', en: 'Sign in' },
  'member.signOut': { vi: 'Đăng xuất', en: 'Sign out' },
  'member.signIn.identifier': {
    vi: 'Số điện thoại, số thẻ đảng viên hoặc tên đăng nhập',
    en: 'Phone number, card number or username',
  },
  'member.password': { vi: 'Mật khẩu', en: 'Password' },
  'member.password.show': { vi: 'Hiện mật khẩu', en: 'Show password' },
  'member.signIn.toActivate': {
    vi: 'Lần đầu dùng? Kích hoạt tài khoản',
    en: 'First time here? Activate your account',
  },

  'member.activate': { vi: 'Kích hoạt tài khoản', en: 'Activate account' },
  'member.activate.intro': {
    vi: 'Nhập mã ghi trên phiếu mà chi bộ đã phát, rồi tự đặt mật khẩu.',
    en: 'Enter the code on the slip that your cell gave you, then choose a password.',
  },
  'member.activate.code': { vi: 'Mã kích hoạt', en: 'Activation code' },
  'member.activate.password': { vi: 'Mật khẩu mới', en: 'New password' },
  'member.activate.passwordHint': {
    vi: 'Ít nhất 10 ký tự. Một câu dễ nhớ là tốt nhất.',
    en: 'At least 10 characters. A sentence you remember is best.',
  },
  'member.activate.again': { vi: 'Nhập lại mật khẩu', en: 'Repeat the password' },
  'member.activate.differ': {
    vi: 'Hai lần nhập mật khẩu chưa giống nhau.',
    en: 'The two passwords are not the same.',
  },

  'member.home.greeting': { vi: 'Chào đồng chí {name}', en: 'Hello, {name}' },
  'member.home.welcome': {
    vi: 'Đăng nhập để xem cuộc họp, thông báo và tin của chi bộ.',
    en: 'Sign in to see your cell’s meetings, notices and news.',
  },
  'member.home.new': { vi: 'Thông báo mới', en: 'What is new' },
  'member.home.nothing': { vi: 'Chưa có thông báo nào.', en: 'Nothing new.' },
  'member.home.markRead': { vi: 'Đánh dấu đã đọc hết', en: 'Mark all as read' },
  'member.home.unread': { vi: '{count} chưa đọc', en: '{count} unread' },
  'member.home.unreadMark': { vi: 'Chưa đọc', en: 'Unread' },
  'member.home.next': { vi: 'Cuộc họp sắp tới', en: 'Next meetings' },
  'member.home.latest': { vi: 'Tin mới', en: 'Latest news' },

  'member.meetings': { vi: 'Cuộc họp', en: 'Meetings' },
  'member.meetings.none': { vi: 'Chưa có cuộc họp nào.', en: 'No meetings yet.' },
  'member.meetings.new': { vi: 'Tạo cuộc họp', en: 'New meeting' },
  'member.meeting.startsAt': { vi: 'Thời gian', en: 'Time' },
  'member.meeting.place': { vi: 'Địa điểm', en: 'Place' },
  'member.meeting.organization': { vi: 'Chi bộ', en: 'Organization' },
  'member.meeting.title': { vi: 'Tên cuộc họp', en: 'Title' },
  'member.meeting.kind': { vi: 'Loại sinh hoạt', en: 'Kind' },
  'member.meeting.agendaNone': { vi: 'Chưa có nội dung.', en: 'No items.' },
  'member.meeting.minutes': { vi: '{count} phút', en: '{count} min' },
  'member.meeting.attendance': { vi: 'Điểm danh', en: 'Attendance' },
  'member.meeting.present': { vi: 'có mặt', en: 'present' },
  'member.meeting.presentOf': {
    vi: 'Có mặt {present} trên {expected} ({rate})',
    en: '{present} of {expected} present ({rate})',
  },
  'member.meeting.absent': {
    vi: 'Vắng có lý do {excused}, không lý do {unexcused}; miễn sinh hoạt {exempt}.',
    en: 'Excused {excused}, unexcused {unexcused}; exempt {exempt}.',
  },
  'member.meeting.showNames': { vi: 'Xem danh sách', en: 'Show names' },
  'member.meeting.hideNames': { vi: 'Ẩn danh sách', en: 'Hide names' },
  'member.meeting.more': { vi: 'Xem thêm', en: 'Show more' },
  'member.meeting.desk': { vi: 'Bàn điều hành', en: 'Desk of the meeting' },
  'member.meeting.room': { vi: 'Mở màn hình phòng họp', en: 'Open the room screen' },
  'member.meeting.notFound': {
    vi: 'Không tìm thấy cuộc họp, hoặc đồng chí không được xem.',
    en: 'The meeting was not found, or is not visible to you.',
  },
  'member.meeting.create': { vi: 'Tạo', en: 'Create' },
  'member.meeting.markFor': { vi: 'Điểm danh đồng chí {name}', en: 'Attendance of {name}' },
  'member.meeting.reason': { vi: 'Lý do vắng', en: 'Reason for absence' },
  'member.meeting.saveReason': { vi: 'Ghi vắng có lý do', en: 'Record the absence' },
  'member.meeting.events': { vi: 'Diễn biến', en: 'What happened' },

  'member.checkIn': { vi: 'Điểm danh', en: 'Check in' },
  'member.checkIn.intro': {
    vi: 'Quét mã trên màn hình phòng họp, hoặc nhập mã ngắn ghi dưới mã đó.',
    en: 'Scan the code on the room screen, or type the short code below it.',
  },
  'member.checkIn.code': { vi: 'Mã ngắn', en: 'Short code' },
  'member.checkIn.scan': { vi: 'Quét mã bằng máy ảnh', en: 'Scan with the camera' },
  'member.checkIn.stop': { vi: 'Dừng quét', en: 'Stop scanning' },
  'member.checkIn.camera': {
    vi: 'Hình từ máy ảnh: hướng vào mã trên màn hình',
    en: 'Camera picture: point it at the code on the screen',
  },
  'member.checkIn.noCamera': {
    vi: 'Không mở được máy ảnh. Hãy nhập mã ngắn.',
    en: 'The camera cannot be opened. Type the short code.',
  },
  'member.checkIn.done': { vi: 'Đồng chí đã điểm danh.', en: 'You have checked in.' },
  'member.checkIn.doneAt': {
    vi: 'Đồng chí đã điểm danh lúc {time}.',
    en: 'You checked in at {time}.',
  },

  'member.news': { vi: 'Tin tức', en: 'News' },
  'member.news.none': { vi: 'Chưa có tin nào.', en: 'No news yet.' },
  'member.news.search': { vi: 'Tìm trong tin', en: 'Search the news' },
  'member.news.searchNone': { vi: 'Không có tin nào khớp.', en: 'Nothing matches.' },
  'member.news.notFound': {
    vi: 'Không tìm thấy tin này, hoặc đồng chí cần đăng nhập để xem.',
    en: 'This item was not found, or you need to sign in to see it.',
  },
  'member.news.files': { vi: 'Tệp kèm theo', en: 'Files' },

  'member.room': { vi: 'Màn hình phòng họp', en: 'Room screen' },
  'member.room.scan': { vi: 'Quét mã để điểm danh', en: 'Scan to check in' },
  'member.room.orType': { vi: 'hoặc nhập mã', en: 'or type the code' },
  'member.room.arrived': { vi: 'Vừa đến', en: 'Just arrived' },
  'member.room.nobody': { vi: 'Chưa có ai điểm danh.', en: 'Nobody has checked in yet.' },
  'member.room.qr': { vi: 'Mã QR điểm danh', en: 'Check-in QR code' },

  'member.firstRun': { vi: 'Thiết lập lần đầu', en: 'First-time set-up' },
  'member.firstRun.intro': {
    vi: 'Tạo quản trị viên và tổ chức gốc. Liên kết này chỉ dùng được một lần.',
    en: 'Create the administrator and the root organization. This link works only once.',
  },
  'member.firstRun.noToken': {
    vi: 'Để tạo quản trị viên, hãy mở liên kết dùng một lần mà máy chủ in ra khi khởi động (npm start). Nếu không còn thấy, hãy khởi động lại máy chủ.',
    en: 'To create the administrator, open the one-time link that the server printed when it started (npm start). If you cannot find it, restart the server.',
  },
  'member.firstRun.administrator': { vi: 'Quản trị viên', en: 'Administrator' },
  'member.firstRun.name': { vi: 'Họ và tên', en: 'Full name' },
  'member.firstRun.username': { vi: 'Tên đăng nhập', en: 'Username' },
  'member.firstRun.organization': { vi: 'Tổ chức gốc', en: 'Root organization' },
  'member.firstRun.organizationName': {
    vi: 'Tên (ví dụ: Đảng bộ tỉnh)',
    en: 'Name (for example: Provincial Party organization)',
  },
  'member.firstRun.organizationCode': { vi: 'Mã (ví dụ: TINH)', en: 'Code (for example: TINH)' },
  'member.firstRun.organizationType': { vi: 'Cấp', en: 'Level' },
  'member.firstRun.submit': { vi: 'Tạo và vào trang quản trị', en: 'Create and open the admin' },
  'member.firstRun.done': {
    vi: 'Đã tạo xong. Đăng nhập vào trang quản trị bằng tên đăng nhập và mật khẩu vừa đặt.',
    en: 'Done. Sign in to the admin with the username and password you have just chosen.',
  },
  'member.firstRun.toAdmin': { vi: 'Vào trang quản trị', en: 'Open the admin' },

  'member.live.on': { vi: 'Đang theo dõi trực tiếp', en: 'Live' },
  'member.live.off': {
    vi: 'Mất kết nối. Đang tự nối lại, không bỏ sót gì…',
    en: 'Connection lost. Reconnecting; nothing will be missed…',
  },
  'member.live.ended': {
    vi: 'Đồng chí không còn theo dõi được cuộc họp này. Hãy tải lại trang.',
    en: 'You can no longer follow this meeting. Reload the page.',
  },
  'member.loading': { vi: 'Đang tải…', en: 'Loading…' },
  'member.broken': {
    vi: 'Trang gặp lỗi. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên.',
    en: 'The page failed. Try again; if it persists, tell the administrator.',
  },
  'member.noSuchPage': { vi: 'Không có trang này.', en: 'There is no such page.' },
  'member.retry': { vi: 'Thử lại', en: 'Try again' },
  'member.offline': {
    vi: 'Không kết nối được với máy chủ. Kiểm tra mạng rồi thử lại.',
    en: 'The server cannot be reached. Check the network and try again.',
  },
  'member.otherSession': {
    vi: 'Chưa gửi được, vì tài khoản đăng nhập trên máy này đã thay đổi. Hãy tải lại trang.',
    en: 'This was not sent: somebody else has signed in on this device. Reload the page.',
  },
  'member.sending': { vi: 'Đang gửi…', en: 'Sending…' },

  'member.status.PLANNED': { vi: 'Dự kiến', en: 'Planned' },
  'member.status.REGISTERED': { vi: 'Đã đăng ký lịch', en: 'Registered' },
  'member.status.INVITED': { vi: 'Đã triệu tập', en: 'Invited' },
  'member.status.IN_PROGRESS': { vi: 'Đang họp', en: 'In progress' },
  'member.status.CLOSED': { vi: 'Đã kết thúc', en: 'Closed' },
  'member.status.SCORED': { vi: 'Đã chấm điểm', en: 'Scored' },
  'member.status.REPORTED': { vi: 'Đã báo cáo', en: 'Reported' },
  'member.status.APPRAISED': { vi: 'Đã thẩm định', en: 'Appraised' },
  'member.status.POSTPONED': { vi: 'Hoãn', en: 'Postponed' },
  'member.status.CANCELLED': { vi: 'Hủy', en: 'Cancelled' },

  'member.kind.REGULAR': { vi: 'Sinh hoạt thường kỳ', en: 'Regular' },
  'member.kind.THEMATIC': { vi: 'Sinh hoạt chuyên đề', en: 'Thematic' },
  'member.kind.COMBINED': { vi: 'Thường kỳ kết hợp chuyên đề', en: 'Combined' },
  'member.kind.COMMITTEE': { vi: 'Họp chi ủy', en: 'Committee' },
  'member.kind.EXTRAORDINARY': { vi: 'Họp bất thường', en: 'Extraordinary' },

  'member.attendance.EXPECTED': ATTENDANCE_STATUS_LABELS.EXPECTED,
  'member.attendance.PRESENT': ATTENDANCE_STATUS_LABELS.PRESENT,
  'member.attendance.ONLINE': ATTENDANCE_STATUS_LABELS.ONLINE,
  'member.attendance.LATE': ATTENDANCE_STATUS_LABELS.LATE,
  'member.attendance.ABSENT_EXCUSED': ATTENDANCE_STATUS_LABELS.ABSENT_EXCUSED,
  'member.attendance.ABSENT_UNEXCUSED': ATTENDANCE_STATUS_LABELS.ABSENT_UNEXCUSED,
  'member.attendance.EXEMPT': ATTENDANCE_STATUS_LABELS.EXEMPT,

  'member.command.REGISTER': MEETING_COMMAND_LABELS.REGISTER,
  'member.command.INVITE': MEETING_COMMAND_LABELS.INVITE,
  'member.command.OPEN': MEETING_COMMAND_LABELS.OPEN,
  'member.command.CLOSE': MEETING_COMMAND_LABELS.CLOSE,
  'member.command.confirmClose': {
    vi: 'Kết thúc cuộc họp? Sau đó không điểm danh được nữa.',
    en: 'Close the meeting? Nobody can check in after that.',
  },

  'member.level.PROVINCE': { vi: 'Tỉnh', en: 'Province' },
  'member.level.DISTRICT': { vi: 'Huyện', en: 'District' },
  'member.level.BLOC': { vi: 'Khối', en: 'Bloc' },
  'member.level.COMMUNE': { vi: 'Xã, phường', en: 'Commune' },
  'member.level.GRASSROOTS_BRANCH': { vi: 'Đảng bộ cơ sở', en: 'Grassroots branch' },
} as const
