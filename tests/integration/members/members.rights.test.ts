import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
const FULL = {
  birthDate: '1980-05-01',
  admittedOn: '2010-02-03',
  officialOn: '2011-02-03',
  phone: '0912345678',
  cardNumber: '38170241',
  citizenId: '042080001234',
}
const PRIVATE = ['birthDate', 'phone', 'cardNumber', 'cards', 'citizenId', 'dossierNumber']
const HIDDEN = ['path']

let world: World
let root: Id, branch: Id, cell: Id, otherCell: Id, member: Id, colleague: Id, stranger: Id

beforeAll(async () => {
  world = await createWorld()
  root = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã' })
  branch = await world.organization({ type: 'GRASSROOTS_BRANCH', name: 'Cơ sở', parent: root })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ 1', parent: branch })
  otherCell = await world.organization({ type: 'CELL', name: 'Chi bộ 2', parent: branch })
  member = await world.member({ cell, fullName: 'NGUYỄN VĂN HÙNG', ...FULL })
  colleague = await world.member({ cell, fullName: 'Trần Thị Hòa', phone: '0912345679' })
  stranger = await world.member({ cell: otherCell, fullName: 'Lê Văn An', phone: '0987654321' })
}, 120_000)
afterAll(async () => world?.close())

const rest = (viewer: Viewer | null, where: object = {}, sort?: string) =>
  world.payload.find({
    collection: 'members',
    where: where as never,
    pagination: false,
    ...(sort && { sort }),
    ...asViewer(viewer),
  })
const api = (viewer: Viewer | null, filter: object = {}) =>
  world.services.members.list({
    viewer,
    filter,
    order: 'GIVEN_NAME_ASC',
    page: { first: 50, after: null },
  })
const ids = (rows: readonly { readonly id: unknown }[]) => rows.map(({ id }) => String(id)).sort()
const sorted = (...rows: readonly Id[]) => rows.map(({ id }) => id).sort()

describe('rows', () => {
  it.each<[string, () => Promise<Viewer | null>, () => string[]]>([
    ['nobody', async () => null, () => []],
    ['a member: the own cell', () => world.signedIn(colleague), () => sorted(member, colleague)],
    [
      'a suspended member: nothing',
      async () =>
        world.signedIn(await world.member({ cell, status: 'SUSPENDED', fullName: 'Bùi Văn Đình' })),
      () => [],
    ],
    [
      'a system administrator: all',
      () => world.systemAdministrator(),
      () => sorted(member, colleague, stranger),
    ],
    [
      'an officer: the subtree',
      () => world.holding('ORGANIZATION_OFFICER', branch),
      () => sorted(member, colleague, stranger),
    ],
    [
      'an inspector: the subtree',
      () => world.holding('INSPECTOR', otherCell),
      () => sorted(stranger),
    ],
    [
      'a secretary: the own body and below',
      () => world.holding('SECRETARY', cell),
      () => sorted(member, colleague),
    ],
    ['a propaganda officer: none', () => world.holding('PROPAGANDA_OFFICER', root), () => []],
  ])('shows %s, at every door alike', async (_name, who, expected) => {
    const viewer = await who()
    const known = [member, colleague, stranger].map(({ id }) => id)

    const found = await world.services.members.findByIds({ viewer, ids: known })
    const { docs } = await rest(viewer, { id: { in: known } }).catch(() => ({ docs: [] }))

    expect(ids(found)).toEqual(expected())
    expect(ids(docs)).toEqual(expected())
  })
})

describe('sensitive fields', () => {
  const seen = async (viewer: Viewer, of: Id) => {
    const [record] = await world.services.members.findByIds({ viewer, ids: [of.id] })
    const { docs } = await rest(viewer, { id: { equals: of.id } })
    return { record, doc: docs[0] as unknown as Record<string, unknown> }
  }

  it.each<[string, () => Promise<Viewer>]>([
    ['an officer above', () => world.holding('ORGANIZATION_OFFICER', root)],
    ['the secretary of the cell', () => world.holding('SECRETARY', cell)],
  ])('are shown to %s', async (_name, who) => {
    const { record, doc } = await seen(await who(), member)

    expect(record).toMatchObject({
      birthDate: '1980-05-01',
      phone: FULL.phone,
      cardNumber: FULL.cardNumber,
    })
    expect(doc).toMatchObject({ ...FULL, cards: [{ number: FULL.cardNumber, status: 'CURRENT' }] })
  })

  it('are shown to the member', async () => {
    const viewer = await world.signedIn(stranger)

    const { record, doc } = await seen(viewer, stranger)

    expect([record?.phone, doc.phone]).toEqual(['0987654321', '0987654321'])
  })

  it.each<[string, () => Promise<Viewer>]>([
    ['a system administrator', () => world.systemAdministrator()],
    [
      'a fellow of the cell',
      async () => world.signedIn(await world.member({ cell, fullName: 'Vũ Văn Bạn' })),
    ],
    ['an inspector', () => world.holding('INSPECTOR', root)],
    ['a secretary of the body above', () => world.holding('SECRETARY', branch)],
  ])('are hidden from %s', async (_name, who) => {
    const { record, doc } = await seen(await who(), member)

    expect(record).toMatchObject({
      fullName: 'Nguyễn Văn Hùng',
      birthDate: null,
      phone: null,
      cardNumber: null,
    })
    for (const field of [...PRIVATE, ...HIDDEN])
      expect([field, [doc[field] ?? []].flat()]).toEqual([field, []])
  })

  it.each([
    ...PRIVATE.filter((field) => field !== 'cards'),
    'cards.number',
    'source.file',
    ...HIDDEN,
  ])('cannot be guessed by filtering or ordering by %s', async (field) => {
    const viewer = await world.holding('INSPECTOR', root)

    await expect(rest(viewer, { [field]: { exists: true } })).rejects.toMatchObject({ status: 400 })
    await expect(rest(viewer, {}, field)).rejects.toMatchObject({ status: 400 })
  })

  it('cannot be guessed through another collection', async () => {
    const viewer = await world.holding('ORGANIZATION_OFFICER', cell)
    const inspector = await world.holding('INSPECTOR', root)
    await world.appoint({ member: stranger, role: 'OVERSEER', organization: cell })
    const through = (who: Viewer) =>
      world.payload.find({
        collection: 'accounts',
        where: { 'member.phone': { equals: '0987654321' } },
        ...asViewer(who),
      })

    await expect(through(inspector)).rejects.toMatchObject({ status: expect.any(Number) })
    expect((await through(viewer).catch(() => ({ docs: [] }))).docs).toEqual([])
  })

  it('may be filtered by those who see all of theirs', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', root)

    const { docs } = await rest(officer, { phone: { equals: FULL.phone } })

    expect(ids(docs)).toEqual([member.id])
  })

  it('are not lost when somebody who does not see them saves the member', async () => {
    const admin = await world.systemAdministrator()
    const [shown] = (await rest(admin, { id: { equals: member.id } })).docs

    await world.payload.update({
      collection: 'members',
      id: member.id,
      data: { ...shown, exemptionReason: 'x' },
      ...asViewer(admin),
    })

    expect(await world.payload.findByID({ collection: 'members', id: member.id })).toMatchObject({
      ...FULL,
      cards: [{ number: FULL.cardNumber, status: 'CURRENT' }],
    })
  })
})

describe('search', () => {
  it.each([
    'nguyen van hung',
    'Nguyễn Văn Hùng',
    'Nguyễn Văn Hùng'.normalize('NFD'),
    'hùng nguyễn',
    'HUNG',
    'ngu',
  ])('finds by %s', async (search) => {
    const viewer = await world.holding('INSPECTOR', cell)

    const { rows } = await api(viewer, { search })
    const count = await world.services.members.count({ viewer, filter: { search } })
    const { docs } = await rest(viewer, { searchWords: { like: search } })

    expect(rows.map(({ node }) => node.id)).toEqual([member.id])
    expect(count).toBe(1)
    expect(ids(docs)).toEqual([member.id])
  })

  it('takes both places of a tone mark', async () => {
    const viewer = await world.holding('INSPECTOR', cell)

    const { rows } = await api(viewer, { search: 'Hoà' })

    expect(rows.map(({ node }) => node.id)).toEqual([colleague.id])
  })

  it('finds by a number only among those whose numbers are seen', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', cell)
    const inspector = await world.holding('INSPECTOR', root)
    const found = (viewer: Viewer, search: string) =>
      api(viewer, { search }).then(({ rows }) => rows.map(({ node }) => node.id))

    expect(await found(officer, '38.170241')).toEqual([member.id])
    expect(await found(officer, '0912 345 678')).toEqual([member.id])
    expect(await found(officer, '0987654321')).toEqual([])
    expect(await found(inspector, '38170241')).toEqual([])
    expect(await found(inspector, '0912345678')).toEqual([])
    expect(
      await world.services.members.count({ viewer: inspector, filter: { search: '0912345678' } }),
    ).toBe(0)
  })
})

describe('writing', () => {
  it('is for those in whose reach the member stands, before and after', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', cell)
    const moving = world.payload.update({
      collection: 'members',
      id: colleague.id,
      data: { cell: otherCell.id },
      ...asViewer(officer),
    })
    const creating = (into: Id) =>
      world.payload.create({
        collection: 'members',
        data: { fullName: 'Phạm Văn Mới', status: 'PROBATIONARY', cell: into.id },
        ...asViewer(officer),
      })

    await expect(moving).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(creating(otherCell)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await creating(cell)).toMatchObject({ fullName: 'Phạm Văn Mới' })
    await expect(
      world.payload.update({
        collection: 'members',
        id: stranger.id,
        data: { sex: 'MALE' },
        ...asViewer(officer),
      }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('deletes nobody, and is not for members and inspectors', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', root)
    const inspector = await world.holding('INSPECTOR', root)
    const own = await world.signedIn(colleague).catch(() => null)

    await expect(
      world.payload.delete({ collection: 'members', id: stranger.id, ...asViewer(officer) }),
    ).rejects.toMatchObject({ status: 403 })
    for (const viewer of [inspector, own])
      await expect(
        world.payload.update({
          collection: 'members',
          id: colleague.id,
          data: { sex: 'MALE' },
          ...asViewer(viewer),
        }),
      ).rejects.toMatchObject({ status: 403 })
  })
})
