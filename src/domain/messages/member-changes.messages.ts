/** Sentences about changes of a member's status or cell, and about the page of a member. */
export const memberChangesMessages = {
  'members.untilBeforeStart': {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
    en: 'It ends after it begins.',
  },
  'members.changeBeforeAdmission': {
    vi: 'Ngày này trước ngày vào Đảng.',
    en: 'This day is before the admission.',
  },
  'members.changeBeforeLast': {
    vi: 'Ngày này trước lần thay đổi gần nhất đã ghi ({day}).',
    en: 'This day is before the last change on record ({day}).',
  },
  'members.noText': { vi: 'Mục này phải là chữ.', en: 'This has to be text.' },
  'members.sameCell': {
    vi: 'Đồng chí đang sinh hoạt ở chi bộ này.',
    en: 'This is the present cell.',
  },
  'members.textTooLong': {
    vi: 'Viết gọn trong {longest} ký tự.',
    en: 'At most {longest} characters.',
  },
  'members.previewStale': {
    vi: 'Hồ sơ vừa có thay đổi khác. Hãy xem trước lại rồi xác nhận.',
    en: 'The record has changed meanwhile. Preview again, then confirm.',
  },

  'memberChange.status': {
    vi: 'Chuyển diện từ “{from}” sang “{to}” kể từ ngày {day}.',
    en: 'Change the status from “{from}” to “{to}” as of {day}.',
  },
  'memberChange.cell': {
    vi: 'Chuyển từ {from} sang {to} kể từ ngày {day}.',
    en: 'Move from {from} to {to} as of {day}.',
  },
  'memberChange.cellLifeEnds': {
    vi: 'Kết thúc quyền của đảng viên tại {cell}: không còn xem cuộc họp, tin và danh sách của chi bộ.',
    en: 'End the rights of a member at {cell}: its meetings, news and list are no longer visible.',
  },
  'memberChange.cellLifeBegins': {
    vi: 'Mở lại quyền của đảng viên tại {cell}.',
    en: 'Give the rights of a member at {cell} again.',
  },
  'memberChange.cellLifeMoves': {
    vi: 'Kết thúc ngay quyền tại {from}; quyền của đảng viên theo sang {to}.',
    en: 'End the rights at {from} at once; those of a member follow to {to}.',
  },
  'memberChange.officeEnds': {
    vi: 'Kết thúc chức vụ {role}, {organization} (ngày cuối: {day}).',
    en: 'End the office {role}, {organization} (last day: {day}).',
  },
  'memberChange.officesEnd': {
    vi: 'Kết thúc {count} chức vụ khác.',
    en: 'End other offices: {count}.',
  },
  'memberChange.officeStays': {
    vi: 'Giữ nguyên chức vụ {role}, {organization}. Nếu thôi giữ, hãy kết thúc riêng.',
    en: 'Leave the office {role}, {organization} as it is. If it ends too, end it separately.',
  },
  'memberChange.officesStay': {
    vi: 'Giữ nguyên {count} chức vụ khác.',
    en: 'Leave other offices as they are: {count}.',
  },
  'memberChange.officesLeft': {
    vi: 'Còn {count} chức vụ không thuộc quyền của bạn; đề nghị nơi giao chức vụ kết thúc.',
    en: 'Offices that are not yours to end: {count}. Ask those who gave them.',
  },
  'memberChange.accountCloses': {
    vi: 'Đóng tài khoản: không đăng nhập được nữa.',
    en: 'Close the account: it opens nothing any more.',
  },
  'memberChange.accountKept': {
    vi: 'Tài khoản quản trị hệ thống không bị đóng; quản trị viên khác phải đóng.',
    en: 'An administrator’s account is not closed by this; another administrator has to.',
  },
  'memberChange.accountShut': {
    vi: 'Tài khoản vẫn đóng; mở lại ở mục Tài khoản nếu cần.',
    en: 'The account stays closed; open it again under Accounts if needed.',
  },
  'memberChange.cardCollected': {
    vi: 'Ghi thẻ đảng viên đang dùng là đã thu hồi.',
    en: 'Record the card in use as collected.',
  },
  'memberChange.cardStaysTransfer': {
    vi: 'Thẻ đảng viên do đồng chí giữ và mang theo.',
    en: 'The card stays with the member.',
  },
  'memberChange.cardStaysDeath': {
    vi: 'Thẻ đảng viên: gia đình có thể giữ lại.',
    en: 'The family may keep the card.',
  },
  'memberChange.cardNew': {
    vi: 'Ghi thẻ đảng viên mới.',
    en: 'Record the new card.',
  },
  'memberChange.recognitionCleared': {
    vi: 'Bắt đầu thời gian dự bị mới; ngày chính thức cũ chỉ còn trong lịch sử.',
    en: 'Begin a new probation; the earlier day of recognition remains in the history only.',
  },

  'memberHistory.joined': {
    vi: 'Có trong danh sách {cell}, diện {status}.',
    en: 'On the list of {cell}, {status}.',
  },
  'memberHistory.cell': {
    vi: 'Chuyển sinh hoạt từ {from} đến {cell}.',
    en: 'Transferred from {from} to {cell}.',
  },
  'memberHistory.status': {
    vi: 'Chuyển diện từ “{from}” sang “{status}”.',
    en: 'Status changed from “{from}” to “{status}”.',
  },
  'memberHistory.both': {
    vi: 'Chuyển sinh hoạt từ {fromCell} đến {cell}; chuyển diện từ “{from}” sang “{status}”.',
    en: 'Transferred from {fromCell} to {cell}; status changed from “{from}” to “{status}”.',
  },
  'memberHistory.admitted': { vi: 'Vào Đảng.', en: 'Admitted to the Party.' },
  'memberHistory.official': {
    vi: 'Được công nhận là đảng viên chính thức.',
    en: 'Recognized as official member.',
  },
  'memberHistory.decision': { vi: 'Số {value}', en: 'No. {value}' },
  'memberHistory.place': { vi: 'Nơi: {value}', en: 'Where: {value}' },
  'memberHistory.until': { vi: 'Đến ngày {value}', en: 'Until {value}' },
  'memberHistory.reason': { vi: 'Lý do: {value}', en: 'Reason: {value}' },
  'memberHistory.hiddenCell': { vi: 'chi bộ khác', en: 'another cell' },

  'memberDue.probation': {
    vi: 'Hết 12 tháng dự bị ngày {day}.',
    en: 'The twelve months of probation end on {day}.',
  },
  'memberDue.probationOver': {
    vi: 'Đã hết 12 tháng dự bị từ ngày {day}, chưa ghi công nhận chính thức.',
    en: 'The twelve months of probation ended on {day}; recognition is not on record.',
  },
  'memberDue.until': {
    vi: 'Hết thời hạn “{status}” ngày {day}.',
    en: '“{status}” ends on {day}.',
  },
  'memberDue.untilOver': {
    vi: 'Đã hết thời hạn “{status}” từ ngày {day}.',
    en: '“{status}” ended on {day}.',
  },
  'memberDue.office': {
    vi: 'Thôi giữ chức {role}, {organization} sau ngày {day}.',
    en: 'The office {role}, {organization} ends after {day}.',
  },
  'memberDue.activation': {
    vi: 'Tài khoản đã cấp nhưng chưa kích hoạt.',
    en: 'The account has been issued and not activated.',
  },
  'memberDue.account': { vi: 'Chưa có tài khoản.', en: 'There is no account.' },
} as const
