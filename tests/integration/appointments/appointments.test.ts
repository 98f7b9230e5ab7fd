import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { addDays, dayOf } from '../../../src/domain/calendar/day.ts'
import type { Role, Viewer } from '../../../src/domain/permissions.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let root: Id, commune: Id, other: Id, someone: Id, officerAccount: Id
let officer: Viewer

beforeAll(async () => {
  world = await createWorld()
  root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã A', parent: root })
  other = await world.organization({ type: 'COMMUNE', name: 'Xã B', parent: root })
  someone = await world.account()
  officerAccount = await world.account()
  await world.appoint({
    account: officerAccount,
    role: 'ORGANIZATION_OFFICER',
    organization: commune,
  })
  officer = await world.viewer(officerAccount)
}, 120_000)
afterAll(async () => world?.close())

const today = dayOf(new Date())
const give = (viewer: Viewer, made: { to: Id; role: Role; at: Id; more?: object }) =>
  world.payload.create({
    collection: 'appointments',
    data: {
      holder: { relationTo: 'accounts', value: made.to.id },
      role: made.role,
      organization: made.at.id,
      ...made.more,
    },
    ...asViewer(viewer),
  })

describe('giving rights', () => {
  it('is possible in the own reach, from today where nothing else is said', async () => {
    const made = await give(officer, { to: someone, role: 'SECRETARY', at: commune })

    expect(made).toMatchObject({ from: today, kind: 'APPOINTED' })
    expect((await world.viewer(someone)).appointments.map(({ role }) => role)).toEqual([
      'SECRETARY',
    ])
  })

  it.each<[string, () => Parameters<typeof give>[1]]>([
    ['elsewhere', () => ({ to: someone, role: 'SECRETARY', at: other })],
    ['above', () => ({ to: someone, role: 'SECRETARY', at: root })],
    ['nowhere', () => ({ to: someone, role: 'SECRETARY', at: { id: '0'.repeat(24) } })],
    ['to oneself', () => ({ to: officerAccount, role: 'SECRETARY', at: commune })],
    ['of administration', () => ({ to: someone, role: 'ADMINISTRATOR', at: commune })],
    ['of a board', () => ({ to: someone, role: 'BOARD_HEAD', at: commune })],
    ['of propaganda', () => ({ to: someone, role: 'PROPAGANDA_OFFICER', at: commune })],
  ])('is refused to an officer %s', async (_name, made) => {
    await expect(give(officer, made())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is refused to those who do not keep rights', async () => {
    const secretary = await world.holding('SECRETARY', commune)

    await expect(
      give(secretary, { to: someone, role: 'EDITOR', at: commune }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('of administration is for system administrators, to others', async () => {
    const account = await world.account({ systemAdministrator: true })
    const admin = await world.viewer(account)

    expect(await give(admin, { to: someone, role: 'ADMINISTRATOR', at: other })).toMatchObject({
      role: 'ADMINISTRATOR',
    })
    await expect(
      give(admin, { to: account, role: 'ORGANIZATION_OFFICER', at: root }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it.each<[string, object, string]>([
    ['an end before the beginning', { from: today, to: addDays({ day: today, days: -2 }) }, 'to'],
    [
      'a holder who is not there',
      { holder: { relationTo: 'accounts', value: '0'.repeat(24) } },
      'holder',
    ],
    ['a role that is none', { role: 'KING' }, 'role'],
    ['no holder', { holder: null }, 'holder'],
    ['an end that is past, without a beginning', { to: addDays({ day: today, days: -1 }) }, 'to'],
    ['an end in another age', { to: '9999-12-31' }, 'to'],
    ['a day that is none', { from: 'hôm nay' }, 'from'],
  ])('refuses %s', async (_name, more, path) => {
    await expect(
      give(officer, { to: someone, role: 'SECRETARY', at: commune, more }),
    ).rejects.toMatchObject({ problems: [expect.objectContaining({ path })] })
  })
})

describe('changing and taking rights', () => {
  it('does not stretch a right out of reach, to oneself or to administration', async () => {
    const made = await world.appoint({
      account: someone,
      role: 'DEPUTY_SECRETARY',
      organization: commune,
    })
    const change = (data: object) =>
      world.payload.update({ collection: 'appointments', id: made.id, data, ...asViewer(officer) })

    for (const data of [
      { organization: root.id },
      { role: 'ADMINISTRATOR' },
      { holder: { relationTo: 'accounts', value: officerAccount.id } },
    ])
      await expect(change(data)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('does not let an officer stretch the own right in time', async () => {
    const own = officer.appointments[0]

    await expect(
      world.payload.update({
        collection: 'appointments',
        id: own?.id ?? '',
        data: { to: '2999-01-01' },
        ...asViewer(officer),
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('ends a right by its last day, or takes it back', async () => {
    const holder = await world.account()
    const [ended, taken] = [
      await world.appoint({
        account: holder,
        role: 'EDITOR',
        organization: commune,
        from: '2020-01-01',
      }),
      await world.appoint({ account: holder, role: 'CONTRIBUTOR', organization: commune }),
    ]

    await world.payload.update({
      collection: 'appointments',
      id: ended.id,
      data: { to: addDays({ day: today, days: -1 }) },
      ...asViewer(officer),
    })
    await world.payload.delete({ collection: 'appointments', id: taken.id, ...asViewer(officer) })

    expect((await world.viewer(holder)).appointments).toEqual([])
  })

  it('does not take back what others were given elsewhere', async () => {
    const made = await world.appoint({ account: someone, role: 'EDITOR', organization: other })

    await expect(
      world.payload.delete({ collection: 'appointments', id: made.id, ...asViewer(officer) }),
    ).rejects.toMatchObject({ status: 403 })
  })
})

describe('reading', () => {
  it('shows the own ones always and others by right', async () => {
    const holder = await world.account()
    const own = await world.appoint({ account: holder, role: 'EDITOR', organization: other })
    const viewer = await world.viewer(holder)
    const known = [own.id, officer.appointments[0]?.id ?? '']

    const seen = await world.services.appointments.findByIds({ viewer, ids: known })
    const seenByOfficer = await world.services.appointments.findByIds({
      viewer: officer,
      ids: known,
    })

    expect(seen.map(({ id, from }) => [id, from])).toEqual([[own.id, today]])
    expect(seenByOfficer.map(({ id }) => id)).toEqual([known[1]])
  })

  it('finds those of a person by the name without marks, or by the role, and calls them by it', async () => {
    const cell = await world.organization({ type: 'CELL', name: 'Chi bộ Một', parent: commune })
    const member = await world.member({ cell, fullName: 'Đặng Thị Hòa' })
    const hers = await world.appoint({ member, role: 'DEPUTY_SECRETARY', organization: cell })
    const find = async (viewer: Viewer, like: string) => {
      const where = { or: [{ title: { like } }] }
      return (
        await world.payload.find({ collection: 'appointments', where, ...asViewer(viewer) })
      ).docs.map(({ id, title }) => [id, title])
    }
    const elsewhere = await world.holding('ORGANIZATION_OFFICER', other)

    expect(await find(officer, 'dang thi hoa')).toEqual([[hers.id, 'Phó bí thư']])
    expect(await find(officer, 'phó bí thư')).toContainEqual([hers.id, 'Phó bí thư'])
    expect(await find(officer, 'khong co ai')).toEqual([])
    expect(await find(elsewhere, 'dang thi hoa')).toEqual([])
  })
})
