import type { Sex } from '../../domain/members/member-status.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Common first parts of names, the more common more often. Nobody is meant: names are put together by chance. */
const FAMILY = words(
  'Nguyễn Nguyễn Nguyễn Nguyễn Trần Trần Trần Lê Lê Phạm Phạm Hoàng Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Lương Tạ Cao Phan Võ Hà Đoàn',
)
const MIDDLE: Readonly<Record<Sex, Words>> = {
  FEMALE: words('Thị Thị Thị Thu Ngọc Thanh Minh Bích Hồng Kim Phương Thúy Diệu Mỹ Khánh Hải'),
  MALE: words('Văn Văn Văn Đức Hữu Quang Minh Xuân Đình Công Quốc Thanh Ngọc Tiến Mạnh Duy Trọng'),
}
const GIVEN: Readonly<Record<Sex, Words>> = {
  FEMALE: words(
    'Hoa Lan Huệ Mai Thảo Hương Nga Hạnh Thủy Yến Oanh Loan Dung Hiền Nhung Trang Linh Ngân Quyên Vân Xuyến Tuyết Ánh Đào Liên Phượng Thoa Nguyệt',
  ),
  MALE: words(
    'An Bình Cường Dũng Đạt Giang Hải Hùng Hưng Khánh Kiên Lâm Long Nam Nghĩa Phong Phúc Quân Sơn Thắng Thành Tiến Toàn Trung Tuấn Tùng Vinh Việt Ước Đông',
  ),
}

type Words = readonly [string, ...string[]]

/** A name made of syllables of our own. */
export function nameBy({
  random,
  sex,
}: {
  readonly random: SeededRandom
  readonly sex: Sex
}): string {
  return [random.pick(FAMILY), random.pick(MIDDLE[sex]), random.pick(GIVEN[sex])].join(' ')
}

function words(text: string): Words {
  const [first = '', ...rest] = text.split(' ')
  return [first, ...rest]
}
