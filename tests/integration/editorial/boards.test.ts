import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let commune: Id, cell: Id, far: Id
let keeper: Viewer

beforeAll(async () => {
  world = await createWorld()
  const root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã A', parent: root })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ Một', parent: commune })
  far = await world.organization({ type: 'COMMUNE', name: 'Xã B', parent: root })
  keeper = await world.holding('PROPAGANDA_OFFICER', commune)
}, 240_000)
afterAll(async () => world?.close())

const boardOf = (head: string) =>
  world.payload.create({
    collection: 'editorial-boards',
    data: { organization: cell.id, head },
  })
const put = (board: { readonly id: string | number }, organization: Id) =>
  world.payload.update({
    collection: 'editorial-boards',
    id: board.id,
    data: { organization: organization.id },
    ...asViewer(keeper),
  })

describe('a board that is put elsewhere', () => {
  it('takes no office of whoever puts it along', async () => {
    const own = await boardOf(keeper.accountId)

    await expect(put(own, commune)).rejects.toMatchObject({
      message: 'appointments.notOneself',
    })
    await world.payload.delete({ collection: 'editorial-boards', id: own.id })
    const others = await boardOf((await world.account()).id)
    await expect(put(others, commune)).resolves.toBeDefined()
  })

  it('is refused alike out of reach and to nowhere', async () => {
    for (const id of [far.id, '0'.repeat(24)])
      await expect(
        world.payload.create({
          collection: 'editorial-boards',
          data: { organization: id },
          ...asViewer(keeper),
        }),
      ).rejects.toMatchObject({ code: 'FORBIDDEN', message: 'error.forbidden' })
  })
})
