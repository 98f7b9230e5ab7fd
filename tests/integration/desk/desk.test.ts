import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { createWorld, type World } from '../../support/world.ts'

const NOW = new Date('2026-11-26T03:00:00Z')

let world: World
let province: { readonly id: string }
let ward: { readonly id: string }
let east: { readonly id: string }
let west: { readonly id: string }

beforeAll(async () => {
  world = await createWorld()
  province = await world.organization({ type: 'PROVINCE', name: 'Tỉnh' })
  ward = await world.organization({ type: 'COMMUNE', name: 'Xã', parent: province })
  east = await world.organization({ type: 'CELL', name: 'Chi bộ Đông', parent: ward })
  west = await world.organization({ type: 'CELL', name: 'Chi bộ Tây', parent: ward })
  await world.organization({ type: 'GRASSROOTS_CELL', name: 'Chi bộ khác', parent: province })
})
afterAll(() => world.close())

async function deskOf(viewer: Viewer) {
  const { duties } = await (await service()).desk({ viewer, now: NOW })
  return Object.fromEntries(duties.map(({ duty, count }) => [duty, count]))
}

async function service() {
  const { createDeskService } = await import('../../../src/services/desk/desk.service.ts')
  const { createDeskRepository } = await import('../../../src/persistence/desk/desk.repository.ts')
  return createDeskService({ repository: createDeskRepository({ payload: world.payload }) })
}

/** A list as the admin asks for it. */
async function listOf({
  collection,
  where,
  viewer,
}: {
  readonly collection: 'organizations' | 'members'
  readonly where: Where
  readonly viewer: Viewer
}) {
  const { docs } = await world.payload.find({
    collection,
    where,
    overrideAccess: false,
    context: { viewer },
    limit: 100,
    depth: 0,
  })
  return docs.map(({ id }) => id)
}

describe('the desk', () => {
  it('counts cells without a secretary in force, within the reach, and the list shows the same', async () => {
    const secretary = await world.account()
    const organization = east
    await world.appoint({
      account: secretary,
      role: 'SECRETARY',
      organization,
      from: '2025-01-01',
      to: '2026-01-31',
    })
    const officer = await world.holding('ORGANIZATION_OFFICER', ward)
    const ofProvince = await world.holding('ORGANIZATION_OFFICER', province)

    expect((await deskOf(officer)).NO_SECRETARY).toBe(2)
    expect((await deskOf(ofProvince)).NO_SECRETARY).toBe(3)

    await world.appoint({ account: secretary, role: 'SECRETARY', organization })
    const where: Where = { and: [{ duty: { equals: 'NO_SECRETARY' } }] }
    const list = await listOf({ collection: 'organizations', where, viewer: officer })

    expect((await deskOf(officer)).NO_SECRETARY).toBe(1)
    expect(list).toEqual([west.id])
  })

  it('counts probations that end soon: those of the cell for its secretary', async () => {
    const make = (cell: { readonly id: string }, admittedOn: string) =>
      world.member({ cell, status: 'PROBATIONARY', admittedOn })
    const ending = await make(west, '2026-01-20')
    await make(west, '2026-06-01')
    await make(east, '2025-10-01')
    const secretary = await world.holding('SECRETARY', west)
    const officer = await world.holding('ORGANIZATION_OFFICER', province)
    const where: Where = { duty: { in: ['PROBATION_ENDING'] } }

    expect((await deskOf(secretary)).PROBATION_ENDING).toBe(1)
    expect((await deskOf(officer)).PROBATION_ENDING).toBe(2)
    expect(await listOf({ collection: 'members', where, viewer: secretary })).toEqual([ending.id])
  })

  it('counts accounts that were issued and not used, for those who keep them', async () => {
    const member = await world.member({ cell: east })
    await world.payload.create({
      collection: 'accounts',
      data: {
        username: 'chua-kich-hoat',
        displayName: 'Chưa kích hoạt',
        status: 'ISSUED',
        locale: 'vi',
        member: member.id,
      },
      draft: true,
    })
    const officer = await world.holding('ORGANIZATION_OFFICER', ward)

    expect((await deskOf(officer)).NOT_ACTIVATED).toBe(1)
  })

  it('counts cells that have registered nothing for the next month', async () => {
    const inspector = await world.holding('INSPECTOR', ward)

    expect((await deskOf(inspector)).NOT_REGISTERED).toBe(2)
  })

  it.each<[string, object]>([
    ['another question', { duty: { not_equals: 'NO_SECRETARY' } }],
    ['another duty', { duty: { equals: 'PROBATION_ENDING' } }],
    ['nothing', { duty: { exists: true } }],
  ])('answers %s with an empty list', async (_what, where) => {
    const officer = await world.holding('ORGANIZATION_OFFICER', province)

    const list = await listOf({
      collection: 'organizations',
      where: where as Where,
      viewer: officer,
    })

    expect(list).toEqual([])
  })

  it('gives nobody the list of work that is not theirs', async () => {
    const inspector = await world.holding('INSPECTOR', province)
    const where: Where = { duty: { equals: 'NO_SECRETARY' } }

    expect(await listOf({ collection: 'organizations', where, viewer: inspector })).toEqual([])
  })

  it('leads through the first steps only while there is no member within the reach', async () => {
    const empty = await world.organization({ type: 'COMMUNE', name: 'Xã mới', parent: province })
    const desk = await service()
    const newcomer = await world.holding('ORGANIZATION_OFFICER', empty)
    const officer = await world.holding('ORGANIZATION_OFFICER', province)

    expect((await desk.desk({ viewer: newcomer, now: NOW })).isEmpty).toBe(true)
    expect((await desk.desk({ viewer: officer, now: NOW })).isEmpty).toBe(false)
  })
})
