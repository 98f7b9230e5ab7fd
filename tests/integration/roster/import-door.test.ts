import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import ExcelJS from 'exceljs'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { rest } from '../../support/rest.ts'
import { usualList, type ListPerson } from '../../support/roster-files.ts'
import { until } from '../../support/until.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
type Job = {
  readonly id: string
  readonly state: string
  readonly cases: number
  readonly openCases: number
  readonly settled: readonly number[]
  readonly report: {
    readonly cases: readonly { readonly message: string; readonly written: readonly string[] }[]
  } | null
}
type Row = {
  readonly name: string
  readonly result: string
  readonly written: string
  readonly cases: readonly number[]
  readonly changes: readonly {
    readonly label: string
    readonly from: string
    readonly to: string
  }[]
}

const PATH = '/api/members/roster'
let world: World
let ask: ReturnType<typeof rest>
let commune: Id
let other: Id
let officer: string
let administrator: string
let officerAbove: string
let officerBeside: string
let secretary: string

beforeAll(async () => {
  world = await createWorld()
  ask = rest(world.payload)
  const root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh', code: 'TINH' })
  commune = await world.organization({
    type: 'COMMUNE',
    name: 'Đảng bộ xã Một',
    code: 'XA1',
    parent: root,
  })
  other = await world.organization({
    type: 'COMMUNE',
    name: 'Đảng bộ xã Hai',
    code: 'XA2',
    parent: root,
  })
  officer = await tokenOf(await world.holding('ORGANIZATION_OFFICER', commune))
  officerAbove = await tokenOf(await world.holding('ORGANIZATION_OFFICER', root))
  officerBeside = await tokenOf(await world.holding('ORGANIZATION_OFFICER', other))
  secretary = await tokenOf(await world.holding('SECRETARY', commune))
  administrator = await tokenOf(await world.systemAdministrator())
}, 240_000)
afterAll(async () => world?.close(), 120_000)

async function tokenOf({ accountId }: Viewer): Promise<string> {
  const { username } = await world.payload.findByID({ collection: 'accounts', id: accountId })
  const { token } = await world.payload.login({
    collection: 'accounts',
    data: { username: username ?? '', password: 'mot-mat-khau-dai-2026' },
  })
  return token ?? ''
}

async function formOf(people: readonly ListPerson[], under = 'XA1'): Promise<FormData> {
  const bytes = await usualList({ people, organization: null })
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], 'danh-sach.xlsx'))
  form.set('under', under)
  return form
}

async function upload(door: string, token: string, people: readonly ListPerson[]) {
  const form = await formOf(people)
  return ask({ method: 'POST', path: `${PATH}/${door}`, token, form })
}

const jobOf = async (token: string, id: string) =>
  (await ask({ path: `${PATH}/jobs/${id}`, token })).body as unknown as Job

async function imported(token: string, people: readonly ListPerson[]): Promise<Job> {
  const { body } = await upload('import', token, people)
  const { id } = body as unknown as Job
  await until(async () => (await jobOf(token, id)).state !== 'RUNNING', {
    what: () => 'the import to end',
  })
  return jobOf(token, id)
}

const rowsOf = async (token: string, id: string) =>
  JSON.parse((await ask({ path: `${PATH}/jobs/${id}/rows`, token })).text) as Row[]

const LIST: readonly ListPerson[] = [
  { name: 'Trần Thị Bình', card: '31000001', phone: '0912000001' },
  { name: 'Lê Văn Cường', card: '31000002', birth: '1957' },
  { name: '=Phạm Văn "Dũng"', card: '31000003' },
]
const CHANGED: readonly ListPerson[] = [
  { name: 'Trần Thị Bình', card: '31000001', phone: '0912000009' },
  { name: 'Lê Văn Cường', card: '31000002', birth: '1957' },
  { name: '=Phạm Văn "Dũng"', card: '31000003' },
  { name: 'Trần Thị Bình', card: '31000001', phone: '0912000009', birth: '02/05/1971' },
]

describe('the import page of the admin', () => {
  it('previews every row with what becomes of it, and writes nothing', async () => {
    const { status, body } = await upload('preview', officer, LIST)

    expect(status).toBe(200)
    const { rows } = body as unknown as { rows: Row[] }
    expect(rows.map(({ result }) => result)).toEqual(['create', 'create', 'create'])
    expect(rows[1]?.cases).toHaveLength(1)
    expect(rows[0]?.written).toContain('Trần Thị Bình')
    expect((await world.payload.count({ collection: 'members' })).totalDocs).toBe(0)
  })

  it('keeps what became of the rows, with what was changed from what to what', async () => {
    await imported(officer, LIST)
    const second = await imported(officer, CHANGED)
    const rows = await rowsOf(officer, second.id)

    expect(second.state).toBe('DONE')
    expect(rows.map(({ result }) => result)).toEqual(['update', 'unchanged', 'unchanged', 'case'])
    expect(rows[0]?.changes).toEqual([
      { label: 'Điện thoại', from: '0912000001', to: '0912000009' },
    ])
    expect(rows[3]?.cases).toHaveLength(1)
  })

  it('shows an import where its organization is in reach, and to nobody else', async () => {
    const { id } = await imported(officer, LIST)
    const statusOf = async (token: string | null, door = '') =>
      (await ask({ path: `${PATH}/jobs/${id}${door}`, token })).status

    const answers = await Promise.all([
      statusOf(officer),
      statusOf(officerAbove),
      statusOf(administrator),
      statusOf(officerBeside),
      statusOf(officerBeside, '/rows'),
      statusOf(officerBeside, '/result'),
      statusOf(secretary),
      statusOf(null),
    ])
    const unknown = await ask({ path: `${PATH}/jobs/6a1000000000000000000000`, token: officer })
    const beside = await ask({ path: `${PATH}/jobs/${id}`, token: officerBeside })
    const lists = await Promise.all(
      [officer, officerAbove, officerBeside].map(
        async (token) =>
          JSON.parse((await ask({ path: `${PATH}/jobs`, token })).text) as readonly Job[],
      ),
    )

    expect(answers).toEqual([200, 200, 200, 404, 404, 404, 404, 401])
    expect(beside.body).toEqual(unknown.body)
    expect(lists.map((list) => list.some((job) => job.id === id))).toEqual([true, true, false])
  })

  it('hides the sensitive columns of a list from whoever neither brought it nor may see them', async () => {
    const changed = [{ name: 'Trần Thị Bình', card: '31000001', phone: '0912000077' }]
    const { id, report } = await imported(officer, [...changed, ...LIST.slice(1)])
    const theirs = await jobOf(administrator, id)
    const rows = await rowsOf(administrator, id)
    const { text } = await ask({ path: `${PATH}/jobs/${id}`, token: administrator })

    expect(report?.cases[0]?.written[0]).toContain('1957')
    expect(theirs.report?.cases[0]?.written).toEqual(['•••'])
    expect(rows[0]).toMatchObject({
      name: 'Trần Thị Bình',
      written: '•••',
      changes: [{ label: 'Điện thoại', from: '•••', to: '•••' }],
    })
    for (const canary of ['0912000077', '31000001', '1957'])
      expect(text + JSON.stringify(rows)).not.toContain(canary)
  })

  it('does not tell an administrator who brings a list what the register holds', async () => {
    const { body } = await upload('preview', administrator, [
      { name: 'Trần Thị Bình', card: '31000001', phone: '0912000055' },
    ])

    expect((body as unknown as { rows: Row[] }).rows[0]?.changes).toEqual([
      { label: 'Điện thoại', from: '•••', to: '0912000055' },
    ])
  })

  it('gives the result as a workbook without formulas', async () => {
    const { id } = await imported(officer, LIST)
    const { handleEndpoints } = await import('payload')
    const answer = await handleEndpoints({
      config: world.payload.config,
      request: new Request(`http://localhost:3000${PATH}/jobs/${id}/result`, {
        headers: { Authorization: `JWT ${officer}` },
      }),
      payloadInstanceCacheKey: 'default',
    })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await answer.arrayBuffer())
    const cells: { readonly text: string; readonly type: ExcelJS.ValueType }[] = []
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell(({ text, type }) => void cells.push({ text, type }))),
    )

    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Tóm tắt',
      'Cần xem lại',
      'Tất cả các hàng',
    ])
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([])
    expect(cells.filter(({ text }) => /^[=+@-]/.test(text))).toEqual([])
    expect(book.worksheets[1]?.getCell('B2').value).toBe('Ngày không đúng')
    expect(book.worksheets[1]?.getCell('E2').text).toContain('1957')
    expect(book.worksheets[2]?.rowCount).toBe(4)
  })

  it('remembers which cases are settled', async () => {
    const job = await imported(officer, LIST)
    const settle = (token: string, json: object) =>
      ask({ method: 'POST', path: `${PATH}/jobs/${job.id}/cases`, token, json })

    const answers = await Promise.all([
      settle(officerBeside, { number: 0, settled: true }),
      settle(officer, { number: 99, settled: true }),
      settle(officer, { number: { $gt: 0 }, settled: true }),
      settle(officer, { number: 0, settled: true }),
      settle(officerAbove, { number: 0, settled: true }),
    ])
    const settled = await jobOf(officer, job.id)
    await settle(officer, { number: 0, settled: false })

    expect(answers.map(({ status }) => status)).toEqual([404, 400, 400, 200, 200])
    expect([settled.cases, settled.openCases, settled.settled]).toEqual([1, 0, [0]])
    expect((await jobOf(officer, job.id)).openCases).toBe(1)
  })

  it('stops when asked to, in whatever process it runs, and goes on without the file being brought again', async () => {
    const people = Array.from({ length: 600 }, (_, at) => ({ card: String(32_000_000 + at) }))
    const { file, ...identity } = {
      file: await formOf(people, 'XA2'),
      path: `${PATH}/import`,
    }
    const started = await ask({ method: 'POST', ...identity, token: officerBeside, form: file })
    const { id } = started.body as unknown as Job
    const send = (token: string, door: string) =>
      ask({ method: 'POST', path: `${PATH}/jobs/${id}/${door}`, token })

    const stops = await Promise.all([send(officer, 'stop'), send(officerBeside, 'stop')])
    await until(async () => (await jobOf(officerBeside, id)).state !== 'RUNNING', {
      what: () => 'the import to stop',
    })
    const stopped = await jobOf(officerBeside, id)
    const half = (await world.payload.count({ collection: 'members' })).totalDocs
    const wrong = await Promise.all([send(officer, 'resume'), send(officerBeside, 'resume')])
    await until(async () => (await jobOf(officerBeside, id)).state === 'DONE', {
      what: () => 'the import to end',
    })
    const again = await send(officerBeside, 'resume')
    const rows = await rowsOf(officerBeside, id)
    const { totalDocs } = await world.payload.count({
      collection: 'members',
      where: { path: { in: [other.id] } },
    })

    expect(stops.map(({ status }) => status)).toEqual([404, 200])
    expect(stopped).toMatchObject({ state: 'INTERRUPTED', resumable: true })
    expect(half).toBeLessThan(600)
    expect(wrong.map(({ status }) => status)).toEqual([404, 202])
    expect(again.status).toBe(409)
    expect(totalDocs).toBe(600)
    expect(rows.filter(({ result }) => result === 'create')).toHaveLength(600)
    const { importPartsModel } =
      await import('../../../src/persistence/models/import-parts.model.ts')
    const { connectionOf } = await import('../../../src/persistence/models/connection.ts')
    const kept = importPartsModel(connectionOf(world.payload))
    expect(await kept.countDocuments({ kind: 'file' })).toBe(0)
  })

  it('finds organizations in reach alone, typed without marks or by code', async () => {
    const find = async (token: string, search: string) =>
      (await ask({ path: `${PATH}/organizations?search=${encodeURIComponent(search)}`, token }))
        .text

    expect(JSON.parse(await find(officer, ''))).toEqual([
      { code: 'XA1', name: 'Đảng bộ xã Một', under: 'Đảng bộ tỉnh' },
    ])
    expect(await find(officerAbove, 'xa hai')).toContain('XA2')
    expect(JSON.parse(await find(officer, 'xa hai'))).toEqual([])
    expect((await ask({ path: `${PATH}/organizations`, token: secretary })).status).toBe(403)
  })
})
