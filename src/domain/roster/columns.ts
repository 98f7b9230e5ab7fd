import { searchKey } from '../text/search-key.ts'

/**
 * What a column of a list of members may hold. `maleBirth` and `femaleBirth` are the columns "Nam" and "Nữ" under "Ngày sinh",
 * which tell the birth date and the sex at once; `male` and `female` the same with a mark. `ignored` is known and not kept.
 */
export type ColumnKind =
  | 'index'
  | 'fullName'
  | 'familyAndMiddle'
  | 'givenName'
  | 'sex'
  | 'male'
  | 'female'
  | 'birthDate'
  | 'maleBirth'
  | 'femaleBirth'
  | 'cardNumber'
  | 'dossierNumber'
  | 'admittedOn'
  | 'officialOn'
  | 'position'
  | 'citizenId'
  | 'phone'
  | 'hasSmartphone'
  | 'status'
  | 'cell'
  | 'organization'
  | 'ignored'

const BIRTH =
  'ngày sinh|ngày tháng năm sinh|ngày tháng sinh|năm sinh|sinh ngày|ngày năm sinh|ntns|nts|ngày sinh dd mm yyyy|date of birth|birth date'

/** The usual spellings of each heading, divided by bars; compared folded, so case, marks and punctuation do not matter. */
const SPELLINGS: readonly (readonly [ColumnKind, string])[] = [
  ['index', 'tt|stt|số tt|số thứ tự|thứ tự|no|no.|#'],
  [
    'fullName',
    'họ và tên|họ tên|họ và tên đảng viên|họ tên đảng viên|họ và tên đv|họ tên đv|tên đảng viên|họ và tên khai sinh|họ tên khai sinh|họ, tên|họ và tên đang dùng|họ, chữ đệm và tên|họ chữ đệm và tên khai sinh|full name|name',
  ],
  ['familyAndMiddle', 'họ và tên đệm|họ đệm|họ và chữ đệm|họ và đệm|họ, đệm|họ'],
  ['givenName', 'tên'],
  ['sex', 'nam/nữ|nam nữ|nam, nữ|nam hay nữ|nữ/nam|giới tính|phái|gt|sex'],
  ['male', 'nam|giới tính nam|nam/nữ nam|nam nữ nam'],
  ['female', 'nữ|giới tính nữ|nam/nữ nữ|nam nữ nữ|là nữ'],
  ['birthDate', BIRTH],
  [
    'maleBirth',
    BIRTH.split('|')
      .map((name) => `${name} nam`)
      .join('|'),
  ],
  [
    'femaleBirth',
    BIRTH.split('|')
      .map((name) => `${name} nữ`)
      .join('|'),
  ],
  [
    'cardNumber',
    'số thẻ đảng|số thẻ đảng viên|số thẻ đv|thẻ đảng viên|thẻ đảng|số thẻ|thẻ đv|số tđv|stđv|mã thẻ đảng|mã thẻ đảng viên|số hiệu thẻ đảng|card number',
  ],
  [
    'dossierNumber',
    'số lý lịch|số lý lịch đảng viên|số lý lịch đv|số ll|số lldv|slldv|số hiệu lý lịch',
  ],
  [
    'admittedOn',
    'ngày vào đảng|ngày kết nạp|ngày kết nạp đảng|ngày vào|vào đảng|kết nạp|ngày tháng năm vào đảng|ngày vào đảng dự bị|ngày, tháng, năm vào đảng|ngày tháng năm kết nạp|ngày tháng vào đảng|ngày vào đcsvn|vào đảng ngày|ngày vào đảng csvn|ngày tháng năm vào đảng dự bị|ngày vào dự bị|dự bị',
  ],
  [
    'officialOn',
    'ngày chính thức|chính thức|ngày vào đảng chính thức|ngày công nhận chính thức|ngày công nhận đảng viên chính thức|ngày tháng năm chính thức|ngày vào chính thức|ngày ct|ngày vào đảng ngày chính thức|ngày tháng năm công nhận chính thức|ngày tháng năm vào đảng chính thức|ngày chuyển chính thức|ngày chuyển đảng chính thức|vào đảng chính thức',
  ],
  [
    'position',
    'chức vụ trong đảng|chức vụ đảng|chức vụ|chức danh|chức vụ cấp ủy|chức vụ trong chi bộ|chức danh trong đảng|chức vụ đảng hiện nay',
  ],
  [
    'citizenId',
    'số cccd|cccd|số căn cước|căn cước|số căn cước công dân|căn cước công dân|số định danh|số định danh cá nhân|mã định danh|cmnd|số cmnd|cmnd/cccd|cccd/cmnd|số cmnd/cccd|số cccd/cmnd|số cmnd cccd|số cccd/định danh cá nhân|số thẻ căn cước|thẻ căn cước|cmt|số cmt',
  ],
  [
    'phone',
    'điện thoại|số điện thoại|sđt|đt|số đt|điện thoại di động|di động|số điện thoại di động|đtdđ|số di động|điện thoại liên hệ|số điện thoại liên hệ|số đtdđ|phone',
  ],
  [
    'hasSmartphone',
    'có đt thông minh|có điện thoại thông minh|điện thoại thông minh|đt thông minh|smartphone|có smartphone|sử dụng điện thoại thông minh',
  ],
  [
    'status',
    'diện|diện đảng viên|tình trạng|trạng thái|loại đảng viên|diện sinh hoạt|tình trạng sinh hoạt|trạng thái sinh hoạt|tình trạng đảng viên|phân loại đảng viên|hình thức sinh hoạt|đảng viên chính thức/dự bị|chính thức/dự bị|status',
  ],
  [
    'cell',
    'chi bộ|tên chi bộ|chi bộ sinh hoạt|sinh hoạt tại chi bộ|nơi sinh hoạt|chi bộ đang sinh hoạt',
  ],
  [
    'organization',
    'đảng bộ|tên đảng bộ|đảng bộ cơ sở|tổ chức cơ sở đảng|tccsđ|đảng bộ/chi bộ cơ sở|tổ chức đảng|đảng ủy',
  ],
  [
    'ignored',
    'ghi chú|quê quán|nơi sinh|nơi ở|nơi ở hiện nay|nơi thường trú|thường trú|địa chỉ|chỗ ở|hộ khẩu|dân tộc|tôn giáo|trình độ|trình độ văn hóa|văn hóa|học vấn|chuyên môn|trình độ chuyên môn|lý luận chính trị|trình độ lý luận|trình độ lý luận chính trị|llct|ngoại ngữ|tin học|nghề nghiệp|nghề nghiệp hiện nay|đơn vị|đơn vị công tác|nơi công tác|cơ quan|chức vụ chính quyền|chức vụ chuyên môn|email|thư điện tử|huy hiệu|huy hiệu đảng|số huy hiệu|tuổi đảng|tuổi|thành phần|gia đình|khen thưởng|kỷ luật|ký nhận|ký tên|ngày cấp|nơi cấp|ngày cấp thẻ|ngày cấp cccd|nơi cấp cccd|ngày chuyển đến|ngày chuyển đi|nơi kết nạp|nơi vào đảng|người giới thiệu|bí danh|tên gọi khác|mã|mã đảng viên|zalo|đã cài đặt|cài đặt',
  ],
]

const KIND_OF: ReadonlyMap<string, ColumnKind> = new Map(
  SPELLINGS.flatMap(([kind, names]) =>
    names.split('|').map((name): [string, ColumnKind] => [searchKey(name), kind]),
  ),
)

/** What a heading names, or null. A remark in brackets does not count: "Ngày sinh (dd/mm/yyyy)". */
export function columnOfHeading(heading: string): ColumnKind | null {
  const whole = KIND_OF.get(searchKey(heading))
  return whole ?? KIND_OF.get(searchKey(heading.replace(/\([^()]*\)/g, ' '))) ?? null
}
