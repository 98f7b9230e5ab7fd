/** Accounts: passwords, codes, issuing, the first administrator. */
export const accountsMessages = {
  'accounts.passwordTooShort': {
    vi: 'Mật khẩu cần ít nhất {min} ký tự.',
    en: 'The password needs at least {min} characters.',
  },
  'accounts.passwordTooLong': {
    vi: 'Mật khẩu dài quá {max} ký tự.',
    en: 'The password is longer than {max} characters.',
  },
  'accounts.passwordIsIdentifier': {
    vi: 'Mật khẩu không được trùng tên đăng nhập, số điện thoại hoặc số thẻ đảng viên.',
    en: 'The password must not be the user name, the phone number or the card number.',
  },
  'accounts.passwordTooSimple': {
    vi: 'Mật khẩu này dễ đoán. Hãy chọn mật khẩu khác, ví dụ một câu ngắn chỉ mình bạn biết.',
    en: 'This password is easy to guess. Choose another, such as a short sentence of your own.',
  },
  'accounts.passwordNotYours': {
    vi: 'Chỉ chủ tài khoản mới đổi được mật khẩu. Hãy cấp lại mã kích hoạt.',
    en: 'Only the person changes the password. Issue a new activation code instead.',
  },
  'accounts.badUsername': {
    vi: 'Tên đăng nhập gồm 3–64 chữ thường, chữ số, các dấu . _ - @ + và có ít nhất một chữ cái.',
    en: 'A user name has 3 to 64 small letters, digits and . _ - @ +, with at least one letter.',
  },
  'accounts.usernameTaken': {
    vi: 'Tên đăng nhập này đã có người dùng.',
    en: 'This user name is taken.',
  },
  'accounts.memberHasAccount': {
    vi: 'Đảng viên này đã có tài khoản.',
    en: 'This member has an account already.',
  },
  'accounts.memberIsFixed': {
    vi: 'Tài khoản đã gắn với một đảng viên thì không chuyển sang người khác.',
    en: 'An account that belongs to a member is not handed to another one.',
  },
  'accounts.memberNotOneself': {
    vi: 'Không ai tự gắn tài khoản của mình với một đảng viên. Hãy nhờ người quản trị.',
    en: 'Nobody links the own account to a member. Ask an administrator.',
  },
  'accounts.officesNotYours': {
    vi: 'Đảng viên này giữ chức vụ mà bạn không được phân. Hãy cấp tài khoản bằng mã kích hoạt.',
    en: 'This member holds an office that is not yours to give. Issue the account with an activation code instead.',
  },
  'accounts.noSuchMember': {
    vi: 'Không có đảng viên này.',
    en: 'There is no such member.',
  },
  'accounts.noSuchOrganization': {
    vi: 'Không có tổ chức này.',
    en: 'There is no such organization.',
  },
  'accounts.notYetActivated': {
    vi: 'Tài khoản chưa được chủ tài khoản kích hoạt.',
    en: 'The account has not been activated by its person.',
  },
  'accounts.issued': {
    vi: 'Đã cấp {issued} tài khoản. Mã kích hoạt ở {file}; mã không lưu ở nơi nào khác.',
    en: 'Issued {issued} accounts. The activation codes are in {file} and nowhere else.',
  },
  'accounts.keptFile': {
    vi: 'Tệp cũ được giữ ở {file}.',
    en: 'The earlier file is kept as {file}.',
  },
  'accounts.noSuchFolder': {
    vi: 'Không có thư mục để ghi {file}.',
    en: 'There is no folder to write {file} in.',
  },
  'accounts.administratorCreated': {
    vi: 'Đã tạo quản trị viên {username}.',
    en: 'Created the administrator {username}.',
  },
  'accounts.unreadableFile': {
    vi: 'Không đọc được tệp {file}.',
    en: 'The file {file} cannot be read.',
  },
  'accounts.tooManySlips': {
    vi: 'Mỗi lần in tối đa 400 phiếu.',
    en: 'At most 400 slips are printed at once.',
  },
  'accounts.missing': { vi: 'Cần nhập mục này.', en: 'This is required.' },
} as const
