import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let admin: Viewer
let province: Id, commune: Id, otherCommune: Id, branch: Id, cell: Id, otherCell: Id

beforeAll(async () => {
  world = await createWorld()
  admin = await world.systemAdministrator()
  province = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã A', parent: province })
  otherCommune = await world.organization({
    type: 'COMMUNE',
    name: 'Đảng bộ xã B',
    parent: province,
  })
  branch = await world.organization({
    type: 'GRASSROOTS_BRANCH',
    name: 'Trường học',
    parent: commune,
  })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ 2', parent: branch })
  otherCell = await world.organization({ type: 'CELL', name: 'Chi bộ 10', parent: branch })
}, 120_000)

afterAll(async () => world?.close())

const idsOf = (rows: readonly Id[]) => rows.map(({ id }) => id).sort()
const all = () => [province, commune, otherCommune, branch, cell, otherCell].map(({ id }) => id)

describe('which organizations are seen', () => {
  it('shows everything to a system administrator', async () => {
    const found = await world.services.organizations.findByIds({ viewer: admin, ids: all() })

    expect(idsOf(found)).toEqual([...all()].sort())
  })

  it('shows a member the own cell and the names above it', async () => {
    const viewer = await world.signedIn(await world.member({ cell }))

    const found = await world.services.organizations.findByIds({ viewer, ids: all() })

    expect(idsOf(found)).toEqual([province, commune, branch, cell].map(({ id }) => id).sort())
  })

  it('shows an officer the subtree and the names above it, over Payload as in the repository', async () => {
    const viewer = await world.holding('ORGANIZATION_OFFICER', branch)
    const { asViewer } = await import('../../../src/persistence/as-viewer.ts')

    const found = await world.services.organizations.findByIds({ viewer, ids: all() })
    const { docs } = await world.payload.find({
      collection: 'organizations',
      ...asViewer(viewer),
      pagination: false,
    })

    const expected = [province, commune, branch, cell, otherCell].map(({ id }) => id).sort()
    expect(idsOf(found)).toEqual(expected)
    expect(idsOf(docs as Id[])).toEqual(expected)
    expect(docs.map(({ name }) => name).slice(0, 2)).toEqual(['Chi bộ 2', 'Chi bộ 10'])
    expect(docs.every((doc) => !('path' in doc))).toBe(true)
  })

  it('shows nothing to nobody', async () => {
    const found = await world.services.organizations.findByIds({ viewer: null, ids: all() })
    const count = await world.services.organizations.count({ viewer: null, filter: {} })

    expect([found, count]).toEqual([[], 0])
  })
})

describe('lists', () => {
  it('pages the children of many parents at once, in Vietnamese order with numbers by value', async () => {
    const first = await world.services.organizations.listChildren({
      viewer: admin,
      parentIds: [province.id, branch.id, cell.id],
      page: { first: 1, after: null },
    })
    const second = await world.services.organizations.listChildren({
      viewer: admin,
      parentIds: [branch.id],
      page: { first: 1, after: first.get(branch.id)?.rows[0]?.keys ?? null },
    })

    expect(first.get(province.id)?.rows[0]?.node.id).toBe(commune.id)
    expect(first.get(branch.id)?.rows[0]?.node.id).toBe(cell.id)
    expect(first.get(branch.id)?.hasNextPage).toBe(true)
    expect(first.get(cell.id)?.rows ?? []).toEqual([])
    expect(second.get(branch.id)?.rows.map(({ node }) => node.id)).toEqual([otherCell.id])
    expect(second.get(branch.id)?.hasNextPage).toBe(false)
  })

  it('filters by subtree, type, state and words without marks', async () => {
    const list = (filter: object) =>
      world.services.organizations
        .list({ viewer: admin, filter, page: { first: 50, after: null } })
        .then(({ rows }) => rows.map(({ node }) => node.id))

    expect(await list({ under: branch.id, types: ['CELL'] })).toEqual([cell.id, otherCell.id])
    expect(await list({ search: 'truong hoc' })).toEqual([branch.id])
    expect(await list({ search: '???' })).toEqual([])
    expect(await list({ status: 'DISSOLVED' })).toEqual([])
    const counts = await world.services.organizations.countChildren({
      viewer: admin,
      parentIds: [province.id, branch.id],
    })
    expect([counts.get(province.id), counts.get(branch.id)]).toEqual([2, 2])
  })
})
