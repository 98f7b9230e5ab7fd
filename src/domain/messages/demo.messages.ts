/** What `npm run demo` says to whoever tries the product out. */
export const demoMessages = {
  'demo.notInProduction': {
    vi: 'Bản dùng thử có mật khẩu ai cũng biết nên không chạy với NODE_ENV=production.',
    en: 'The demo has a password that everybody knows: it does not run with NODE_ENV=production.',
  },
  'demo.notEmpty': {
    vi: 'Cơ sở dữ liệu này đã có dữ liệu khác, bản dùng thử không ghi vào. Hãy bỏ DATABASE_URL hoặc dùng một cơ sở dữ liệu trống.',
    en: 'This database holds other data, and the demo leaves it alone. Unset DATABASE_URL, or use an empty database.',
  },
  'demo.otherEdition': {
    vi: 'Dữ liệu dùng thử này do phiên bản khác tạo ra. Hãy xóa thư mục .data/demo (hoặc cơ sở dữ liệu dùng thử) rồi chạy lại.',
    en: 'This sample committee was made by another version. Remove the folder .data/demo (or the database of the demo) and start again.',
  },
  'demo.making': {
    vi: 'Đang tạo dữ liệu dùng thử (chỉ lần đầu)…',
    en: 'Making the sample committee (the first time only)…',
  },
  'demo.made': {
    vi: 'Đã tạo xong dữ liệu dùng thử sau {seconds} giây.',
    en: 'The sample committee is made, in {seconds} seconds.',
  },
  'demo.step.firstRun': {
    vi: 'Quản trị viên, tổ chức gốc',
    en: 'Administrator, root organization',
  },
  'demo.step.bodies': { vi: 'Các tổ chức', en: 'Organizations' },
  'demo.step.lists': { vi: 'Nhập danh sách đảng viên', en: 'Lists of members' },
  'demo.step.appointments': { vi: 'Chức vụ, phân quyền', en: 'Appointments' },
  'demo.step.accounts': { vi: 'Cấp và kích hoạt tài khoản', en: 'Accounts' },
  'demo.step.meetings': { vi: 'Một năm sinh hoạt', en: 'A year of meetings' },
  'demo.step.nextMeeting': { vi: 'Buổi họp tuần sau', en: 'The meeting of next week' },
  'demo.step.board': { vi: 'Ban biên tập', en: 'Editorial board' },
  'demo.step.news': { vi: 'Tin bài', en: 'News' },
  'demo.who': {
    vi: 'BẢN DÙNG THỬ: người và tổ chức đều do máy đặt ra. Đăng nhập bằng:',
    en: 'DEMO: people and organizations are invented. Sign in as:',
  },
  'demo.password': {
    vi: 'Mật khẩu chung, chỉ để dùng thử: {password}',
    en: 'The password of all of them, for the demo only: {password}',
  },
  'demo.meeting': {
    vi: 'Một buổi họp đang diễn ra: đảng viên mô phỏng lần lượt điểm danh trong vài phút đầu. Mở màn hình phòng họp: {url}',
    en: 'A meeting is in progress: simulated members check in one by one over the first minutes. Open the room screen: {url}',
  },
  'demo.noMeeting': {
    vi: 'Chưa mở được buổi họp dùng thử: {reason}',
    en: 'The meeting of the demo could not be opened: {reason}',
  },
  'demo.column.identifier': { vi: 'Đăng nhập', en: 'Sign in as' },
  'demo.column.fullName': { vi: 'Họ tên', en: 'Name' },
  'demo.column.does': { vi: 'Làm gì', en: 'Does' },
  'demo.column.page': { vi: 'Mở trang', en: 'Page' },
} as const
