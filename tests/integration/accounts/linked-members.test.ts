import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
const NOBODY = { id: '0'.repeat(24) }
let world: World
let root: Id, commune: Id, cell: Id, far: Id
let officer: Viewer

beforeAll(async () => {
  world = await createWorld()
  root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã A', parent: root })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ Một', parent: commune })
  const other = await world.organization({ type: 'COMMUNE', name: 'Xã B', parent: root })
  far = await world.organization({ type: 'CELL', name: 'Chi bộ Hai', parent: other })
  officer = await world.holding('ORGANIZATION_OFFICER', commune)
  await world.payload.update({
    collection: 'accounts',
    id: officer.accountId,
    data: { organization: commune.id },
  })
}, 240_000)
afterAll(async () => world?.close())

let names = 0
const make = (data: object) =>
  world.payload.create({
    collection: 'accounts',
    data: {
      username: `tai-khoan-${++names}`,
      password: 'mot-mat-khau-dai-2026',
      displayName: 'Ai đó',
      status: 'ACTIVE',
      locale: 'vi',
      ...data,
    },
    ...asViewer(officer),
  })
const link = (account: Id, member: Id) =>
  world.payload.update({
    collection: 'accounts',
    id: account.id,
    data: { member: member.id },
    ...asViewer(officer),
  })
const inCell = () => world.member({ cell })

describe('the member of an account', () => {
  it('is never given to the own one', async () => {
    const member = await inCell()

    await expect(link({ id: officer.accountId }, member)).rejects.toMatchObject({
      message: 'accounts.memberNotOneself',
    })
    expect(await world.viewer({ id: officer.accountId })).toMatchObject({ memberId: null })
  })

  it('brings no office that is not for the keeper to give, now or later', async () => {
    const [above, board, later] = [await inCell(), await inCell(), await inCell()]
    await world.appoint({ member: above, role: 'ORGANIZATION_OFFICER', organization: root })
    await world.appoint({ member: board, role: 'BOARD_HEAD', organization: commune })
    await world.appoint({
      member: later,
      role: 'INSPECTOR',
      organization: root,
      from: '2999-01-01',
    })
    const account = { id: String((await make({ organization: commune.id })).id) }

    for (const member of [above, board, later]) {
      const refused = { code: 'FORBIDDEN', message: 'accounts.officesNotYours' }
      await expect(link(account, member)).rejects.toMatchObject(refused)
      await expect(make({ member: member.id })).rejects.toMatchObject(refused)
    }
  })

  it('is given where the offices are, or are over', async () => {
    const [secretary, formerly] = [await inCell(), await inCell()]
    await world.appoint({ member: secretary, role: 'SECRETARY', organization: cell })
    await world.appoint({
      member: formerly,
      role: 'INSPECTOR',
      organization: root,
      from: '2020-01-01',
      to: '2020-12-31',
    })
    const account = { id: String((await make({ organization: commune.id })).id) }

    await expect(link(account, secretary)).resolves.toBeDefined()
    await expect(make({ member: formerly.id })).resolves.toBeDefined()
  })

  it('is told nothing of out of reach, not even whether there is one or an account of it', async () => {
    const hidden = await world.member({ cell: far })
    const taken = await world.member({ cell: far })
    await world.account({ member: taken })

    for (const data of [
      { member: hidden.id },
      { member: taken.id },
      { member: NOBODY.id },
      { organization: far.id },
      { organization: NOBODY.id },
      {},
    ])
      await expect(make(data)).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: 'error.forbidden',
      })
  })
})
