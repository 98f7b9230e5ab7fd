import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { openDoors, restCall, type Doors } from '../../support/open-doors.ts'
import { createWorld, type World } from '../../support/world.ts'

const WHY = `query ($id: ID!) {
  whyVisible(id: $id) { kind sentence permission scope appointment { id role from to } organization { name } }
}`

type Id = { readonly id: string }
let world: World
let doors: Doors
let commune: Id, cell: Id, elsewhere: Id
let member: Id, office: Id, stranger: Id
let token: string, deskToken: string

beforeAll(async () => {
  world = await createWorld()
  doors = await openDoors(world)
  const root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã A', parent: root })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ Một', parent: commune })
  const other = await world.organization({ type: 'COMMUNE', name: 'Xã B', parent: root })
  elsewhere = await world.organization({ type: 'CELL', name: 'Chi bộ khác', parent: other })
  member = await world.member({ cell })
  stranger = await world.member({ cell: elsewhere })
  const account = await world.account({ member })
  office = await world.appoint({
    member,
    role: 'SECRETARY',
    organization: commune,
    from: '2025-01-01',
    to: '2099-12-31',
  })
  token = (
    await doors.services.sessions.begin({
      accountId: account.id,
      address: '127.0.0.1',
      userAgent: null,
    })
  ).accessToken
  const { username } = await world.payload.findByID({ collection: 'accounts', id: account.id })
  const { body } = await restCall({
    path: '/accounts/login',
    body: { username, password: 'mot-mat-khau-dai-2026' },
  })
  deskToken = body.token as string
}, 240_000)
afterAll(async () => {
  await doors?.close()
  await world?.close()
})

const why = async (id: string) =>
  (await doors.ask(WHY, { variables: { id }, token })).data?.whyVisible

describe('whyVisible', () => {
  it('names the appointment, its days and the rule', async () => {
    expect(await why(member.id)).toEqual([
      expect.objectContaining({ kind: 'OWN' }),
      {
        kind: 'APPOINTMENT',
        permission: 'member.read',
        scope: 'SUBTREE',
        appointment: { id: office.id, role: 'SECRETARY', from: '2025-01-01', to: '2099-12-31' },
        organization: { name: 'Xã A' },
        sentence: expect.stringContaining('Bí thư tại Xã A (từ 01/01/2025 đến hết 31/12/2099)'),
      },
      expect.objectContaining({ kind: 'MEMBERSHIP', organization: { name: 'Chi bộ Một' } }),
    ])
  })

  it.each<[string, () => string, readonly string[]]>([
    ['the own cell', () => cell.id, ['APPOINTMENT', 'MEMBERSHIP']],
    ['the own office', () => office.id, ['OWN', 'APPOINTMENT']],
    ['somebody out of sight', () => stranger.id, []],
    ['an organization out of sight', () => elsewhere.id, []],
    ['nothing', () => 'f'.repeat(24), []],
    ['what is no id', () => '{"$gt":""}', []],
  ])('tells of %s', async (_name, id, kinds) => {
    expect(((await why(id())) as { kind: string }[]).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('is for those who are signed in', async () => {
    const { errors } = await doors.ask(WHY, { variables: { id: member.id } })

    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
})

describe('the button of the admin', () => {
  it('gets the same answer, and none for what is out of sight', async () => {
    const ask = (path: string) => restCall({ method: 'GET', path, token: deskToken })
    const seen = await ask(`/members/${member.id}/why`)
    const out = await ask(`/members/${stranger.id}/why`)
    const nothing = await ask(`/members/${'f'.repeat(24)}/why`)

    expect((seen.body.reasons as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'OWN',
      'APPOINTMENT',
      'MEMBERSHIP',
    ])
    expect([out.status, nothing.status]).toEqual([404, 404])
    expect(out.body).toEqual(nothing.body)
  })
})
