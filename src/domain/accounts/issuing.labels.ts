import type { Label } from '../messages/labels.ts'
import type { Standing } from './issue-standing.ts'

/** How a member stands to an account, and what a run does then. */
export const STANDING_LABELS: Readonly<
  Record<Standing, { readonly label: Label; readonly then: Label }>
> = {
  NEW: {
    label: { vi: 'Chưa có tài khoản', en: 'Without an account' },
    then: { vi: 'Được cấp mới', en: 'Gets one' },
  },
  LOST: {
    label: {
      vi: 'Đã cấp nhưng mã chưa giao hoặc hết hạn',
      en: 'Issued, but the code was never handed out or has run out',
    },
    then: { vi: 'Được cấp mã mới', en: 'Gets a new code' },
  },
  WAITING: {
    label: { vi: 'Đã nhận mã, chưa kích hoạt', en: 'Has a code, not activated' },
    then: { vi: 'Giữ mã đang có', en: 'Keeps the code' },
  },
  ACTIVE: {
    label: { vi: 'Đã kích hoạt', en: 'Activated' },
    then: { vi: 'Không đổi', en: 'Unchanged' },
  },
  CLOSED: {
    label: { vi: 'Tài khoản đã khóa', en: 'Closed' },
    then: { vi: 'Không cấp được: mở khóa trước', en: 'Cannot get one: open it first' },
  },
}

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
    vi: 'Đã cấp {issued} mã kích hoạt. Hãy in phiếu hoặc tải danh sách trước khi rời trang.',
    en: 'Issued {issued} activation codes. Print the slips or download the list before you leave the page.',
  },
  onlyHere: {
    vi: 'Mã chỉ có trên trang này, hệ thống không lưu. Rời trang mà chưa có tệp thì phải cấp lại.',
    en: 'The codes are on this page and nowhere else. Whoever leaves it without a file has to issue again.',
  },
  download: { vi: 'Tải danh sách (CSV)', en: 'Download the list (CSV)' },
  unconfirmed: {
    vi: 'Chưa báo được cho hệ thống là mã đã có trong tệp; hãy tải lại một lần nữa, nếu không lần cấp sau sẽ đổi các mã này.',
    en: 'The system could not be told that the codes are in a file; download once more, or the next run replaces them.',
  },
  failed: {
    vi: 'Chưa cấp xong. Hãy bấm lại: những người chưa nhận mã sẽ được cấp mã mới.',
    en: 'It was not finished. Try again: whoever has no code yet gets a new one.',
  },
  preview: { vi: 'Đảng viên và tài khoản', en: 'Members and accounts' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  count: { vi: 'Số người', en: 'People' },
  then: { vi: 'Khi cấp', en: 'When issuing' },
  newCode: { vi: 'Được cấp mã mới, mã cũ hết hiệu lực', en: 'Gets a new code, the old one ends' },
  issueCount: { vi: 'Cấp {count} mã kích hoạt', en: 'Issue {count} activation codes' },
  stop: { vi: 'Dừng lại', en: 'Stop' },
  stopped: {
    vi: 'Đã dừng. Mã đã cấp ở dưới vẫn dùng được; bấm «Làm tiếp» để cấp cho những người còn lại.',
    en: 'Stopped. The codes issued so far work; press "Go on" for the rest.',
  },
  goOn: { vi: 'Làm tiếp', en: 'Go on' },
  slips: { vi: 'In phiếu kích hoạt (PDF)', en: 'Activation slips (PDF)' },
  slipsFile: { vi: 'phieu-kich-hoat', en: 'activation-slips' },
  forget: { vi: 'Xong, xóa khỏi trang', en: 'Done, clear the page' },
  activation: { vi: 'Đã kích hoạt theo đơn vị', en: 'Activated by unit' },
  activationOf: {
    vi: '{name}: số đảng viên đã kích hoạt',
    en: '{name}: members who have activated',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  activated: { vi: 'Đã kích hoạt', en: 'Activated' },
  goDown: { vi: 'Xem đơn vị trực thuộc', en: 'Go down to a unit' },
  chooseUnit: { vi: 'Chọn đơn vị…', en: 'Choose a unit…' },
  people: { vi: 'Từng người', en: 'Person by person' },
  name: { vi: 'Họ và tên', en: 'Name' },
  cell: { vi: 'Chi bộ', en: 'Cell' },
  until: { vi: 'Mã có hạn đến', en: 'Code valid until' },
  action: { vi: 'Việc', en: 'Action' },
  reissue: { vi: 'Cấp mã mới', en: 'New code' },
  lock: { vi: 'Khóa', en: 'Close' },
  unlock: { vi: 'Mở khóa', en: 'Open' },
  fileName: { vi: 'tai-khoan', en: 'accounts' },
} as const satisfies Record<string, Label>
