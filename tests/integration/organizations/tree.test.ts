import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { addDays, dayOf } from '../../../src/domain/calendar/day.ts'
import type { TreeLevel } from '../../../src/domain/organizations/tree-node.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let root: Id, tanLap: Id, haiHa: Id, one: Id, two: Id, closed: Id
let administrator: Viewer, officer: Viewer, contributor: Viewer, member: Viewer

beforeAll(async () => {
  world = await createWorld()
  root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  tanLap = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã Tân Lập', parent: root })
  haiHa = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã Hải Hà', parent: root })
  one = await world.organization({ type: 'CELL', name: 'Chi bộ thôn Một', parent: tanLap })
  two = await world.organization({ type: 'CELL', name: 'Chi bộ thôn Hai', parent: haiHa })
  closed = await world.organization({ type: 'CELL', name: 'Chi bộ chợ', parent: haiHa })
  await world.payload.update({
    collection: 'organizations',
    id: closed.id,
    data: { status: 'DISSOLVED' },
  })
  const person = await world.member({ cell: one })
  await world.member({ cell: one, status: 'LEFT' })
  await world.member({ cell: two })
  await world.appoint({ member: person, role: 'SECRETARY', organization: one })
  administrator = await world.systemAdministrator()
  officer = await world.holding('ORGANIZATION_OFFICER', tanLap)
  contributor = await world.holding('CONTRIBUTOR', tanLap)
  member = await world.signedIn(person)
}, 120_000)
afterAll(async () => world?.close())

const tree = () => world.services.organizationTree
const look = (viewer: Viewer | null, asOf: string | null = null, withDissolved = false) => ({
  viewer,
  asOf,
  withDissolved,
})
const names = (levels: readonly TreeLevel[]) =>
  levels.map(({ parentId, nodes }) => [parentId, nodes.map(({ name }) => name)])
const nodeOf = (levels: readonly TreeLevel[], { id }: Id) =>
  levels.flatMap(({ nodes }) => nodes).find((node) => node.id === id)

describe('the first of the tree', () => {
  it('is the single top and what is under it, for who sees all, in the order of names', async () => {
    expect(names(await tree().first(look(administrator)))).toEqual([
      [null, ['Đảng bộ tỉnh']],
      [root.id, ['Đảng bộ xã Hải Hà', 'Đảng bộ xã Tân Lập']],
    ])
  })

  it('leads an officer to the own place, and shows nothing beside it', async () => {
    expect(names(await tree().first(look(officer)))).toEqual([
      [null, ['Đảng bộ tỉnh']],
      [root.id, ['Đảng bộ xã Tân Lập']],
      [tanLap.id, ['Chi bộ thôn Một']],
    ])
  })

  it('counts as the API does, within what the person may see', async () => {
    const all = nodeOf(await tree().first(look(administrator)), root)
    const own = nodeOf(await tree().first(look(officer)), root)
    const { members } = world.services
    const counted = await members.countOf({
      viewer: officer,
      organizationIds: [root.id],
      includeSubtree: true,
    })

    expect(all).toMatchObject({ children: 2, below: 4, members: 2, mayChange: true })
    expect(own).toMatchObject({ children: 1, below: 2, mayChange: false })
    expect(own?.members).toBe(counted.get(root.id))
  })

  it('marks who lacks a secretary, to those who may know', async () => {
    const marks = async (viewer: Viewer) => {
      const levels = await tree().level({ ...look(viewer), parentId: tanLap.id, after: null })
      return nodeOf(levels, one)?.lacksSecretary
    }
    const [top] = await tree().first(look(administrator))

    expect(top?.nodes[0]?.lacksSecretary).toBe(true)
    expect(await marks(administrator)).toBe(false)
    expect(await marks(contributor)).toBeNull()
  })

  it('tells no numbers of members to those who may not read them', async () => {
    expect(nodeOf(await tree().first(look(contributor)), tanLap)?.members).toBeNull()
    expect(nodeOf(await tree().first(look(member)), one)?.members).toBe(1)
  })

  it('is closed to the signed out and to those without any organization', async () => {
    const nobody = await world.viewer(await world.account())

    await expect(tree().first(look(null))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    await expect(tree().first(look(nobody))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a level', () => {
  it('leaves the dissolved out until they are asked for', async () => {
    const level = (withDissolved: boolean) =>
      tree().level({
        ...look(administrator, null, withDissolved),
        parentId: haiHa.id,
        after: null,
      })

    expect(names(await level(false))).toEqual([[haiHa.id, ['Chi bộ thôn Hai']]])
    expect(names(await level(true))).toEqual([[haiHa.id, ['Chi bộ chợ', 'Chi bộ thôn Hai']]])
  })

  it.each([
    ['foreign', () => haiHa.id],
    ['unknown', () => '0'.repeat(24)],
  ])('of a %s organization is empty', async (_name, parentId) => {
    const levels = await tree().level({ ...look(officer), parentId: parentId(), after: null })

    expect(levels.flatMap(({ nodes }) => nodes)).toEqual([])
  })

  it('of no id is none', async () => {
    expect(await tree().level({ ...look(officer), parentId: '$ne', after: null })).toEqual([])
  })
})

describe('a search', () => {
  it('finds without marks, in its place', async () => {
    const { hits, nodes } = await tree().search({ ...look(administrator), query: 'thon hai' })

    expect(hits).toEqual([two.id])
    expect(nodes.map(({ id }) => id).sort()).toEqual([root.id, haiHa.id, two.id].sort())
  })

  it('finds nothing out of sight, and nothing for nothing', async () => {
    expect((await tree().search({ ...look(officer), query: 'hai ha' })).nodes).toEqual([])
    expect((await tree().search({ ...look(officer), query: '' })).nodes).toEqual([])
    expect((await tree().search({ ...look(officer), query: '.*' })).nodes).toEqual([])
  })

  it('leads to what was found', async () => {
    const levels = await tree().reveal({ ...look(administrator), id: two.id })

    expect(levels.map(({ parentId }) => parentId)).toEqual([null, root.id, haiHa.id])
  })
})

describe('as of a day', () => {
  it('shows the places and names of then, to read alone, and the rights of today', async () => {
    const yesterday = addDays({ day: dayOf(new Date()), days: -1 })
    const moved = await world.organization({ type: 'CELL', name: 'Chi bộ cũ', parent: haiHa })
    await world.payload.update({
      collection: 'organizations',
      id: moved.id,
      data: { name: 'Chi bộ mới', parent: tanLap.id },
    })
    const then = await tree().level({
      ...look(administrator, yesterday),
      parentId: haiHa.id,
      after: null,
    })

    expect(nodeOf(then, moved)).toMatchObject({
      name: 'Chi bộ cũ',
      members: null,
      mayChange: false,
    })
    const own = await tree().first(look(officer, yesterday))
    expect(nodeOf(own, moved)).toMatchObject({ parentId: null, name: 'Chi bộ cũ' })
    const found = await tree().search({ ...look(administrator, yesterday), query: 'chi bo cu' })
    expect(found.hits).toEqual([moved.id])
  })
})
