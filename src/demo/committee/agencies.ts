import { body, cell, type BodyPlan, type CellPlan, type Rollout } from './committee-plan.ts'
import { ROOT } from './first-bodies.ts'
import type { SeededRandom } from './seeded-random.ts'

/** What is told where the figures leave somebody out (domain.md 3.2: the armed forces are not on the software). */
const ARMED_REASON = 'Lực lượng vũ trang: không tính vào chỉ tiêu sử dụng phần mềm'

type Agency = readonly [code: string, name: string, cells: readonly string[]]

/** A single cell has no cells of its own. */
const PARTY_AGENCIES: readonly Agency[] = [
  [
    'VPTU',
    'Văn phòng Tỉnh ủy',
    ['Phòng Tổng hợp', 'Phòng Hành chính', 'Phòng Cơ yếu – Công nghệ thông tin'],
  ],
  ['BNC', 'Ban Nội chính Tỉnh ủy', []],
  [
    'MTTQ',
    'Mặt trận Tổ quốc Việt Nam tỉnh',
    ['Văn phòng', 'Hội Nông dân', 'Hội Phụ nữ', 'Tỉnh Đoàn', 'Hội Cựu chiến binh'],
  ],
  ['TCT', 'Trường Chính trị tỉnh', ['Phòng Đào tạo', 'Khoa Lý luận cơ sở', 'Khoa Xây dựng Đảng']],
  [
    'BAODAI',
    'Báo và Phát thanh, Truyền hình Sông Mây',
    ['Phòng Nội dung số', 'Phòng Thời sự', 'Phòng Kỹ thuật', 'Phòng Hành chính – Trị sự'],
  ],
  ['TAND', 'Tòa án nhân dân tỉnh', ['Văn phòng', 'Tòa Dân sự', 'Tòa Hình sự']],
  ['VKS', 'Viện Kiểm sát nhân dân tỉnh', ['Văn phòng', 'Phòng Nghiệp vụ 1', 'Phòng Nghiệp vụ 2']],
  ['HDND', 'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh', []],
]

const OFFICE_CELLS = ['Văn phòng Sở', 'Phòng Kế hoạch', 'Thanh tra']
const GOVERNMENT_AGENCIES: readonly Agency[] = [
  [
    'VPUB',
    'Văn phòng Ủy ban nhân dân tỉnh',
    ['Phòng Tổng hợp', 'Phòng Kinh tế', 'Trung tâm Phục vụ hành chính công'],
  ],
  ['STC', 'Sở Tài chính', [...OFFICE_CELLS, 'Phòng Ngân sách', 'Phòng Đăng ký kinh doanh']],
  ['SXD', 'Sở Xây dựng', [...OFFICE_CELLS, 'Phòng Hạ tầng', 'Ban Quản lý bảo trì đường bộ']],
  [
    'SNNMT',
    'Sở Nông nghiệp và Môi trường',
    [...OFFICE_CELLS, 'Chi cục Thủy lợi', 'Chi cục Kiểm lâm', 'Chi cục Chăn nuôi và Thú y'],
  ],
  ['SCT', 'Sở Công Thương', [...OFFICE_CELLS, 'Trung tâm Khuyến công']],
  ['SGD', 'Sở Giáo dục và Đào tạo', [...OFFICE_CELLS, 'Phòng Giáo dục phổ thông']],
  ['SYT', 'Sở Y tế', [...OFFICE_CELLS, 'Phòng Nghiệp vụ y', 'Phòng Bảo trợ xã hội']],
  ['SKHCN', 'Sở Khoa học và Công nghệ', [...OFFICE_CELLS, 'Trung tâm Chuyển đổi số']],
  ['SVHTT', 'Sở Văn hóa, Thể thao và Du lịch', [...OFFICE_CELLS, 'Bảo tàng tỉnh', 'Thư viện tỉnh']],
  ['SNV', 'Sở Nội vụ', [...OFFICE_CELLS, 'Phòng Người có công']],
  ['STP', 'Sở Tư pháp', ['Văn phòng Sở', 'Phòng Công chứng', 'Trung tâm Trợ giúp pháp lý']],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo', []],
  ['TTT', 'Thanh tra tỉnh', ['Văn phòng', 'Phòng Nghiệp vụ 1', 'Phòng Nghiệp vụ 2']],
  ['BVYHCT', 'Bệnh viện Y học cổ truyền tỉnh', ['Khoa Nội tổng hợp', 'Khoa Châm cứu', 'Khoa Dược']],
  ['BVSN', 'Bệnh viện Sản – Nhi tỉnh', ['Khoa Sản', 'Khoa Nhi', 'Phòng Điều dưỡng']],
  [
    'DHSM',
    'Trường Đại học Sông Mây',
    ['Khoa Sư phạm', 'Khoa Kinh tế', 'Khoa Nông – Lâm', 'Phòng Đào tạo', 'Sinh viên'],
  ],
  ['CDN', 'Trường Cao đẳng Nghề Sông Mây', ['Khoa Điện', 'Khoa Cơ khí', 'Phòng Công tác học sinh']],
  [
    'CAPNUOC',
    'Công ty cổ phần Cấp nước Sông Mây',
    ['Nhà máy nước số 1', 'Văn phòng công ty', 'Xí nghiệp Xây lắp'],
  ],
  [
    'MOITRUONG',
    'Công ty cổ phần Môi trường đô thị Sông Mây',
    ['Đội Vệ sinh 1', 'Đội Cây xanh', 'Văn phòng công ty'],
  ],
  [
    'LAMNGHIEP',
    'Công ty Lâm nghiệp Sông Mây',
    ['Lâm trường Khe Trúc', 'Lâm trường Khe Lau', 'Văn phòng công ty'],
  ],
  ['XOSO', 'Công ty Xổ số kiến thiết Sông Mây', []],
  ['BAOTANG', 'Ban Quản lý các khu công nghiệp tỉnh', []],
]

const ARMED_FORCES: readonly Agency[] = [
  ['CA', 'Đảng bộ Công an tỉnh Sông Mây', ['Khối Tham mưu', 'Khối Cảnh sát']],
  ['QS', 'Đảng bộ Quân sự tỉnh Sông Mây', ['Cơ quan Bộ Chỉ huy', 'Trung đoàn 1']],
]

/** The agencies beside the communes: those of the Party, those of the government with its enterprises, and the armed forces. */
export function agencies(random: SeededRandom): readonly BodyPlan[] {
  const government = { code: 'SM.UBND', type: 'BLOC', parentCode: ROOT.code } as const
  return [
    ...PARTY_AGENCIES.map((agency) => agencyBody({ agency, parentCode: 'SM.CQD', random })),
    body({ ...government, name: 'Đảng bộ Ủy ban nhân dân tỉnh Sông Mây' }),
    ...GOVERNMENT_AGENCIES.map((agency) =>
      agencyBody({ agency, parentCode: government.code, random }),
    ),
    ...ARMED_FORCES.flatMap((force) => armedForce({ force, random })),
  ]
}

type Made = { readonly random: SeededRandom }

function agencyBody({
  agency: [part, name, cells],
  parentCode,
  random,
}: Made & { readonly agency: Agency; readonly parentCode: string }): BodyPlan {
  const isCell = cells.length === 0
  return body({
    parentCode,
    code: `SM.${part}`,
    type: isCell ? 'GRASSROOTS_CELL' : 'GRASSROOTS_BRANCH',
    name: `${isCell ? 'Chi bộ' : 'Đảng bộ'} ${name}`,
    rollout: rolloutBy(random),
    cells: isCell
      ? [cell(null, 8 + random.below(14))]
      : cells.map((one) => officeCell(nameWithin(one, name), random)),
  })
}

function rolloutBy(random: SeededRandom): Rollout {
  if (random.chance(0.08)) return 'notBegun'
  return random.chance(0.12) ? 'begun' : 'done'
}

const OFFICE_ALONE = /^Văn phòng(?: Sở| công ty)?$/
const IN_EVERY_AGENCY = /^(?:Thanh tra|Phòng (?:Kế hoạch|Tổng hợp|Đào tạo|Nghiệp vụ \d))$/

/** What every agency has is told apart by the agency. */
function nameWithin(cell: string, agency: string): string {
  if (OFFICE_ALONE.test(cell)) return `Văn phòng ${agency}`
  return IN_EVERY_AGENCY.test(cell) ? `${cell} ${agency}` : cell
}

/** Students and workshops are many, a department is a dozen. */
const officeCell = (name: string, random: SeededRandom): CellPlan =>
  cell(`Chi bộ ${name}`, name === 'Sinh viên' ? 48 : 10 + random.below(19))

function armedForce({
  force: [part, name, branches],
  random,
}: Made & { readonly force: Agency }): readonly BodyPlan[] {
  const left = { rollout: 'notBegun', notCountedReason: ARMED_REASON } as const
  return [
    body({ ...left, parentCode: ROOT.code, code: `SM.${part}`, type: 'BLOC', name }),
    ...branches.map((branch, index) =>
      body({
        ...left,
        parentCode: `SM.${part}`,
        code: `SM.${part}.${index + 1}`,
        type: 'GRASSROOTS_BRANCH',
        name: `Đảng bộ ${branch}`,
        cells: [1, 2].map((number) => cell(`Chi bộ ${number} ${branch}`, 12 + random.below(16))),
      }),
    ),
  ]
}
