import type { Label } from '../messages/labels.ts'

/** Words of the page of the admin where accounts are issued. */
export const ISSUING_LABELS = {
  title: { vi: 'Cấp tài khoản', en: 'Issue accounts' },
  intro: {
    vi: 'Cấp tài khoản cho mọi đảng viên chưa có, từ tổ chức được chọn trở xuống. Mỗi người nhận một mã kích hoạt dùng một lần, có hạn 30 ngày.',
    en: 'Issues an account to every member without one, in the chosen organization and below it. Each gets an activation code for one use, good for 30 days.',
  },
  search: {
    vi: 'Tìm tổ chức khác theo tên hoặc mã',
    en: 'Find another organization by name or code',
  },
  organization: { vi: 'Tổ chức', en: 'Organization' },
  none: { vi: 'Không có tổ chức nào khớp.', en: 'No organization matches.' },
  more: {
    vi: 'Còn nữa: hãy gõ thêm tên hoặc mã.',
    en: 'There are more: type more of the name or code.',
  },
  again: {
    vi: 'Cấp lại mã cho cả những người đã nhận mã mà chưa kích hoạt (mã cũ hết hiệu lực)',
    en: 'New codes also for those who got one and have not used it (the old ones stop working)',
  },
  issue: { vi: 'Cấp tài khoản', en: 'Issue accounts' },
  preparing: { vi: 'Đang chuẩn bị…', en: 'Getting ready…' },
  progress: {
    vi: 'Đã cấp {done} trên {total} tài khoản. Hãy giữ trang này mở.',
    en: 'Issued {done} of {total} accounts. Keep this page open.',
  },
  nobody: {
    vi: 'Mọi đảng viên ở đây đều đã có tài khoản hoặc đã nhận mã.',
    en: 'Every member here has an account or a code already.',
  },
  issued: {
    vi: 'Đã cấp {issued} tài khoản. Danh sách mã kích hoạt đã được tải về.',
    en: 'Issued {issued} accounts. The list of activation codes has been downloaded.',
  },
  onlyHere: {
    vi: 'Mã chỉ có trong tệp này, hệ thống không lưu. Hãy kiểm tra tệp trước khi rời trang.',
    en: 'The codes are in this file and nowhere else. Check the file before you leave the page.',
  },
  download: { vi: 'Tải lại tệp', en: 'Download again' },
  unconfirmed: {
    vi: 'Chưa báo được cho hệ thống là tệp đã tải về. Bấm «Tải lại tệp», nếu không lần cấp sau sẽ đổi các mã này.',
    en: 'The system could not be told that the file has arrived. Press "Download again", or the next run replaces these codes.',
  },
  failed: {
    vi: 'Chưa cấp xong. Hãy bấm lại: những người chưa nhận mã sẽ được cấp mã mới.',
    en: 'It was not finished. Try again: whoever has no code yet gets a new one.',
  },
  fileName: { vi: 'tai-khoan', en: 'accounts' },
} as const satisfies Record<string, Label>
