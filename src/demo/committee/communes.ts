import { body, cell, type BodyPlan, type CellPlan } from './committee-plan.ts'
import { ROOT } from './first-bodies.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Where people live: villages of the plain, hamlets of the hills, quarters of the town. */
type Kind = 'village' | 'hamlet' | 'quarter'
type Commune = readonly [part: string, name: string, kind: Kind, settlements: number]

const COMMUNES: readonly Commune[] = [
  ['TANVINH', 'Tân Vĩnh', 'village', 12],
  ['DONGMAY', 'Đồng Mây', 'village', 11],
  ['HOAQUANG', 'Hòa Quang', 'village', 13],
  ['LUONGKHE', 'Lương Khê', 'village', 10],
  ['NAMTHIA', 'Nậm Thia', 'hamlet', 9],
  ['KHELAU', 'Khe Lau', 'hamlet', 8],
  ['MUONGVAN', 'Mường Vân', 'hamlet', 11],
  ['CAUMOI', 'Cầu Mới', 'quarter', 12],
  ['DONGBEN', 'Đông Bến', 'quarter', 11],
  ['HOIXUAN', 'Hội Xuân', 'quarter', 10],
]

/** Its list is sent in last, with some faults in it. */
export const LAST_COMMUNE = 'SM.HOIXUAN'

const VILLAGES = 'Đông Đoài Trung Thượng Hạ Nam Bắc Chùa Đình Chợ Giữa Bến Trại'.split(' ')
const HAMLETS =
  'Khe Trúc|Nà Lau|Pá Hoa|Bản Mòn|Suối Bạc|Nà Pán|Khe Sim|Huổi Lan|Bản Chang|Đồi Chè|Nà Mây'.split(
    '|',
  )

/** Schools and agencies of a commune that are cells directly below it. */
const OFFICES: readonly (readonly [name: string, fewest: number, more: number])[] = [
  ['Cơ quan Đảng, đoàn thể', 9, 10],
  ['Cơ quan Ủy ban nhân dân', 14, 14],
  ['Trường Mầm non', 6, 10],
  ['Trường Tiểu học', 8, 12],
  ['Trường THCS', 8, 12],
  ['Trạm Y tế', 3, 5],
]

/** The communes below the province, each with its villages, its schools and a few grassroots organizations of its own. */
export const communes = (random: SeededRandom): readonly BodyPlan[] =>
  COMMUNES.flatMap((commune) => communeOf(commune, random))

function communeOf(
  [part, name, kind, settlements]: Commune,
  random: SeededRandom,
): readonly BodyPlan[] {
  const code = `SM.${part}`
  const rank = kind === 'quarter' ? 'phường' : 'xã'
  const isFar = kind === 'hamlet' && random.chance(0.5)
  const rollout = isFar ? 'begun' : 'done'
  const below = { parentCode: code, rollout } as const
  return [
    body({
      rollout,
      code,
      parentCode: ROOT.code,
      type: 'COMMUNE',
      name: `Đảng bộ ${rank} ${name}`,
      cells: [
        ...Array.from({ length: settlements }, (_, index) => settlement(kind, index, random)),
        ...OFFICES.map(([office, fewest, more]) =>
          cell(`Chi bộ ${office} ${rank} ${name}`, fewest + random.below(more)),
        ),
      ],
    }),
    body({
      ...below,
      code: `${code}.THPT`,
      type: 'GRASSROOTS_CELL',
      name: `Chi bộ Trường THPT ${name}`,
      cells: [cell(null, 14 + random.below(16))],
    }),
    body({
      ...below,
      code: `${code}.HTX`,
      type: 'GRASSROOTS_CELL',
      name: `Chi bộ Hợp tác xã dịch vụ ${name}`,
      cells: [cell(null, 5 + random.below(8))],
    }),
    ...(kind === 'hamlet' ? [] : [enterprise({ below, code, name, random })]),
  ]
}

type Enterprise = {
  readonly below: Pick<BodyPlan, 'parentCode' | 'rollout'>
  readonly code: string
  readonly name: string
  readonly random: SeededRandom
}

const enterprise = ({ below, code, name, random }: Enterprise): BodyPlan =>
  body({
    ...below,
    code: `${code}.CTY`,
    type: 'GRASSROOTS_BRANCH',
    name: `Đảng bộ Công ty cổ phần ${name}`,
    rollout: random.chance(0.3) ? 'notBegun' : below.rollout,
    cells: ['Văn phòng', 'Phân xưởng 1'].map((one) =>
      cell(`Chi bộ ${one} Công ty ${name}`, 5 + random.below(14)),
    ),
  })

function settlement(kind: Kind, index: number, random: SeededRandom): CellPlan {
  if (kind === 'quarter') return cell(`Chi bộ tổ dân phố ${index + 1}`, 24 + random.below(37))
  if (kind === 'hamlet') return cell(`Chi bộ bản ${HAMLETS[index] ?? index}`, 8 + random.below(24))
  return cell(`Chi bộ thôn ${VILLAGES[index] ?? index}`, 19 + random.below(32))
}
