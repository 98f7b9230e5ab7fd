import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { rest } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
type Line = {
  readonly done?: number
  readonly issued?: number
  readonly issuedAt?: string
  readonly csv?: string
}

let world: World
let ask: ReturnType<typeof rest>
let cell: Id
let other: Id
let officer: string
let secretary: string

beforeAll(async () => {
  world = await createWorld()
  ask = rest(world.payload)
  const root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh', code: 'TINH' })
  const commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã', parent: root })
  cell = await world.organization({
    type: 'CELL',
    name: '=Chi bộ "Một"',
    code: 'CB1',
    parent: commune,
  })
  other = await world.organization({
    type: 'CELL',
    name: 'Chi bộ Hai',
    code: 'CB2',
    parent: commune,
  })
  await world.member({ cell, fullName: 'Lê Thị Bình', phone: '0912345690' })
  await world.member({ cell, fullName: 'Trần Văn Cường' })
  await world.member({ cell: other, fullName: 'Phạm Văn Dũng' })
  officer = await tokenOf(await world.holding('ORGANIZATION_OFFICER', cell))
  secretary = await tokenOf(await world.holding('SECRETARY', cell))
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

const post = (token: string | null, json: object, door = '') =>
  ask({ method: 'POST', path: `/api/accounts/issue${door}`, token, json })

async function issue(token: string | null, json: object) {
  const answer = await post(token, json)
  const lines = answer.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
  return { ...answer, lines, last: lines.at(-1) ?? {} }
}

const rowsOf = ({ csv = '' }: Line) =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => ({ line, code: line.split(',').at(-1) ?? '' }))

describe('issuing accounts from the admin', () => {
  it('says the same of an organization out of reach and of one that is not there', async () => {
    const answers = await Promise.all([
      post(null, { organizationCode: 'CB1' }),
      post(secretary, { organizationCode: 'CB1' }),
      post(officer, { organizationCode: 'CB2' }),
      post(officer, { organizationCode: 'TINH' }),
      post(officer, { organizationCode: 'KHONG-CO' }),
      post(officer, { organizationCode: { $ne: '' } }),
    ])

    expect(answers.map(({ status }) => status)).toEqual([401, 403, 403, 403, 403, 400])
    expect(answers[4]?.body).toEqual(answers[2]?.body)
    expect((await world.payload.count({ collection: 'accounts' })).totalDocs).toBe(2)
  })

  it('tells how far it is and ends with the list, which no cache keeps', async () => {
    const { status, headers, lines, last } = await issue(officer, { organizationCode: 'CB1' })

    expect(status).toBe(200)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(lines[0]).toEqual({ done: 2, total: 2 })
    expect(last.issued).toBe(2)
    expect(last.csv?.startsWith('\uFEFFidentifier,fullName,organizationCode,organization,')).toBe(
      true,
    )
    expect(rowsOf(last)[0]?.line).toMatch(
      /^0912345690,Lê Thị Bình,CB1,"'=Chi bộ ""Một""",([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/,
    )
    const stored = await world.payload.db.collections.accounts?.find().lean()
    for (const { code } of rowsOf(last)) {
      expect(JSON.stringify(stored)).not.toContain(code)
      expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''))
    }
  })

  it('makes new codes where the answer was lost, and none once it is said to have arrived', async () => {
    const first = await issue(officer, { organizationCode: 'CB1' })
    const arrived = { organizationCode: 'CB1', issuedAt: first.last.issuedAt }
    const confirmations = await Promise.all([
      post(secretary, arrived, '/handed-out'),
      post(officer, { ...arrived, organizationCode: 'CB2' }, '/handed-out'),
      post(officer, { ...arrived, issuedAt: 'hôm qua' }, '/handed-out'),
      post(officer, { ...arrived, issuedAt: '2020-01-01T00:00:00.000Z' }, '/handed-out'),
    ])
    expect(confirmations.map(({ status }) => status)).toEqual([403, 403, 400, 200])
    const second = await issue(officer, { organizationCode: 'CB1' })
    await post(officer, { ...arrived, issuedAt: second.last.issuedAt }, '/handed-out')
    const third = await issue(officer, { organizationCode: 'CB1' })
    const wished = await issue(officer, { organizationCode: 'CB1', again: true })

    const codes = [first, second, wished].flatMap(({ last }) => rowsOf(last))
    expect(new Set(codes.map(({ code }) => code)).size).toBe(6)
    expect(third.lines).toEqual([expect.objectContaining({ issued: 0 })])
  })

  it('offers the organizations in reach alone, found without marks or by code', async () => {
    const find = async (token: string, search: string) =>
      (await ask({ path: `/api/accounts/issue/organizations?search=${search}`, token })).text
    const administrator = await tokenOf(await world.systemAdministrator())

    expect(JSON.parse(await find(officer, ''))).toEqual([
      { code: 'CB1', name: '=Chi bộ "Một"', under: 'Đảng bộ xã' },
    ])
    expect(JSON.parse(await find(officer, 'hai'))).toEqual([])
    expect(await find(administrator, 'dang%20bo%20xa')).toContain('Đảng bộ xã')
    expect(await find(administrator, 'CB2')).toContain('Chi bộ Hai')
    expect(
      (await ask({ path: '/api/accounts/issue/organizations', token: secretary })).status,
    ).toBe(403)
  })
})
