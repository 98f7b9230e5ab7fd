import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { createMongoAccounts } from '../../../src/persistence/accounts/mongo-accounts.ts'
import { openDoors, restCall, type Answer, type Doors } from '../../support/open-doors.ts'
import { createWorld, type World } from '../../support/world.ts'

const PASSWORD = 'Hội nghị 2026!'
const ACTIVATE = `mutation ($input: ActivateAccountInput!) { activateAccount(input: $input) { accessToken viewer { account { id displayName } } } }`
const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { accessToken viewer { account { id } } } }`
const FIRST = `mutation ($input: CreateFirstAdministratorInput!) { createFirstAdministrator(input: $input) { accessToken viewer { account { displayName } } } }`

let world: World
let doors: Doors
let root: { id: string }
let commune: { id: string }
let cell: { id: string }
let other: { id: string }

beforeAll(async () => {
  world = await createWorld()
  doors = await openDoors(world)
}, 240_000)
afterAll(async () => {
  await doors?.close()
  await world?.close()
})

const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code
const activate = (identifier: string, activationCode: string, newPassword = PASSWORD) =>
  doors.ask(ACTIVATE, { variables: { input: { identifier, activationCode, newPassword } } })
const login = (identifier: string, password = PASSWORD) =>
  doors.ask(LOGIN, { variables: { input: { identifier, password } } })

describe('the first run', () => {
  const input = {
    username: 'Quản.Trị',
    password: PASSWORD,
    displayName: 'Người quản trị',
    organizationName: 'Đảng bộ tỉnh',
    organizationCode: 'TINH',
    organizationType: 'PROVINCE',
  }
  const begin = (token: string, given: object = input) =>
    doors.ask(FIRST, { variables: { input: { token, ...given } } })

  it('lets one of two with the link become administrator, together with the root organization', async () => {
    const old = await world.services.accounts.openFirstRun()
    const token = (await world.services.accounts.openFirstRun()) ?? ''

    expect(codeOf(await begin(old ?? ''))).toBe('FORBIDDEN')
    const weak = await begin(token, { ...input, password: 'ngắn', organizationCode: ' ' })
    expect(weak.errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      details: [{ path: 'input.password' }, { path: 'input.organizationCode' }],
    })
    const answers = await Promise.all([
      begin(token),
      begin(token, { ...input, username: 'nguoi-khac', organizationCode: 'TINH2' }),
    ])

    expect(answers.map(codeOf).sort()).toEqual(['FORBIDDEN', undefined])
    expect(await world.services.accounts.openFirstRun()).toBeNull()
    const { totalDocs, docs } = await world.payload.find({ collection: 'organizations' })
    expect(totalDocs).toBe(1)
    root = { id: String(docs[0]?.id) }
    expect(codeOf(await begin(token))).toBe('FORBIDDEN')
    expect((await world.payload.count({ collection: 'accounts' })).totalDocs).toBe(1)
  })
})

describe('issued accounts', () => {
  const issue = async (organization: { id: string }, clock?: () => Date) => {
    const accounts = createMongoAccounts({ payload: world.payload, clock })
    return accounts.issueUnder({ organizationId: organization.id })
  }

  beforeAll(async () => {
    commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã', parent: root })
    cell = await world.organization({
      type: 'CELL',
      name: 'Chi bộ Một',
      code: 'CB1',
      parent: commune,
    })
    other = await world.organization({
      type: 'CELL',
      name: 'Chi bộ Hai',
      code: 'CB2',
      parent: commune,
    })
    const card = (number: string) => ({ cards: [{ number, status: 'CURRENT' }] })
    await world.member({ cell, fullName: 'Lê Thị Bình', phone: '0912345690', ...card('38000011') })
    await world.member({
      cell,
      fullName: 'Trần Văn Cường',
      phone: '0912345690',
      ...card('38000012'),
    })
    await world.member({ cell, fullName: 'Phạm Văn Dũng', phone: '0912345691' })
    await world.member({ cell, fullName: 'Vũ Thị Em', status: 'PROBATIONARY' })
    await world.member({ cell, fullName: 'Đỗ Văn Giang', status: 'LEFT', phone: '0912345699' })
  })

  it('go to members without one, each with a code of its own and what to sign in with', async () => {
    const first = await issue(commune)
    const again = await issue(commune)
    await again.handedOut()
    const third = await issue(commune)

    expect(first.accounts).toHaveLength(4)
    const byName = new Map(again.accounts.map((account) => [account.fullName, account]))
    expect(byName.get('Lê Thị Bình')).toMatchObject({
      identifier: '38000011',
      organizationCode: 'CB1',
    })
    expect(byName.get('Phạm Văn Dũng')?.identifier).toBe('0912345691')
    expect(byName.get('Vũ Thị Em')?.identifier).toMatch(/^dv[0-9a-z]{8}$/)
    expect(byName.get('Vũ Thị Em')?.activationCode).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/)
    expect(third.accounts).toEqual([])
    const old = first.accounts.find(({ fullName }) => fullName === 'Lê Thị Bình')
    expect(codeOf(await activate('38000011', old?.activationCode ?? ''))).toBe('UNAUTHENTICATED')

    const { identifier = '', activationCode = '' } = byName.get('Lê Thị Bình') ?? {}
    expect(codeOf(await activate(identifier, activationCode, 'ngắn'))).toBe('INVALID_INPUT')
    expect(codeOf(await activate(identifier, activationCode, '38 000 011'))).toBe('INVALID_INPUT')
    const typed = ` ${activationCode.toLowerCase().replaceAll('-', ' ')} `
    const twice = await Promise.all([activate(identifier, typed), activate(identifier, typed)])
    expect(twice.map(codeOf).sort()).toEqual(['UNAUTHENTICATED', undefined])
    expect((await login(identifier, PASSWORD.normalize('NFD'))).errors).toBeUndefined()
    expect(codeOf(await activate(identifier, activationCode))).toBe('UNAUTHENTICATED')
  })

  it('run out, and are issued anew then', async () => {
    const member = await world.member({
      cell: other,
      fullName: 'Hoàng Văn Hải',
      phone: '0912345696',
    })
    const past = new Date(Date.now() - 31 * 24 * 60 * 60 * 1000)
    const early = await issue(other, () => past)
    await early.handedOut()

    const { identifier = '', activationCode = '' } = early.accounts[0] ?? {}
    expect(codeOf(await activate(identifier, activationCode))).toBe('UNAUTHENTICATED')
    const late = await issue(other)
    expect(
      (await activate(identifier, late.accounts[0]?.activationCode ?? '')).errors,
    ).toBeUndefined()
    const { docs } = await world.payload.find({
      collection: 'accounts',
      where: { member: { equals: member.id } },
    })
    expect(docs).toHaveLength(1)
  })

  it('are shared out between two runs at once', async () => {
    const cellToo = await world.organization({ type: 'CELL', name: 'Chi bộ Ba', parent: commune })
    for (let i = 0; i < 5; i += 1)
      await world.member({ cell: cellToo, fullName: `Ngô Văn ${'ABCDE'[i]}` })

    const runs = await Promise.all([issue(cellToo), issue(cellToo)])

    expect(runs.flatMap(({ accounts }) => accounts)).toHaveLength(5)
  })

  it('are issued by an officer in the own subtree alone', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', cell)
    const secretary = await world.holding('SECRETARY', cell)

    await expect(
      world.services.accounts.issue({ organizationCode: 'CB2', as: officer }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      world.services.accounts.issue({ organizationCode: 'CB1', as: secretary }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(
      world.services.accounts.issue({ organizationCode: 'CB1', as: officer }),
    ).resolves.toMatchObject({ accounts: [] })
  })
})

describe('who keeps accounts', () => {
  const make = (viewer: Viewer | null, data: object) =>
    world.payload.create({
      collection: 'accounts',
      data: { displayName: 'Ai đó', status: 'ACTIVE', locale: 'vi', ...data } as never,
      ...asViewer(viewer),
    })
  const change = (viewer: Viewer | null, id: string, data: object) =>
    world.payload.update({ collection: 'accounts', id, data: data, ...asViewer(viewer) })
  let names = 0
  const outsider = (organization: { id: string }, extra: object = {}) => ({
    username: `khach-${++names}`,
    password: PASSWORD,
    organization: organization.id,
    ...extra,
  })

  it('is the officer, in the own subtree', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', cell)

    const inside = await make(officer, outsider(cell))
    expect(inside.status).toBe('ACTIVE')
    await expect(make(officer, outsider(other))).rejects.toMatchObject({ status: 403 })
    await expect(make(officer, outsider(root))).rejects.toMatchObject({ status: 403 })
    await expect(
      change(officer, String(inside.id), { organization: other.id }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      change(officer, String(inside.id), { password: 'mot-mat-khau-khac' }),
    ).rejects.toMatchObject({ status: 403 })
    const closed = await change(officer, String(inside.id), { status: 'CLOSED' })
    expect(closed.status).toBe('CLOSED')
  })

  it('never makes a system administrator but by one', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', root)
    const administrator = await world.systemAdministrator()

    const tried = await make(officer, outsider(cell, { systemAdministrator: true }))
    expect(tried.systemAdministrator).toBe(false)
    const made = await make(administrator, outsider(cell, { systemAdministrator: true }))
    expect(made.systemAdministrator).toBe(true)
    await expect(change(officer, String(made.id), { status: 'CLOSED' })).rejects.toMatchObject({
      status: 403,
    })
  })

  it('is nobody else; one changes the own language and password', async () => {
    const member = await world.member({ cell, fullName: 'Bùi Văn Khoa' })
    const self = await world.signedIn(member)
    const stranger = await world.holding('SECRETARY', other)

    await expect(make(self, outsider(cell))).rejects.toMatchObject({ status: 403 })
    await expect(change(stranger, self.accountId, { locale: 'en' })).rejects.toBeDefined()
    const changed = await change(self, self.accountId, {
      locale: 'en',
      displayName: 'Người khác',
      username: 'ten-khac',
      status: 'CLOSED',
      systemAdministrator: true,
      password: 'mot-mat-khau-rieng',
    })
    expect(changed).toMatchObject({ locale: 'en', status: 'ACTIVE', systemAdministrator: false })
    expect(changed.displayName).not.toBe('Người khác')
    expect((await login(changed.username, 'mot-mat-khau-rieng')).errors).toBeUndefined()
    await expect(
      world.payload.delete({ collection: 'accounts', id: self.accountId, ...asViewer(self) }),
    ).rejects.toBeDefined()
  })

  it('learns neither hash, salt, code nor sessions, however it asks', async () => {
    const administrator = await world.systemAdministrator()
    const found = await world.payload.find({
      collection: 'accounts',
      limit: 100,
      showHiddenFields: false,
      ...asViewer(administrator),
    })

    expect(found.docs.length).toBeGreaterThan(3)
    for (const doc of found.docs)
      for (const field of [
        'hash',
        'salt',
        'activationCodeHash',
        'path',
        'passwordSetAt',
        'resetPasswordToken',
      ])
        expect(doc).not.toHaveProperty(field)
    for (const field of ['hash', 'activationCodeHash', 'salt']) {
      await expect(
        world.payload.find({
          collection: 'accounts',
          where: { [field]: { exists: true } },
          ...asViewer(administrator),
        }),
      ).rejects.toBeDefined()
    }
  })

  it('gives one account at most to a member, also two at once', async () => {
    const member = await world.member({ cell, fullName: 'Đinh Văn Lâm' })
    const made = await Promise.allSettled(
      [1, 2].map((n) =>
        world.payload.create({
          collection: 'accounts',
          data: {
            username: `trung-${n}`,
            password: PASSWORD,
            displayName: 'Lâm',
            status: 'ACTIVE',
            locale: 'vi',
            member: member.id,
          },
        }),
      ),
    )

    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it.each([
    ['username', { username: '0912345678' }],
    ['username', { username: 'a b' }],
    ['password', { password: 'ngắn' }],
    ['password', { password: 'aaaaaaaaaaaa' }],
  ])('refuses a bad %s in the words of the product', async (field, data) => {
    const administrator = await world.systemAdministrator()

    await expect(make(administrator, { ...outsider(cell), ...data })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: field }],
    })
  })

  it('is refused over REST with the code of the contract and a sentence', async () => {
    const answer = await restCall({
      path: '/accounts/login',
      body: { username: 'khong-co-ai', password: PASSWORD },
    })

    expect(answer.status).toBe(401)
    expect(answer.body.errors).toEqual([
      expect.objectContaining({
        message: 'Tên đăng nhập hoặc mật khẩu không đúng.',
        data: { code: 'UNAUTHENTICATED', details: [] },
      }),
    ])
  })
})
