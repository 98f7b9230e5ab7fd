import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { addDays, dayOf } from '../../../src/domain/calendar/day.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let root: Id

beforeAll(async () => {
  world = await createWorld()
  root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
}, 120_000)
afterAll(async () => world?.close())

const today = dayOf(new Date())
const update = (organization: Id, data: object, viewer?: Viewer) =>
  world.payload.update({
    collection: 'organizations',
    id: organization.id,
    data: data,
    ...(viewer && asViewer(viewer)),
  })
const pathOf = async (
  { id }: Id,
  slug: 'organizations' | 'members' | 'appointments' | 'accounts',
) =>
  (
    await rowsOf({ payload: world.payload, slug })
      .findById(id, { path: 1 })
      .lean<{ path: string[] }>()
  )?.path
const commune = (name: string) => world.organization({ type: 'COMMUNE', name, parent: root })
const branch = (parent: Id) =>
  world.organization({ type: 'GRASSROOTS_BRANCH', name: 'Cơ sở', parent })
const cell = (parent: Id, name = 'Chi bộ') => world.organization({ type: 'CELL', name, parent })

describe('the place of an organization', () => {
  it.each([
    ['a cell under a province', async () => ({ type: 'CELL', parent: root.id }), 'parent'],
    ['a type that is none', async () => ({ type: 'VILLAGE', parent: root.id }), 'type'],
    ['a cell alone', async () => ({ type: 'CELL', parent: null }), 'parent'],
    [
      'a parent that is not there',
      async () => ({ type: 'COMMUNE', parent: '0'.repeat(24) }),
      'parent',
    ],
    ['a parent that is no id', async () => ({ type: 'COMMUNE', parent: 'x' }), 'parent'],
    ['no name', async () => ({ type: 'COMMUNE', parent: root.id, name: '  ' }), 'name'],
    [
      'a day that is none',
      async () => ({ type: 'COMMUNE', parent: root.id, establishedOn: '31/02/2020' }),
      'establishedOn',
    ],
  ])('refuses %s', async (_name, made, path) => {
    const data = { name: 'Tên', code: `X${Math.random()}`, status: 'ACTIVE', ...(await made()) }

    const creating = world.payload.create({ collection: 'organizations', data: data as never })

    await expect(creating).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [expect.objectContaining({ path })],
    })
  })

  it('refuses a code that is taken', async () => {
    await world.organization({ type: 'COMMUNE', name: 'Xã', code: 'TRUNG', parent: root })

    const again = world.organization({
      type: 'COMMUNE',
      name: 'Xã khác',
      code: 'TRUNG',
      parent: root,
    })

    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('reads a day as people type it and stores the day itself', async () => {
    const made = await commune('Xã có ngày')

    const doc = await update(made, { establishedOn: '3/2/1990' })

    expect(doc).toMatchObject({ establishedOn: '1990-02-03' })
  })
})

describe('moving', () => {
  it('takes the whole subtree along, with all that stands in it', async () => {
    const [from, to] = [await commune('Xã đi'), await commune('Xã đến')]
    const moved = await branch(from)
    const home = await cell(moved)
    const member = await world.member({ cell: home })
    const account = await world.account({ member })
    const appointment = await world.appoint({ member, role: 'SECRETARY', organization: home })

    await update(moved, { parent: to.id })

    const path = [root.id, to.id, moved.id, home.id]
    expect(await pathOf(moved, 'organizations')).toEqual(path.slice(0, 3))
    expect(await pathOf(home, 'organizations')).toEqual(path)
    expect(await pathOf(member, 'members')).toEqual(path)
    expect(await pathOf(appointment, 'appointments')).toEqual(path)
    expect(await pathOf(account, 'accounts')).toEqual(path)
  })

  it('takes a cell that moves by itself along with its members', async () => {
    const [from, to] = [await branch(await commune('Một')), await branch(await commune('Hai'))]
    const home = await cell(from)
    const member = await world.member({ cell: home })
    const account = await world.account({ member })
    const keeper = await world.payload.create({
      collection: 'accounts',
      data: {
        username: `giu-${home.id}`,
        password: 'mot-mat-khau-dai-2026',
        displayName: 'Người giữ',
        status: 'ACTIVE',
        locale: 'vi',
        organization: home.id,
      },
    })

    await update(home, { parent: to.id })

    const path = [...((await pathOf(to, 'organizations')) ?? []), home.id]
    expect(await pathOf(member, 'members')).toEqual(path)
    expect(await pathOf(account, 'accounts')).toEqual(path)
    expect(await pathOf(keeper, 'accounts')).toEqual(path)
  })

  it('refuses a circle', async () => {
    const top = await world.organization({ type: 'GRASSROOTS_BRANCH', name: 'Trên', parent: root })
    const below = await world.organization({ type: 'SECTION_BRANCH', name: 'Dưới', parent: top })

    await expect(update(top, { parent: below.id })).rejects.toMatchObject({
      problems: [expect.objectContaining({ path: 'parent' })],
    })
    await expect(update(top, { parent: top.id })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('lets one of two moves at once succeed, and leaves every path as its parents say', async () => {
    const [a, b, c] = [await commune('A'), await commune('B'), await commune('C')]
    const moved = await branch(a)
    const inside = await cell(moved)

    const outcomes = await Promise.allSettled([
      update(moved, { parent: b.id }),
      update(moved, { parent: c.id }),
    ])

    const stored = await rowsOf({ payload: world.payload, slug: 'organizations' })
      .findById(moved.id)
      .lean<{ parent: unknown; path: string[] }>()
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect(stored?.path).toEqual([root.id, String(stored?.parent), moved.id])
    expect(await pathOf(inside, 'organizations')).toEqual([...(stored?.path ?? []), inside.id])
  })

  it('moves the rights along at once', async () => {
    const [from, to] = [await commune('Xã cũ'), await commune('Xã mới')]
    const moved = await branch(from)
    const member = await world.member({ cell: await cell(moved) })
    const officer = await world.holding('ORGANIZATION_OFFICER', to)
    const seen = () => world.services.members.findByIds({ viewer: officer, ids: [member.id] })
    expect(await seen()).toEqual([])

    await update(moved, { parent: to.id })

    expect((await seen()).map(({ id }) => id)).toEqual([member.id])
  })
})

describe('the reach of an officer', () => {
  let officer: Viewer
  let own: Id, other: Id
  beforeAll(async () => {
    own = await commune('Xã nhà')
    other = await commune('Xã người')
    officer = await world.holding('ORGANIZATION_OFFICER', own)
  })
  const create = (data: object) =>
    world.payload.create({
      collection: 'organizations',
      data: { name: 'Mới', code: `N${Math.random()}`, status: 'ACTIVE', ...data } as never,
      ...asViewer(officer),
    })

  it('makes organizations below the own one', async () => {
    const doc = await create({ type: 'GRASSROOTS_BRANCH', parent: own.id })

    expect(doc).toMatchObject({ name: 'Mới' })
    expect(doc).not.toHaveProperty('path')
  })

  it.each([
    ['elsewhere', () => ({ type: 'GRASSROOTS_BRANCH', parent: other.id })],
    ['at the top', () => ({ type: 'PROVINCE', parent: null })],
    ['under nothing known', () => ({ type: 'GRASSROOTS_BRANCH', parent: '0'.repeat(24) })],
  ])('makes none %s', async (_name, data) => {
    await expect(create(data())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('moves none out of reach and changes none elsewhere', async () => {
    const mine = await branch(own)

    await expect(update(mine, { parent: other.id }, officer)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(update(other, { name: 'Khác' }, officer)).rejects.toMatchObject({ status: 403 })
  })

  it('writes no derived field and no history', async () => {
    const mine = await branch(own)

    await update(mine, { path: ['x'], sortKey: 'x', history: [], treeVersion: 9 }, officer)

    expect(await pathOf(mine, 'organizations')).toEqual([root.id, own.id, mine.id])
  })

  it.each(['path', 'treeVersion'])('does not filter by %s', async (field) => {
    const finding = world.payload.find({
      collection: 'organizations',
      where: { [field]: { exists: true } },
      ...asViewer(officer),
    })

    await expect(finding).rejects.toMatchObject({ status: 400 })
  })
})

describe('history', () => {
  it('answers as of a day with the names, types and parents of that day', async () => {
    const admin = await world.systemAdministrator()
    const [was, is] = [await commune('Xã trước'), await commune('Xã sau')]
    const moved = await world.organization({
      type: 'GRASSROOTS_BRANCH',
      name: 'Tên cũ',
      parent: was,
    })
    await update(moved, { name: 'Tên mới', parent: is.id })
    const list = (asOf: string, under: Id) =>
      world.services.organizations
        .list({
          viewer: admin,
          filter: { asOf, under: under.id, types: ['GRASSROOTS_BRANCH'] },
          page: { first: 10, after: null },
        })
        .then(({ rows }) => rows.map(({ node }) => [node.name, node.parentId]))

    const yesterday = addDays({ day: today, days: -1 })

    expect(await list(yesterday, was)).toEqual([['Tên cũ', was.id]])
    expect(await list(yesterday, is)).toEqual([])
    expect(await list(today, is)).toEqual([['Tên mới', is.id]])
    expect(await list(today, was)).toEqual([])
  })

  it('takes the day a change is in effect from, but none before the last change', async () => {
    const made = await commune('Xã đổi tên')

    const doc = await update(made, { name: 'Phường', effectiveOn: '01/07/2025' })

    expect(doc.history).toMatchObject([
      { name: 'Xã đổi tên', from: null, to: '2025-07-01' },
      { name: 'Phường', from: '2025-07-01', to: null },
    ])
    await expect(update(made, { name: 'Lại', effectiveOn: '2024-01-01' })).rejects.toMatchObject({
      problems: [expect.objectContaining({ path: 'effectiveOn' })],
    })
  })
})

describe('dissolving', () => {
  it('is refused while members or active organizations are left', async () => {
    const top = await branch(await commune('Xã giải thể'))
    const home = await cell(top)
    const member = await world.member({ cell: home })
    const dissolve = (organization: Id) => update(organization, { status: 'DISSOLVED' })

    await expect(dissolve(top)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await expect(dissolve(home)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
    await world.payload.update({
      collection: 'members',
      id: member.id,
      data: { status: 'TRANSFERRED_OUT' },
    })

    expect(await dissolve(home)).toMatchObject({ status: 'DISSOLVED', dissolvedOn: today })
    expect(await dissolve(top)).toMatchObject({ status: 'DISSOLVED' })
    await expect(world.member({ cell: home })).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
