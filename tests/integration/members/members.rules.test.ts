import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { addDays, addMonths, dayOf } from '../../../src/domain/calendar/day.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import type { MemberOrder } from '../../../src/services/members/members.repository.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let root: Id, branch: Id, cell: Id, otherCell: Id
let officer: Viewer

beforeAll(async () => {
  world = await createWorld()
  root = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã' })
  branch = await world.organization({ type: 'GRASSROOTS_BRANCH', name: 'Cơ sở', parent: root })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ 1', parent: branch })
  otherCell = await world.organization({ type: 'CELL', name: 'Chi bộ 2', parent: branch })
  officer = await world.holding('ORGANIZATION_OFFICER', root)
}, 120_000)
afterAll(async () => world?.close())

const today = dayOf(new Date())
const update = ({ id }: Id, data: object) =>
  world.payload.update({ collection: 'members', id, data: data })

describe('what a member is stored as', () => {
  it('writes names and numbers as they should have been typed, and keeps the number of the card', async () => {
    const made = await world.member({
      cell,
      fullName: ' NGUYỄN  THỊ ÁNH ',
      phone: '+84 912.345.678',
      birthDate: '1/5/1980',
      cards: [{ number: '38.170241', status: 'CURRENT' }],
    })

    expect(await world.payload.findByID({ collection: 'members', id: made.id })).toMatchObject({
      fullName: 'Nguyễn Thị Ánh',
      givenName: 'Ánh',
      phone: '0912345678',
      birthDate: '1980-05-01',
      cardNumber: '38170241',
      history: [{ on: today, status: 'OFFICIAL' }],
    })
  })

  it('takes the same card number twice, for duplicates exist', async () => {
    const [one, other] = await Promise.all([
      world.member({ cell, cardNumber: '11112222' }),
      world.member({ cell: otherCell, cardNumber: '11112222' }),
    ])

    expect(one.id).not.toBe(other.id)
  })

  it('replaces the card by a new number and keeps the old one', async () => {
    const made = await world.member({ cell, cardNumber: '22223333' })

    const doc = await update(made, { cardNumber: '44445555' })

    expect(doc.cards).toMatchObject([
      { number: '22223333', status: 'REPLACED' },
      { number: '44445555', status: 'CURRENT' },
    ])
  })

  it.each<[string, object, string]>([
    ['no name', { fullName: ' ' }, 'fullName'],
    ['no status', { status: null }, 'status'],
    ['a status that is none', { status: 'HAPPY' }, 'status'],
    ['a cell that is not there', { cell: '0'.repeat(24) }, 'cell'],
    ['a body that is no cell', { cell: 'branch' }, 'cell'],
    ['a card number of seven digits', { cardNumber: '1234567' }, 'cardNumber'],
    [
      'two cards in use',
      {
        cards: [
          { number: '11111111', status: 'CURRENT' },
          { number: '22222222', status: 'CURRENT' },
        ],
      },
      'cards',
    ],
    ['a card on probation', { status: 'PROBATIONARY', cardNumber: '12345678' }, 'cards'],
    [
      'recognition on probation',
      { status: 'PROBATIONARY', officialOn: '2020-01-01' },
      'officialOn',
    ],
    ['a phone that is none', { phone: '8.49E+10' }, 'phone'],
    ['a citizen id that is none', { citizenId: '123' }, 'citizenId'],
    ['a day that is none', { birthDate: '30/02/1980' }, 'birthDate'],
    ['a day ahead', { admittedOn: '2999-01-01' }, 'admittedOn'],
    ['admission as a child', { birthDate: '2000-01-01', admittedOn: '2010-01-01' }, 'admittedOn'],
    [
      'recognition before admission',
      { admittedOn: '2010-01-01', officialOn: '2009-01-01' },
      'officialOn',
    ],
    [
      'a probation of 11 months',
      { admittedOn: '2010-01-15', officialOn: '2010-12-15' },
      'officialOn',
    ],
  ])('refuses %s', async (_name, wrong, path) => {
    const data = { fullName: 'Nguyễn Văn An', status: 'OFFICIAL', cell: cell.id, ...wrong }
    if (data.cell === 'branch') data.cell = branch.id

    const creating = world.payload.create({ collection: 'members', data: data as never })

    await expect(creating).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [expect.objectContaining({ path })],
    })
  })
})

describe('changes', () => {
  it('ends probation with a day of recognition after twelve months', async () => {
    const admittedOn = addMonths({ day: today, months: -12 })
    const made = await world.member({ cell, status: 'PROBATIONARY', admittedOn })

    await expect(update(made, { status: 'OFFICIAL' })).rejects.toMatchObject({
      problems: [{ path: 'officialOn', reason: 'members.officialOnRequired' }],
    })
    await expect(
      update(made, { status: 'OFFICIAL', officialOn: addDays({ day: today, days: -1 }) }),
    ).rejects.toMatchObject({ problems: [expect.objectContaining({ path: 'officialOn' })] })
    const doc = await update(made, { status: 'OFFICIAL', officialOn: today, changeReason: 'NQ 12' })

    expect(doc.history?.at(-1)).toMatchObject({ status: 'OFFICIAL', on: today, reason: 'NQ 12' })
  })

  it('refuses a status that cannot follow', async () => {
    const made = await world.member({ cell })
    await update(made, { status: 'DECEASED' })

    await expect(update(made, { status: 'OFFICIAL' })).rejects.toMatchObject({
      problems: [{ path: 'status', reason: 'members.noSuchChange' }],
    })
  })

  it('takes the rights of a cell along when the member moves', async () => {
    const member = await world.member({ cell })
    const account = await world.account({ member })

    await update(member, { cell: otherCell.id })

    expect((await world.viewer(account)).cellPath.at(-1)).toBe(otherCell.id)
    const stored = await world.payload.findByID({
      collection: 'accounts',
      id: account.id,
      showHiddenFields: true,
    })
    expect((stored as unknown as { path: string[] }).path.at(-1)).toBe(otherCell.id)
  })
})

describe('pages', () => {
  let home: Id
  const names = [
    'Trần Văn An',
    'Lê Văn An',
    'Nguyễn Thị Ánh',
    'Đỗ Văn Bình',
    'Cao Văn Dũng',
    'Cao Văn Đức',
  ]
  const inOrder = [
    'Lê Văn An',
    'Trần Văn An',
    'Nguyễn Thị Ánh',
    'Đỗ Văn Bình',
    'Cao Văn Dũng',
    'Cao Văn Đức',
  ]
  beforeAll(async () => {
    home = await world.organization({ type: 'CELL', name: 'Chi bộ đông', parent: branch })
    for (const [index, fullName] of names.entries())
      await world.member({
        cell: home,
        fullName,
        admittedOn: index < 2 ? null : `2000-01-0${index % 2 === 0 ? 1 : 2}`,
      })
  })

  const walk = async (order: MemberOrder, first: number, between?: () => Promise<unknown>) => {
    const seen: string[] = []
    let after = null as Parameters<typeof world.services.members.list>[0]['page']['after']
    for (;;) {
      const page = await world.services.members.list({
        viewer: officer,
        filter: { organization: home.id },
        order,
        page: { first, after },
      })
      seen.push(...page.rows.map(({ node }) => node.fullName))
      after = page.rows.at(-1)?.keys ?? null
      await between?.()
      if (!page.hasNextPage) return seen
    }
  }

  it.each([1, 2, 4, 50])('walk the whole list in Vietnamese order, %i at a time', async (first) => {
    expect(await walk('GIVEN_NAME_ASC', first)).toEqual(inOrder)
  })

  it('walks by the day of admission, both ways, unknown days first or last', async () => {
    const ascending = await walk('ADMITTED_ON_ASC', 2)
    const descending = await walk('ADMITTED_ON_DESC', 2)

    expect([...ascending].sort()).toEqual([...names].sort())
    expect(ascending.slice(0, 2).sort()).toEqual([...names.slice(0, 2)].sort())
    expect(descending).toEqual([...ascending].reverse())
  })

  it('misses nobody and shows nobody twice while members come in before the place', async () => {
    const seen = await walk('GIVEN_NAME_ASC', 2, () =>
      world.member({ cell: home, fullName: 'A Mới', status: 'PROBATIONARY' }),
    )

    expect(seen.filter((name) => name !== 'A Mới')).toEqual(inOrder)
  })

  it('counts and lists many organizations at once, those on the list alone', async () => {
    const [one, two] = await Promise.all(
      ['Chi bộ A', 'Chi bộ B'].map((name) =>
        world.organization({ type: 'CELL', name, parent: branch }),
      ),
    )
    if (!one || !two) throw new Error('unreachable')
    const leaving = await world.member({ cell: one, fullName: 'Đã Đi' })
    await update(leaving, { status: 'LEFT' })
    await world.member({ cell: one, fullName: 'Còn Đây' })
    const organizationIds = [one.id, two.id, root.id]

    const counts = await world.services.members.countOf({
      viewer: officer,
      organizationIds,
      includeSubtree: true,
    })
    const own = await world.services.members.countOf({
      viewer: officer,
      organizationIds,
      includeSubtree: false,
    })
    const lists = await world.services.members.listOf({
      viewer: officer,
      organizationIds,
      page: { first: 2, after: null },
    })

    expect([counts.get(one.id), counts.get(two.id) ?? 0]).toEqual([1, 0])
    expect(counts.get(root.id)).toBeGreaterThan(5)
    expect([own.get(one.id), own.get(root.id) ?? 0]).toEqual([1, 0])
    expect(lists.get(one.id)?.rows.map(({ node }) => node.fullName)).toEqual(['Còn Đây'])
    expect(lists.get(root.id)).toMatchObject({ hasNextPage: true })
  })

  it('tells who has an account in use', async () => {
    const [used, unused] = [
      await world.member({ cell: otherCell, fullName: 'Có Tài Khoản' }),
      await world.member({ cell: otherCell, fullName: 'Chưa Có' }),
    ]
    await world.account({ member: used })

    const activated = await world.services.members.findActivated({ ids: [used.id, unused.id] })
    const list = (is: boolean) =>
      world.services.members
        .list({
          viewer: officer,
          filter: { organization: otherCell.id, activated: is },
          order: 'GIVEN_NAME_ASC',
          page: { first: 50, after: null },
        })
        .then(({ rows }) => rows.map(({ node }) => node.id))

    expect([...activated]).toEqual([used.id])
    expect(await list(true)).toContain(used.id)
    expect(await list(false)).toContain(unused.id)
    expect(await list(false)).not.toContain(used.id)
  })
})
