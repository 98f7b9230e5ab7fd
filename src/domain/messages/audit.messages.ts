/** What the entries of the audit log say, and what a check of its chain finds. */
export const auditMessages = {
  'audit.said.SIGNED_IN': { vi: 'Đăng nhập.', en: 'Signed in.' },
  'audit.said.SIGN_IN_FAILED': {
    vi: 'Đăng nhập không được: {name}.',
    en: 'Failed to sign in: {name}.',
  },
  'audit.said.SIGN_IN_LOCKED': {
    vi: 'Tạm khóa đăng nhập {seconds} giây sau nhiều lần sai: {name}.',
    en: 'Locked out for {seconds} seconds after several failures: {name}.',
  },
  'audit.said.SIGNED_OUT': { vi: 'Đăng xuất.', en: 'Signed out.' },
  'audit.said.SESSION_REVOKED': {
    vi: 'Kết thúc phiên của {name} vì mã làm mới đã dùng bị dùng lại.',
    en: 'Ended a session of {name}, because a used refresh token came back.',
  },
  'audit.said.ACCOUNT_ACTIVATED': { vi: 'Kích hoạt tài khoản.', en: 'Activated the account.' },
  'audit.said.ACTIVATION_FAILED': {
    vi: 'Kích hoạt không được: {name}.',
    en: 'Failed to activate: {name}.',
  },
  'audit.said.PASSWORD_CHANGED': {
    vi: 'Đổi mật khẩu của {name}.',
    en: 'Changed the password of {name}.',
  },
  'audit.said.APPOINTMENT_CREATED': {
    vi: 'Giao {name} vai trò {role} tại {organization}, {term}.',
    en: 'Gave {name} the role {role} at {organization}, {term}.',
  },
  'audit.said.APPOINTMENT_CHANGED': {
    vi: 'Sửa vai trò của {name}: {role} tại {organization}, {term}.',
    en: 'Changed the role of {name}: {role} at {organization}, {term}.',
  },
  'audit.said.APPOINTMENT_ENDED': {
    vi: 'Định ngày thôi vai trò {role} của {name} tại {organization}: {term}.',
    en: 'Set the end of the role {role} of {name} at {organization}: {term}.',
  },
  'audit.said.APPOINTMENT_WITHDRAWN': {
    vi: 'Xóa vai trò {role} của {name} tại {organization}.',
    en: 'Took back the role {role} of {name} at {organization}.',
  },
  'audit.said.BOARD_CHANGED': {
    vi: 'Đổi người của ban biên tập {name}: {changes}',
    en: 'Changed the people of the editorial board {name}: {changes}',
  },
  'audit.said.BOARD_REMOVED': {
    vi: 'Xóa ban biên tập {name}: {changes}',
    en: 'Removed the editorial board {name}: {changes}',
  },
  'audit.said.MEETING_RULES_SET': {
    vi: 'Đặt quy định sinh hoạt của {name}, có hiệu lực từ ngày {validFrom}: {changes}',
    en: 'Set the rules of meetings of {name}, valid from {validFrom}: {changes}',
  },
  'audit.said.MEETING_RULES_REMOVED': {
    vi: 'Xóa quy định sinh hoạt của {name}, có hiệu lực từ ngày {validFrom}.',
    en: 'Removed the rules of meetings of {name}, valid from {validFrom}.',
  },
  'audit.said.ACCOUNT_CREATED': {
    vi: 'Tạo tài khoản {name}{power}.',
    en: 'Created the account {name}{power}.',
  },
  'audit.said.ACCOUNT_STATUS_CHANGED': {
    vi: 'Đổi trạng thái tài khoản {name}: {statusBefore} → {status}.',
    en: 'Changed the status of the account {name}: {statusBefore} → {status}.',
  },
  'audit.said.ACCOUNT_LINKED': {
    vi: 'Đổi đảng viên hoặc tổ chức gắn với tài khoản {name}.',
    en: 'Changed the member or the organization that the account {name} belongs to.',
  },
  'audit.said.ADMINISTRATOR_CHANGED': {
    vi: '{name}{power}.',
    en: '{name}{power}.',
  },
  'audit.said.ORGANIZATION_MOVED': {
    vi: 'Chuyển {name} từ {underBefore} về trực thuộc {under}.',
    en: 'Moved {name} from {underBefore} to {under}.',
  },
  'audit.said.ROSTER_PREVIEWED': {
    vi: 'Xem trước danh sách "{file}" cho {name}: {rows} hàng.',
    en: 'Previewed the list "{file}" for {name}: {rows} rows.',
  },
  'audit.said.IMPORT_STARTED': {
    vi: 'Bắt đầu nhập danh sách "{file}" vào {name}.',
    en: 'Began to import the list "{file}" into {name}.',
  },
  'audit.said.IMPORT_ENDED': {
    vi: '{outcome} nhập danh sách "{file}" vào {name}: thêm {membersCreated}, sửa {membersChanged} đảng viên, {appointmentsCreated} chức vụ.',
    en: '{outcome} of the list "{file}" into {name}: {membersCreated} members new, {membersChanged} changed, {appointmentsCreated} offices.',
  },
  'audit.said.EXPORTED': {
    vi: 'Xuất {list}: {rows} hàng.',
    en: 'Exported {list}: {rows} rows.',
  },
  'audit.said.ACCOUNTS_ISSUED': {
    vi: 'Cấp {count} mã kích hoạt cho tổ chức {name}.',
    en: 'Issued {count} activation codes for {name}.',
  },
  'audit.said.UNMASKED': {
    vi: 'Xem đầy đủ {fields} của {whom}.',
    en: 'Saw {fields} of {whom} in full.',
  },
  'audit.members': { vi: '{count} đảng viên', en: '{count} members' },
  'audit.somebody': { vi: 'chưa rõ là ai', en: 'nobody known' },
  'audit.power.given': {
    vi: ' được quyền quản trị toàn hệ thống',
    en: ' became a system administrator',
  },
  'audit.power.taken': {
    vi: ' thôi quyền quản trị toàn hệ thống',
    en: ' is a system administrator no more',
  },
  'audit.power.created': { vi: ', quản trị toàn hệ thống', en: ', a system administrator' },
  'audit.term.open': { vi: 'từ {from}', en: 'from {from}' },
  'audit.term.closed': { vi: 'từ {from} đến hết {to}', en: 'from {from} to {to}' },
  'audit.outcome.DONE': { vi: 'Xong việc', en: 'Done: the import' },
  'audit.outcome.INTERRUPTED': { vi: 'Dừng giữa chừng việc', en: 'Interrupted: the import' },
  'audit.outcome.FAILED': { vi: 'Không xong việc', en: 'Failed: the import' },
  'audit.fault.ALTERED_ENTRY': {
    vi: 'Số {number}: nội dung đã bị sửa.',
    en: 'No. {number}: its content was altered.',
  },
  'audit.fault.MISSING_ENTRY': { vi: 'Số {number}: đã bị xóa.', en: 'No. {number}: was removed.' },
  'audit.fault.INSERTED_ENTRY': {
    vi: 'Gần số {number}: có dòng bị chèn thêm.',
    en: 'Near no. {number}: an entry was inserted.',
  },
  'audit.fault.ALTERED_BLOCK': {
    vi: 'Từ số {number}: mắt xích đã bị sửa.',
    en: 'From no. {number}: a block was altered.',
  },
  'audit.fault.MISSING_BLOCK': {
    vi: 'Từ số {number}: mắt xích đã bị xóa.',
    en: 'From no. {number}: a block was removed.',
  },
  'audit.fault.CUT_TAIL': {
    vi: 'Từ số {number}: phần cuối của chuỗi đã bị cắt.',
    en: 'From no. {number}: the end of the chain was cut off.',
  },
  'audit.fault.MARK_NOT_FOUND': {
    vi: 'Không còn dấu mốc đã ghi lần trước (số {number}): chuỗi đã bị cắt hoặc làm lại.',
    en: 'The mark noted before (no. {number}) is gone: the chain was cut off or made anew.',
  },
  'audit.whole': {
    vi: 'Nhật ký nguyên vẹn: {entries} dòng, {blocks} mắt xích. Dấu mốc: {mark}',
    en: 'The log is whole: {entries} entries, {blocks} blocks. Mark: {mark}',
  },
  'audit.broken': {
    vi: 'Nhật ký KHÔNG nguyên vẹn: {count} chỗ sai trong {entries} dòng.',
    en: 'The log is NOT whole: {count} faults in {entries} entries.',
  },
  'audit.badMark': {
    vi: 'Dấu mốc có dạng SỐ:CHUỖI, như lệnh này in ra lần trước.',
    en: 'A mark is NUMBER:TEXT, as this command printed it before.',
  },
  'audit.badFilter': { vi: 'Điều kiện lọc không đúng.', en: 'This is not a filter.' },
} as const
