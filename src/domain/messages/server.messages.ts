/** What the server and the command line say to whoever installs and runs them. */
export const serverMessages = {
  'server.ready': {
    vi: 'Sổ Tay đã sẵn sàng: {url}  (trang quản trị {url}/admin, API {url}/graphql)',
    en: 'Sổ Tay is ready: {url}  (admin {url}/admin, API {url}/graphql)',
  },
  'server.firstRun': {
    vi: 'Lần đầu chạy. Mở liên kết dùng một lần này để tạo quản trị viên và tổ chức gốc:\n  {link}',
    en: 'First run. Open this one-time link to create the administrator and the root organization:\n  {link}',
  },
  'server.stopping': {
    vi: 'Đang dừng: chờ các yêu cầu đang chạy kết thúc…',
    en: 'Stopping: waiting for running requests…',
  },
  'server.stopped': { vi: 'Đã dừng.', en: 'Stopped.' },
  'server.starting': {
    vi: 'Máy chủ đang khởi động. Hãy thử lại sau ít giây.',
    en: 'The server is starting. Try again in a few seconds.',
  },
  'server.portTaken': {
    vi: 'Cổng {port} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT khác.',
    en: 'Port {port} is taken by another program. Stop it, or set another PORT.',
  },
  'server.building': {
    vi: 'Đang dựng các trang (khoảng một phút, chỉ khi mã nguồn thay đổi)…',
    en: 'Building the pages (about a minute, only when the source has changed)…',
  },
  'server.built': { vi: 'Đã dựng xong sau {seconds} giây.', en: 'Built in {seconds} seconds.' },
  'cli.noRunningServer': {
    vi: 'Không có máy chủ nào đang chạy trên thư mục dữ liệu {dataDir}.',
    en: 'No server is running on the data folder {dataDir}.',
  },
} as const
