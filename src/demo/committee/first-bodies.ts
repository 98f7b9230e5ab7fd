import { body, cell, type BodyPlan } from './committee-plan.ts'

export const ROOT = { code: 'SM', type: 'PROVINCE', name: 'Đảng bộ tỉnh Sông Mây' } as const

/** The cell in which the demo's meeting in progress is held, and how many of it are official members. */
export const FIRST_CELL = { body: 'SM.PHUMAY', cell: 'Chi bộ thôn Đông', officials: 20 } as const

/** The bodies in which everybody with a part of their own sits: the small committee is these alone. */
export const FIRST_BODIES: readonly BodyPlan[] = [
  body({
    parentCode: ROOT.code,
    code: 'SM.CQD',
    type: 'BLOC',
    name: 'Đảng bộ các cơ quan Đảng tỉnh Sông Mây',
  }),
  body({
    parentCode: 'SM.CQD',
    code: 'SM.BTC',
    isOfCast: true,
    type: 'GRASSROOTS_CELL',
    name: 'Chi bộ Ban Tổ chức Tỉnh ủy',
    cells: [cell(null, 12, { officials: 6 })],
  }),
  body({
    parentCode: 'SM.CQD',
    code: 'SM.BTGDV',
    isOfCast: true,
    type: 'GRASSROOTS_CELL',
    name: 'Chi bộ Ban Tuyên giáo và Dân vận Tỉnh ủy',
    cells: [cell(null, 14, { officials: 6 })],
  }),
  body({
    parentCode: 'SM.CQD',
    code: 'SM.UBKT',
    isOfCast: true,
    type: 'GRASSROOTS_CELL',
    name: 'Chi bộ Ủy ban Kiểm tra Tỉnh ủy',
    cells: [cell(null, 11, { officials: 6 })],
  }),
  body({
    parentCode: ROOT.code,
    code: 'SM.PHUMAY',
    isOfCast: true,
    type: 'COMMUNE',
    name: 'Đảng bộ xã Phú Mây',
    cells: [
      cell(FIRST_CELL.cell, 26, {
        officials: FIRST_CELL.officials,
        last: ['PROBATIONARY', 'PROBATIONARY', 'EXEMPT', 'TEMPORARILY_AWAY', 'TEMPORARILY_HERE'],
      }),
      cell('Chi bộ thôn Đoài', 18, { last: ['TRANSFERRED_OUT', 'LEFT', 'DECEASED', 'SUSPENDED'] }),
      cell('Chi bộ thôn Trung', 15),
      cell('Chi bộ thôn Hạ', 12),
      cell('Chi bộ thôn Thượng', 14),
      cell('Chi bộ Trường THCS Phú Mây', 16),
      cell('Chi bộ Cơ quan xã', 20, { officials: 6 }),
    ],
  }),
  body({
    parentCode: ROOT.code,
    code: 'SM.BENXUAN',
    type: 'COMMUNE',
    name: 'Đảng bộ phường Bến Xuân',
    rollout: 'begun',
    cells: [
      cell('Chi bộ tổ dân phố 1', 17),
      cell('Chi bộ tổ dân phố 2', 13),
      cell('Chi bộ tổ dân phố 3', 15),
      cell('Chi bộ tổ dân phố 4', 11),
    ],
  }),
  body({
    parentCode: ROOT.code,
    code: 'SM.BVDK',
    type: 'GRASSROOTS_BRANCH',
    name: 'Đảng bộ Bệnh viện Đa khoa tỉnh Sông Mây',
    cells: [cell('Chi bộ Phòng Tổ chức – Hành chính', 10)],
  }),
  body({
    parentCode: 'SM.BVDK',
    code: 'SM.BVDK.LS',
    type: 'SECTION_BRANCH',
    name: 'Đảng bộ bộ phận Khối Lâm sàng',
    cells: [cell('Chi bộ Khoa Nội', 14), cell('Chi bộ Khoa Ngoại', 13)],
  }),
  body({
    parentCode: ROOT.code,
    code: 'SM.MAY',
    type: 'GRASSROOTS_BRANCH',
    name: 'Đảng bộ Công ty cổ phần May Sông Mây',
    rollout: 'notBegun',
    cells: [cell('Chi bộ Phân xưởng Cắt', 12), cell('Chi bộ Phân xưởng May', 16)],
  }),
  body({
    parentCode: ROOT.code,
    code: 'SM.THPT',
    type: 'GRASSROOTS_CELL',
    name: 'Chi bộ Trường THPT Bến Xuân',
    cells: [cell(null, 21)],
  }),
]
