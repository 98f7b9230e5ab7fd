import type { OrganizationType } from '../../domain/organizations/organization-types.ts'
import { peopleOfCell, type DemoPerson } from './people.ts'
import { createSeededRandom } from './seeded-random.ts'

export type DemoCell = {
  /** Heading of its rows in the list of its body; null where the body is the cell itself. */
  readonly name: string | null
  readonly people: readonly DemoPerson[]
}

/** An organization that an office creates, with the list of members that this office keeps. */
export type DemoBody = {
  readonly code: string
  readonly type: OrganizationType
  readonly name: string
  readonly parentCode: string
  readonly cells: readonly DemoCell[]
}

export type DemoCommittee = {
  readonly root: {
    readonly code: string
    readonly type: OrganizationType
    readonly name: string
  }
  /** Parents before their children. */
  readonly bodies: readonly DemoBody[]
}

/** A place in the committee where somebody with a part in the demo stands. */
export type Seat = {
  readonly body: string
  readonly cell: string | null
  readonly index: number
}

type CellPlan = readonly [name: string | null, people: number, officials?: number]
type BodyPlan = Omit<DemoBody, 'cells'> & { readonly cells: readonly CellPlan[] }

const ROOT = { code: 'SM', type: 'PROVINCE', name: 'Đảng bộ tỉnh Sông Mây' } as const

/** The cell in which the demo's meetings are held, and how many of it are official members. */
export const FIRST_CELL = { body: 'SM.PHUMAY', cell: 'Chi bộ thôn Đông', officials: 20 } as const

const BODIES: readonly BodyPlan[] = [
  {
    ...below(ROOT.code, 'SM.CQD', 'BLOC', 'Đảng bộ các cơ quan Đảng tỉnh Sông Mây'),
    cells: [],
  },
  {
    ...below('SM.CQD', 'SM.BTC', 'GRASSROOTS_CELL', 'Chi bộ Ban Tổ chức Tỉnh ủy'),
    cells: [[null, 12, 6]],
  },
  {
    ...below('SM.CQD', 'SM.BTGDV', 'GRASSROOTS_CELL', 'Chi bộ Ban Tuyên giáo và Dân vận Tỉnh ủy'),
    cells: [[null, 14, 6]],
  },
  {
    ...below('SM.CQD', 'SM.UBKT', 'GRASSROOTS_CELL', 'Chi bộ Ủy ban Kiểm tra Tỉnh ủy'),
    cells: [[null, 11, 6]],
  },
  {
    ...below(ROOT.code, 'SM.PHUMAY', 'COMMUNE', 'Đảng bộ xã Phú Mây'),
    cells: [
      [FIRST_CELL.cell, 26, FIRST_CELL.officials],
      ['Chi bộ thôn Đoài', 18],
      ['Chi bộ thôn Trung', 15],
      ['Chi bộ thôn Hạ', 12],
      ['Chi bộ thôn Thượng', 14],
      ['Chi bộ Trường THCS Phú Mây', 16],
      ['Chi bộ Cơ quan xã', 20],
    ],
  },
  {
    ...below(ROOT.code, 'SM.BENXUAN', 'COMMUNE', 'Đảng bộ phường Bến Xuân'),
    cells: [
      ['Chi bộ tổ dân phố 1', 17],
      ['Chi bộ tổ dân phố 2', 13],
      ['Chi bộ tổ dân phố 3', 15],
      ['Chi bộ tổ dân phố 4', 11],
    ],
  },
  {
    ...below(ROOT.code, 'SM.BVDK', 'GRASSROOTS_BRANCH', 'Đảng bộ Bệnh viện Đa khoa tỉnh Sông Mây'),
    cells: [['Chi bộ Phòng Tổ chức – Hành chính', 10]],
  },
  {
    ...below('SM.BVDK', 'SM.BVDK.LS', 'SECTION_BRANCH', 'Đảng bộ bộ phận Khối Lâm sàng'),
    cells: [
      ['Chi bộ Khoa Nội', 14],
      ['Chi bộ Khoa Ngoại', 13],
    ],
  },
  {
    ...below(ROOT.code, 'SM.MAY', 'GRASSROOTS_BRANCH', 'Đảng bộ Công ty cổ phần May Sông Mây'),
    cells: [
      ['Chi bộ Phân xưởng Cắt', 12],
      ['Chi bộ Phân xưởng May', 16],
    ],
  },
  {
    ...below(ROOT.code, 'SM.THPT', 'GRASSROOTS_CELL', 'Chi bộ Trường THPT Bến Xuân'),
    cells: [[null, 21]],
  },
]

const SEED = 'so-tay-demo-1'
const OFFICERS = 3

/** The whole sample committee, the same for the same `anchor` (YYYY-MM-DD), from which ages and probations are counted. */
export function sampleCommittee({ anchor }: { readonly anchor: string }): DemoCommittee {
  let cellNumber = 0
  const bodies = BODIES.map(({ cells, ...body }) => ({
    ...body,
    cells: cells.map(([name, count, officials = OFFICERS]): DemoCell => {
      cellNumber += 1
      const random = createSeededRandom(`${SEED} ${body.code} ${name ?? ''}`)
      return { name, people: peopleOfCell({ random, cellNumber, count, officials, anchor }) }
    }),
  }))
  return { root: ROOT, bodies }
}

/** Who sits there. Throws for a seat that the committee does not have. */
export function personAt({
  committee,
  seat: { body, cell, index },
}: {
  readonly committee: DemoCommittee
  readonly seat: Seat
}): DemoPerson {
  const found = committee.bodies
    .find(({ code }) => code === body)
    ?.cells.find(({ name }) => name === cell)?.people[index]
  if (!found) throw new Error(`The sample committee has nobody at ${body}/${cell ?? ''}/${index}`)
  return found
}

function below(parentCode: string, code: string, type: OrganizationType, name: string) {
  return { parentCode, code, type, name }
}
