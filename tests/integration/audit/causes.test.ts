import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { AuditKind } from '../../../src/domain/audit/audit-kinds.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { auditEntries, entriesOf } from '../../support/audit-entries.ts'
import { openDoors, restCall, type Doors } from '../../support/open-doors.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
const PASSWORD = 'mot-mat-khau-dai-2026'

let world: World
let doors: Doors
let commune: Id, branch: Id, otherBranch: Id, cell: Id

beforeAll(async () => {
  world = await createWorld()
  doors = await openDoors(world)
  commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã' })
  branch = await world.organization({ type: 'GRASSROOTS_BRANCH', name: 'Cơ sở A', parent: commune })
  otherBranch = await world.organization({
    type: 'GRASSROOTS_BRANCH',
    name: 'Cơ sở B',
    parent: commune,
  })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ 1', parent: branch })
}, 120_000)
afterAll(async () => {
  await doors?.close()
  await world?.close()
})

const usernameOf = async ({ id }: Id) =>
  String((await world.payload.findByID({ collection: 'accounts', id })).username)
const watched = <T>(work: () => Promise<T>, kinds?: readonly AuditKind[]) =>
  entriesOf({ world, kinds, work })
const login = (identifier: string, password = PASSWORD) =>
  doors.ask(
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }',
    {
      variables: { input: { identifier, password } },
    },
  )
const kindsOf = (entries: readonly { readonly kind: AuditKind }[]) =>
  entries.map(({ kind }) => kind)

describe('signing in', () => {
  it('is logged with who, from where and in which session', async () => {
    const member = await world.member({ cell, fullName: 'Trần Thị Bình' })
    const account = await world.account({ member, displayName: 'Trần Thị Bình' })
    const username = await usernameOf(account)

    const { entries } = await watched(() => login(username))

    expect(entries).toMatchObject([
      {
        kind: 'SIGNED_IN',
        by: { accountId: account.id, name: 'Trần Thị Bình', via: 'SESSION' },
        subject: { collection: 'accounts', id: account.id },
        organizationPath: [commune.id, branch.id, cell.id],
        address: '127.0.0.1',
      },
    ])
    expect(entries[0]?.by.sessionId).toMatch(/^[0-9a-f]{24}$/)
  })

  it('to the admin and out of it is logged', async () => {
    const account = await world.account({ systemAdministrator: true, displayName: 'Quản trị' })
    const username = await usernameOf(account)

    const { entries } = await watched(async () => {
      const { body } = await restCall({
        path: '/accounts/login',
        body: { username, password: PASSWORD },
      })
      await restCall({ path: '/accounts/logout', token: String(body['token']) })
    })

    expect(entries).toMatchObject([
      { kind: 'SIGNED_IN', by: { accountId: account.id, via: 'ADMIN' }, address: '192.0.2.1' },
      { kind: 'SIGNED_OUT', by: { accountId: account.id, via: 'ADMIN' } },
    ])
  })

  it('that fails is logged with the account, and without what was typed where there is none', async () => {
    const account = await world.account()
    const username = await usernameOf(account)

    const { entries } = await watched(async () => {
      await login(username, 'sai-mat-khau-roi')
      await login('0987000111', 'mat-khau-cua-toi')
    })

    expect(entries).toMatchObject([
      {
        kind: 'SIGN_IN_FAILED',
        by: { accountId: null, via: 'STRANGER' },
        subject: { id: account.id },
      },
      { kind: 'SIGN_IN_FAILED', subject: null, organizationPath: [], detail: { door: 'sign-in' } },
    ])
    const text = JSON.stringify(entries)
    for (const typed of ['0987000111', 'mat-khau-cua-toi', 'sai-mat-khau-roi'])
      expect(text).not.toContain(typed)
  })

  it('that is locked out is logged once for each failure that locks, not for each try after it', async () => {
    const username = await usernameOf(await world.account())

    const { entries } = await watched(async () => {
      for (let tries = 0; tries < 8; tries++) await login(username, 'sai-mat-khau-roi')
    })

    expect(kindsOf(entries)).toEqual([
      ...Array<AuditKind>(5).fill('SIGN_IN_FAILED'),
      'SIGN_IN_LOCKED',
    ])
    expect(entries.at(-1)?.detail).toMatchObject({ seconds: expect.any(Number) })
  })

  it('is logged at its end, and when a token comes back that was used', async () => {
    const username = await usernameOf(await world.account())
    const first = (await login(username)).data as {
      login: { accessToken: string; refreshToken: string }
    }
    const second = (await login(username)).data as typeof first
    const refresh = () =>
      doors.ask('mutation ($t: String!) { refreshSession(refreshToken: $t) { accessToken } }', {
        variables: { t: second.login.refreshToken },
      })

    const { entries } = await watched(async () => {
      await doors.ask('mutation { logout }', { token: first.login.accessToken })
      await refresh()
      await refresh()
    })

    expect(entries).toMatchObject([
      { kind: 'SIGNED_OUT', by: { via: 'SESSION' }, address: '127.0.0.1' },
      { kind: 'SESSION_REVOKED' },
    ])
  })

  it('of a hundred at once is all there, in a few writes', async () => {
    const { services } = world

    const { entries } = await watched(() =>
      Promise.all(
        Array.from({ length: 100 }, (_, at) =>
          services.audit.recordAudit({ kind: 'SIGNED_IN', viewer: null, detail: { at } }),
        ),
      ),
    )

    expect(new Set(entries.map(({ detail }) => detail['at'])).size).toBe(100)
  })
})

describe('accounts', () => {
  it('are logged when issued and activated', async () => {
    const member = await world.member({ cell, fullName: 'Phạm Văn Cấp', phone: '0911222333' })
    const officer = await world.holding('ORGANIZATION_OFFICER', commune)
    const administrator = await world.systemAdministrator()
    const { code } = (await world.payload.findByID({
      collection: 'organizations',
      id: cell.id,
    })) as { code: string }
    const issue = (as: typeof officer) =>
      world.services.accounts.issue({ organizationCode: code, as, again: true })

    const blind = await issue(administrator)
    const { entries, result } = await watched(() => issue(officer))
    const mine = result.accounts.find(({ fullName }) => fullName === 'Phạm Văn Cấp')
    const activated = await watched(() =>
      doors.ask(
        'mutation ($input: ActivateAccountInput!) { activateAccount(input: $input) { accessToken } }',
        {
          variables: {
            input: {
              identifier: mine?.identifier,
              activationCode: mine?.activationCode,
              newPassword: 'hoa-ban-no-trang-doi',
            },
          },
        },
      ),
    )

    expect(mine?.identifier).toBe('0911222333')
    expect(blind.accounts.map(({ identifier }) => identifier)).not.toContain('0911222333')
    expect(entries).toMatchObject([
      {
        kind: 'ACCOUNTS_ISSUED',
        by: { accountId: officer.accountId },
        organizationPath: [commune.id, branch.id, cell.id],
        detail: { count: result.accounts.length, withNumbers: true },
      },
    ])
    expect(kindsOf(activated.entries)).toEqual(['ACCOUNT_ACTIVATED', 'SIGNED_IN'])
    expect(activated.entries[0]).toMatchObject({ by: { name: 'Phạm Văn Cấp' } })
    for (const secret of [mine?.activationCode ?? '', 'hoa-ban-no-trang-doi', '0911222333'])
      expect(JSON.stringify([...entries, ...activated.entries])).not.toContain(secret)
    expect(member.id).toBeTruthy()
  })

  it('are logged when their status, link, power or password change', async () => {
    const administrator = await world.systemAdministrator()
    const account = await world.account({ displayName: 'Lê Thị Dung' })
    const member = await world.member({ cell, fullName: 'Lê Thị Dung' })
    const change = (data: object) =>
      watched(() =>
        world.payload.update({
          collection: 'accounts',
          id: account.id,
          data,
          ...asViewer(administrator),
        }),
      )

    expect((await change({ member: member.id })).entries).toMatchObject([
      { kind: 'ACCOUNT_LINKED', detail: { memberId: member.id, memberIdBefore: null } },
    ])
    expect((await change({ systemAdministrator: true })).entries).toMatchObject([
      { kind: 'ADMINISTRATOR_CHANGED', detail: { systemAdministrator: true } },
    ])
    expect((await change({ password: 'hoa-sua-thom-dem-nay' })).entries).toMatchObject([
      { kind: 'PASSWORD_CHANGED', by: { accountId: administrator.accountId } },
    ])
    expect((await change({ status: 'CLOSED' })).entries).toMatchObject([
      { kind: 'ACCOUNT_STATUS_CHANGED', detail: { status: 'CLOSED', statusBefore: 'ACTIVE' } },
    ])
    expect((await change({ locale: 'en' })).entries).toEqual([])
  })
})

describe('rights', () => {
  it('are logged when given, changed, ended and taken back', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', commune)
    const member = await world.member({ cell, fullName: 'Hoàng Văn Giữ' })
    const at = { collection: 'appointments' as const, ...asViewer(officer) }
    const holder = { relationTo: 'members' as const, value: member.id }
    const given = await watched(() =>
      world.payload.create({
        ...at,
        data: { holder, role: 'SECRETARY', organization: cell.id, from: '2026-01-02' },
      }),
    )
    const { id } = given.result

    expect(given.entries).toMatchObject([
      {
        kind: 'APPOINTMENT_CREATED',
        by: { accountId: officer.accountId },
        subject: { collection: 'appointments', id, name: 'Hoàng Văn Giữ' },
        organizationPath: [commune.id, branch.id, cell.id],
        detail: { role: 'SECRETARY', organization: 'Chi bộ 1', from: '2026-01-02', to: null },
      },
    ])
    const change = (data: object) => watched(() => world.payload.update({ ...at, id, data }))
    expect((await change({ role: 'DEPUTY_SECRETARY' })).entries).toMatchObject([
      {
        kind: 'APPOINTMENT_CHANGED',
        detail: { role: 'DEPUTY_SECRETARY', roleBefore: 'SECRETARY' },
      },
    ])
    expect((await change({ to: '2026-12-31' })).entries).toMatchObject([
      { kind: 'APPOINTMENT_ENDED', detail: { to: '2026-12-31', toBefore: null } },
    ])
    expect((await watched(() => world.payload.delete({ ...at, id }))).entries).toMatchObject([
      { kind: 'APPOINTMENT_WITHDRAWN', subject: { id } },
    ])
  })

  it('of a board are logged by office', async () => {
    const administrator = await world.systemAdministrator()
    const one = await world.account({ displayName: 'Người Một' })
    const other = await world.account({ displayName: 'Người Hai' })
    const at = { collection: 'editorial-boards' as const, ...asViewer(administrator) }

    const made = await watched(() =>
      world.payload.create({
        ...at,
        data: { organization: commune.id, head: one.id, editors: [one.id] },
      }),
    )
    const { id } = made.result
    const changed = await watched(() =>
      world.payload.update({ ...at, id, data: { head: other.id, reapproveAfterEdit: false } }),
    )
    const settings = await watched(() =>
      world.payload.update({ ...at, id, data: { reapproveAfterEdit: true } }),
    )
    const removed = await watched(() => world.payload.delete({ ...at, id }))

    expect(made.entries).toMatchObject([
      { kind: 'BOARD_CHANGED', detail: { headIn: ['Người Một'], editorsIn: ['Người Một'] } },
    ])
    expect(changed.entries).toMatchObject([
      { kind: 'BOARD_CHANGED', detail: { headIn: ['Người Hai'], headOut: ['Người Một'] } },
    ])
    expect(settings.entries).toEqual([])
    expect(removed.entries).toMatchObject([
      { kind: 'BOARD_REMOVED', detail: { headOut: ['Người Hai'] }, organizationPath: [commune.id] },
    ])
  })

  it('follow the tree, and both sides of a move read of it', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', commune)
    const moved = await world.organization({ type: 'CELL', name: 'Chi bộ đi', parent: branch })

    const { entries } = await watched(() =>
      world.payload.update({
        collection: 'organizations',
        id: moved.id,
        data: { parent: otherBranch.id },
        ...asViewer(officer),
      }),
    )

    expect(entries).toMatchObject([
      {
        kind: 'ORGANIZATION_MOVED',
        organizationPath: [commune.id, otherBranch.id, moved.id],
        detail: { under: 'Cơ sở B', underBefore: 'Cơ sở A' },
      },
      { kind: 'ORGANIZATION_MOVED', organizationPath: [commune.id, branch.id] },
    ])
  })

  it('that are refused leave no entry, nor do those whose write is rolled back', async () => {
    const secretary = await world.holding('SECRETARY', cell)
    const account = await world.account()
    const data = {
      holder: { relationTo: 'accounts' as const, value: account.id },
      role: 'INSPECTOR' as const,
      organization: cell.id,
    }

    const refused = await watched(() =>
      world.payload
        .create({ collection: 'appointments', data, ...asViewer(secretary) })
        .catch(() => null),
    )
    const rolledBack = await watched(async () => {
      const { payload } = world
      const transactionID = (await payload.db.beginTransaction()) ?? ''
      await payload.create({ collection: 'appointments', data, req: { transactionID } })
      await payload.db.rollbackTransaction(transactionID)
    })

    expect([...refused.entries, ...rolledBack.entries]).toEqual([])
  })
})

describe('the command line', () => {
  it('acts in its own name', async () => {
    const { createServices } = await import('../../../src/server/create-services.ts')
    const services = createServices({
      payload: world.payload,
      secret: process.env['SOTAY_SECRET'] ?? '',
      publicUrl: 'http://127.0.0.1',
      commandLine: true,
    })
    const username = await usernameOf(await world.account({ displayName: 'Người Giữ' }))
    await world.organization({ type: 'COMMUNE', name: 'Xã Dòng Lệnh', code: 'TC-DONG-LENH' })

    const { entries } = await watched(() =>
      services.registrar.setAppointmentAsSystem({
        identifier: username,
        role: 'INSPECTOR',
        organizationCode: 'TC-DONG-LENH',
        from: null,
        to: null,
      }),
    )

    expect(entries).toMatchObject([
      { kind: 'APPOINTMENT_CREATED', by: { accountId: null, via: 'COMMAND_LINE' } },
    ])
  })
})

describe('every entry', () => {
  it('holds no password, code or hash', async () => {
    const text = JSON.stringify(await auditEntries(world))

    expect(text).not.toContain(PASSWORD)
    expect(text).not.toMatch(/activationCode|passwordSetAt|"hash"|"salt"/)
  })
})
