import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { createWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, 120_000)
afterAll(async () => world?.close())

const create = (code: string, parentCode: string | null, type = 'COMMUNE' as const) =>
  world.services.registrar.createOrganizationAsSystem({
    code,
    type,
    name: `Xã ${code}`,
    parentCode,
  })

describe('the registrar', () => {
  it('makes organizations by code, many at once', async () => {
    await world.organization({ type: 'PROVINCE', name: 'Tỉnh', code: 'T' })

    const made = await Promise.all(['A', 'B', 'C', 'D'].map((code) => create(code, 'T')))

    const admin = await world.systemAdministrator()
    const found = await world.services.organizations.findByIds({
      viewer: admin,
      ids: made.map(({ id }) => id),
    })
    expect(found.map(({ path }) => path.length)).toEqual([2, 2, 2, 2])
  })

  it('refuses a code that is taken, and a parent that is not there', async () => {
    await expect(create('T', null)).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(create('X', 'NONE')).rejects.toMatchObject({
      problems: [expect.objectContaining({ path: 'parent' })],
    })
  })

  it('gives a role to whom the identifier means, and changes its days the next time', async () => {
    const branch = await world.organization({
      type: 'GRASSROOTS_CELL',
      name: 'Chi bộ',
      code: 'GC',
      parent: await create('E', 'T'),
    })
    const member = await world.member({ cell: branch, cardNumber: '38179999' })
    const set = (to: string | null) =>
      world.services.registrar.setAppointmentAsSystem({
        identifier: '38.179999',
        role: 'SECRETARY',
        organizationCode: 'GC',
        from: '03/02/2026',
        to,
      })

    const first = await set(null)
    const again = await set('31/12/2026')

    expect([first.created, again.created, again.id]).toEqual([true, false, first.id])
    expect(
      await world.payload.findByID({ collection: 'appointments', id: first.id, depth: 0 }),
    ).toMatchObject({
      holder: { relationTo: 'members', value: member.id },
      from: '2026-02-03',
      to: '2026-12-31',
    })
  })

  it('refuses an identifier of nobody and of two', async () => {
    const cell = await world.organization({
      type: 'GRASSROOTS_CELL',
      name: 'Chi bộ',
      parent: await create('F', 'T'),
    })
    await world.member({ cell, phone: '0912000001' })
    await world.member({ cell, phone: '0912000001' })

    for (const identifier of ['nobody', '0912000001'])
      await expect(
        world.services.registrar.setAppointmentAsSystem({
          identifier,
          role: 'SECRETARY',
          organizationCode: 'F',
          from: null,
          to: null,
        }),
      ).rejects.toMatchObject({ problems: [expect.objectContaining({ path: 'identifier' })] })
  })
})
