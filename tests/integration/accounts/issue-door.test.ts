import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { rest } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
type Line = {
  readonly done?: number
  readonly issued?: number
  readonly issuedAt?: string
  readonly accounts?: readonly Account[]
}
type Account = {
  readonly identifier: string
  readonly fullName: string
  readonly organizationCode: string
  readonly organization: string
  readonly activationCode: string
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
  return { ...answer, lines, first: lines[0] ?? {}, last: lines.at(-1) ?? {} }
}

const codesOf = ({ accounts = [] }: Line) => accounts.map(({ activationCode }) => activationCode)

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

  it('tells how far it is with the codes of each part, which no cache keeps', async () => {
    const { status, headers, first, last } = await issue(officer, { organizationCode: 'CB1' })

    expect(status).toBe(200)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(first).toMatchObject({ done: 2, total: 2 })
    expect(last).toEqual({ issued: 2 })
    expect(first.accounts?.[0]).toEqual({
      identifier: '0912345690',
      fullName: 'Lê Thị Bình',
      organizationCode: 'CB1',
      organization: '=Chi bộ "Một"',
      activationCode: expect.stringMatching(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/),
    })
    const stored = await world.payload.db.collections.accounts?.find().lean()
    for (const code of codesOf(first)) {
      expect(JSON.stringify(stored)).not.toContain(code)
      expect(JSON.stringify(stored)).not.toContain(code.replaceAll('-', ''))
    }
  })

  it('makes new codes where the answer was lost, and none once it is said to have arrived', async () => {
    const first = await issue(officer, { organizationCode: 'CB1' })
    const arrived = { organizationCode: 'CB1', issuedAt: first.first.issuedAt }
    const confirmations = await Promise.all([
      post(secretary, arrived, '/handed-out'),
      post(officer, { ...arrived, organizationCode: 'CB2' }, '/handed-out'),
      post(officer, { ...arrived, issuedAt: 'hôm qua' }, '/handed-out'),
      post(officer, { ...arrived, issuedAt: '2020-01-01T00:00:00.000Z' }, '/handed-out'),
    ])
    expect(confirmations.map(({ status }) => status)).toEqual([403, 403, 400, 200])
    const none = await post(officer, { ...arrived, issuedAt: [] }, '/handed-out')
    expect(none.status).toBe(400)
    const second = await issue(officer, { organizationCode: 'CB1' })
    await post(officer, { ...arrived, issuedAt: [second.first.issuedAt] }, '/handed-out')
    const third = await issue(officer, { organizationCode: 'CB1' })
    const wished = await issue(officer, { organizationCode: 'CB1', again: true })

    const goneOn = await issue(officer, {
      organizationCode: 'CB1',
      again: true,
      since: wished.first.issuedAt,
    })

    const codes = [first, second, wished].flatMap((run) => codesOf(run.first))
    expect(new Set(codes).size).toBe(6)
    expect(third.lines).toEqual([{ issued: 0 }])
    expect(goneOn.last).toEqual({ issued: 0 })
  })

  it('turns what arrived into slips and a list, for those who issue', async () => {
    const { first } = await issue(officer, { organizationCode: 'CB1', again: true })
    const handed = { accounts: first.accounts, issuedAt: first.issuedAt }
    const slips = await post(officer, handed, '/slips')
    const list = await post(officer, handed, '/list')
    const refused = await Promise.all([
      post(null, handed, '/slips'),
      post(secretary, handed, '/slips'),
      post(officer, { ...handed, accounts: [{ ...first.accounts?.[0], fullName: 5 }] }, '/slips'),
      post(officer, { ...handed, accounts: [] }, '/list'),
      post(
        officer,
        { ...handed, accounts: Array.from({ length: 401 }, () => first.accounts?.[0]) },
        '/slips',
      ),
    ])

    expect(slips.text.startsWith('%PDF-')).toBe(true)
    expect(slips.headers.get('cache-control')).toBe('no-store')
    expect(list.text).toContain(`0912345690,Lê Thị Bình,CB1,"'=Chi bộ ""Một""",`)
    expect(refused.map(({ status }) => status)).toEqual([401, 403, 400, 400, 400])
  })

  it('says how everybody stands, and issues to one person alone', async () => {
    const standing = async (token: string, query = '') =>
      ask({ path: `/api/accounts/issue/standing?organization=CB1${query}`, token })
    const { first } = await issue(officer, { organizationCode: 'CB1', again: true })
    await post(officer, { organizationCode: 'CB1', issuedAt: first.issuedAt }, '/handed-out')
    const { body } = await standing(officer, '&standing=WAITING')
    const [person] = body['people'] as { memberId: string; fullName: string }[]
    const one = await issue(officer, {
      organizationCode: 'CB1',
      again: true,
      memberId: person?.memberId,
    })
    const elsewhere = await issue(officer, {
      organizationCode: 'CB1',
      again: true,
      memberId: { $ne: null },
    })

    expect(body['counts']).toEqual({ NEW: 0, LOST: 0, WAITING: 2, ACTIVE: 0, CLOSED: 0 })
    expect(one.first.accounts?.map(({ fullName }) => fullName)).toEqual([person?.fullName])
    expect(elsewhere.last).toEqual({ issued: 2 })
    expect((await standing(secretary)).status).toBe(403)
  })

  it('counts who has activated one level below, where it is in reach', async () => {
    const administrator = await tokenOf(await world.systemAdministrator())
    const member = await world.member({ cell: other, fullName: 'Đỗ Thị Hoa' })
    await world.account({ member })
    const activation = (token: string, code: string) =>
      ask({ path: `/api/accounts/issue/activation?organization=${code}`, token })
    const below = JSON.parse((await activation(administrator, 'TINH')).text) as object[]
    const cells = JSON.parse((await activation(administrator, 'CB2')).text) as object[]

    expect(below).toMatchObject([{ name: 'Đảng bộ xã', isSelf: false, members: 4, active: 1 }])
    expect(cells).toMatchObject([{ code: 'CB2', isSelf: true, members: 2, active: 1, issued: 0 }])
    expect((await activation(officer, 'CB2')).status).toBe(403)
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
