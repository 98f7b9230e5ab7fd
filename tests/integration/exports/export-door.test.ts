import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import excel from 'exceljs'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { rest } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
type Line = { readonly bytes?: string; readonly rows?: number; readonly done?: number }

let world: World
let ask: ReturnType<typeof rest>
let east: Id
let west: Id
let ward: Id
let officer: string
let secretary: string

beforeAll(async () => {
  world = await createWorld()
  ask = rest(world.payload)
  const province = await world.organization({ type: 'PROVINCE', name: 'Tỉnh' })
  ward = await world.organization({ type: 'COMMUNE', name: 'Xã', parent: province })
  east = await world.organization({ type: 'CELL', name: 'Chi bộ Đông', parent: ward })
  west = await world.organization({ type: 'GRASSROOTS_CELL', name: 'Chi bộ Tây', parent: province })
  await world.member({ cell: east, fullName: 'Trần Văn Bình', birthDate: '1980-02-03' })
  await world.member({ cell: east, fullName: 'Lê Thị Ánh', status: 'EXEMPT' })
  await world.member({ cell: west, fullName: 'Bí Mật', birthDate: '1970-12-31' })
  officer = await tokenOf(await world.holding('ORGANIZATION_OFFICER', ward))
  secretary = await tokenOf(await world.holding('INSPECTOR', ward))
}, 240_000)
afterAll(async () => world?.close())

async function tokenOf({ accountId }: Viewer): Promise<string> {
  const { username } = await world.payload.findByID({ collection: 'accounts', id: accountId })
  const { token } = await world.payload.login({
    collection: 'accounts',
    data: { username: username ?? '', password: 'mot-mat-khau-dai-2026' },
  })
  return token ?? ''
}

const post = (token: string | null, json: object, list = 'members') =>
  ask({ method: 'POST', path: `/api/${list}/export`, token, json })

async function sheetOf(token: string, json: object, list = 'members') {
  const { text } = await post(token, json, list)
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  const bytes = Buffer.concat(lines.map((line) => Buffer.from(line.bytes ?? '', 'base64')))
  const book = new excel.Workbook()
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  const rowsIn = (sheet: excel.Worksheet | undefined) =>
    (sheet?.getSheetValues() ?? []).flatMap((row) => (Array.isArray(row) ? [row.slice(1)] : []))
  const [about, list_] = book.worksheets
  return { about: rowsIn(about), list: rowsIn(list_), last: lines.at(-1) }
}

const COLUMNS = ['fullName', 'status', 'cell', 'birthDate']

describe('the export of a list', () => {
  it('is the whole list as its reader sees it, in its order, with its columns', async () => {
    const { list, last } = await sheetOf(officer, { columns: COLUMNS, sort: 'sortKey' })

    expect(list).toEqual([
      ['Họ và tên', 'Diện', 'Chi bộ', 'Ngày sinh'],
      ['Lê Thị Ánh', 'Miễn công tác và sinh hoạt', 'Chi bộ Đông'],
      ['Trần Văn Bình', 'Chính thức', 'Chi bộ Đông', new Date('1980-02-03T00:00:00Z')],
    ])
    expect(last).toEqual({ rows: 2 })
  })

  it('leaves out what is masked for its reader', async () => {
    const { list } = await sheetOf(secretary, { columns: COLUMNS, sort: 'sortKey' })

    expect(list.flat().filter((value) => value instanceof Date)).toEqual([])
    expect(list).toHaveLength(3)
  })

  it('is narrowed as the list is, searched without marks, and says so first', async () => {
    const { about, list } = await sheetOf(officer, {
      where: { status: { equals: 'EXEMPT' } },
      search: 'le thi anh',
      columns: ['fullName'],
    })

    expect(list).toEqual([['Họ và tên'], ['Lê Thị Ánh']])
    expect(about).toEqual(
      expect.arrayContaining([
        ['Danh sách', 'Đảng viên'],
        ['Bộ lọc', 'Diện bằng “Miễn công tác và sinh hoạt”'],
        ['Từ khóa tìm', 'le thi anh'],
        ['Số dòng', '1'],
      ]),
    )
  })

  it.each<[string, object, number]>([
    ['a filter that is none', { where: 'status' }, 400],
    ['a list as filter', { where: [] }, 400],
    ['an order that is none', { sort: { $ne: 1 } }, 400],
    ['columns that are none', { columns: 'fullName' }, 400],
    ['a filter by what is masked', { where: { birthDate: { equals: '1980-02-03' } } }, 400],
    ['a filter by what nobody reads', { where: { path: { equals: 'x' } } }, 400],
  ])('refuses %s', async (_what, json, status) => {
    const answer = await post(secretary, json)

    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('bytes')
  })

  it('is refused to who is not signed in, and to who may read nothing of it', async () => {
    const stranger = await tokenOf(await world.viewer(await world.account()))

    expect((await post(null, {})).status).toBe(401)
    expect((await post(stranger, {}, 'meetings')).status).toBe(403)
  })

  it('is entered in the audit log before it leaves', async () => {
    const viewer = await world.holding('ORGANIZATION_OFFICER', ward)
    await post(await tokenOf(viewer), { columns: ['fullName'] })

    const page = await world.services.audit.list({
      viewer: await world.systemAdministrator(),
      filter: { kinds: ['EXPORTED'] },
      page: { first: 50, after: null },
    })
    const entries = JSON.stringify(page)

    expect(entries).toContain(viewer.accountId)
    expect(entries).toContain('"rows":2')
    expect(entries).not.toContain('Trần Văn Bình')
  })

  it.each(['organizations', 'accounts', 'appointments', 'meetings', 'news', 'media'])(
    'is there for %s',
    async (list) => {
      const { last, about } = await sheetOf(officer, {}, list)

      expect(last).toEqual({ rows: expect.any(Number) })
      expect(about[0]?.[1]).not.toBe('')
    },
  )

  it('serves two at once, each what is theirs', async () => {
    const [one, other] = await Promise.all([
      sheetOf(officer, { columns: ['birthDate'] }),
      sheetOf(secretary, { columns: ['birthDate'] }),
    ])

    expect(one.list.flat()).toHaveLength(2)
    expect(other.list.flat()).toEqual(['Ngày sinh'])
  })

  it('stops when its reader goes away', async () => {
    const { createExportService } = await import('../../../src/services/exports/exports.service.ts')
    const { createExportRepository } =
      await import('../../../src/persistence/exports/exports.repository.ts')
    const exports = createExportService({
      lists: createExportRepository({ payload: world.payload }),
      recordAudit: () => Promise.resolve(),
    })
    const stop = new AbortController()
    stop.abort()

    const exported = exports.export({
      collection: 'members',
      where: {},
      sort: null,
      search: '',
      columns: [],
      viewer: await world.holding('ORGANIZATION_OFFICER', ward),
      locale: 'vi',
      now: new Date(),
      address: null,
      onProgress: () => undefined,
      onBytes: () => undefined,
      signal: stop.signal,
    })

    await expect(exported).rejects.toThrow()
  })
})
