import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import mongoose from 'mongoose'

import { addDays, addMonths, dayOf } from '../../../src/domain/calendar/day.ts'
import type { AskedChange } from '../../../src/domain/members/change-problems.ts'
import type { MemberStatus } from '../../../src/domain/members/member-status.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import { rest, type RestAnswer } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let ask: ReturnType<typeof rest>
let root: Id, branch: Id, cell: Id, otherCell: Id, elsewhere: Id
let officer: Viewer

beforeAll(async () => {
  world = await createWorld()
  ask = rest(world.payload)
  root = await world.organization({ type: 'COMMUNE', name: 'Đảng bộ xã' })
  branch = await world.organization({ type: 'GRASSROOTS_BRANCH', name: 'Cơ sở', parent: root })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ Một', parent: branch })
  otherCell = await world.organization({ type: 'CELL', name: 'Chi bộ Hai', parent: branch })
  elsewhere = await world.organization({ type: 'COMMUNE', name: 'Xã khác' })
  officer = await world.holding('ORGANIZATION_OFFICER', root)
}, 240_000)
afterAll(async () => {
  await world?.services.meetingLive.stop()
  await world?.close()
})

const today = dayOf(new Date())
const yesterday = addDays({ day: today, days: -1 })
const NOTHING: AskedChange = {
  ...{ to: null, cell: null, effectiveOn: null, until: null, admittedOn: null, officialOn: null },
  ...{ exitKind: null, place: null, decision: null, cardNumber: null, cardIssuedOn: null },
  reason: null,
}
const changing = ({ id }: Id, change: Partial<AskedChange>, viewer: Viewer | null = officer) => ({
  id,
  change: { ...NOTHING, ...change },
  viewer,
})
const changes = () => world.services.memberChanges

/** Previews a change and does it. */
async function make(member: Id, change: Partial<AskedChange>, viewer: Viewer = officer) {
  const asked = changing(member, change, viewer)
  const { version } = await changes().preview(asked)
  await changes().change({ ...asked, version: version ?? '' })
}

type Stored = {
  status: MemberStatus
  cell: unknown
  officialOn?: string
  cardNumber?: string | null
  exemptionReason?: string | null
  cards?: { number: string; status: string; issuedOn?: string }[]
  history: Record<string, unknown>[]
}
const stored = async ({ id }: Id) => {
  const row = await rowsOf({ payload: world.payload, slug: 'members' }).findById(id).lean<Stored>()
  if (row === null) throw new Error('There is no such member')
  return row
}
const officeOf = async ({ id }: Id) =>
  rowsOf({ payload: world.payload, slug: 'appointments' }).findById(id).lean<{ to?: string }>()
const accountOf = async ({ id }: Id) =>
  rowsOf({ payload: world.payload, slug: 'accounts' }).findById(id).lean<{ status: string }>()

async function tokenOf({ accountId }: Viewer): Promise<string> {
  const { username } = await world.payload.findByID({ collection: 'accounts', id: accountId })
  const data = { username: username ?? '', password: 'mot-mat-khau-dai-2026' }
  return (await world.payload.login({ collection: 'accounts', data })).token ?? ''
}
const codeIn = ({ body }: RestAnswer) =>
  (body['errors'] as { data?: { code?: string } }[] | undefined)?.[0]?.data?.code

describe('each step', () => {
  it('recognizes with a card of its own day', async () => {
    const admittedOn = addMonths({ day: today, months: -13 })
    const member = await world.member({ cell, status: 'PROBATIONARY', admittedOn })

    await make(member, {
      to: 'OFFICIAL',
      officialOn: yesterday,
      decision: '12-QĐ/ĐU',
      cardNumber: '38170299',
      cardIssuedOn: today,
    })

    const after = await stored(member)
    expect(after).toMatchObject({
      status: 'OFFICIAL',
      officialOn: yesterday,
      cardNumber: '38170299',
    })
    expect(after.cards).toMatchObject([{ number: '38170299', issuedOn: today, status: 'CURRENT' }])
    expect(after.history.at(-1)).toMatchObject({ on: yesterday, decision: '12-QĐ/ĐU' })
  })

  it('recognizes early once the warning was shown, and at no other door', async () => {
    const admittedOn = addMonths({ day: today, months: -11 })
    const member = await world.member({ cell, status: 'PROBATIONARY', admittedOn })
    const change = { to: 'OFFICIAL', officialOn: today } as const

    await expect(
      world.payload.update({
        collection: 'members',
        id: member.id,
        data: { status: 'OFFICIAL', officialOn: today },
      }),
    ).rejects.toMatchObject({ problems: [{ reason: 'members.probationTooShort' }] })
    const { warnings } = await changes().preview(changing(member, change))
    expect(warnings).toMatchObject([{ reason: 'members.probationTooShort' }])
    await make(member, change)

    expect((await stored(member)).status).toBe('OFFICIAL')
    // What was settled bars nothing later.
    await world.payload.update({ collection: 'members', id: member.id, data: { sex: 'MALE' } })
  })

  it.each<[MemberStatus, Partial<AskedChange>, Record<string, unknown>]>([
    ['EXEMPT', { reason: 'Tuổi cao' }, { reason: 'Tuổi cao' }],
    [
      'TEMPORARILY_AWAY',
      { place: 'Chi bộ ở Vinh', until: today },
      { place: 'Chi bộ ở Vinh', until: today },
    ],
    ['TEMPORARILY_HERE', { place: 'Từ Huế' }, { place: 'Từ Huế' }],
    ['SUSPENDED', { decision: '3-QĐ' }, { decision: '3-QĐ' }],
  ])('keeps what was told of it: %s and back', async (to, told, row) => {
    const member = await world.member({ cell })
    await make(member, { to, effectiveOn: yesterday, ...told })

    const there = await stored(member)
    expect(there.history.at(-1)).toMatchObject({ on: yesterday, status: to, ...row })
    expect(there.exemptionReason ?? null).toBe(to === 'EXEMPT' ? 'Tuổi cao' : null)
    await make(member, { to: 'OFFICIAL', effectiveOn: today, reason: 'Hết hạn' })
    const back = await stored(member)
    expect([back.status, back.exemptionReason ?? null]).toEqual(['OFFICIAL', null])
  })

  it.each<[MemberStatus, Partial<AskedChange>, string | null]>([
    ['LEFT', { exitKind: 'EXPELLED', reason: 'Vi phạm', decision: '9-QĐ' }, null],
    ['TRANSFERRED_OUT', { place: 'Đảng bộ tỉnh khác' }, '38170241'],
    ['DECEASED', {}, '38170241'],
  ])('ends offices, and the account of the dead: %s', async (to, told, cardNumber) => {
    const member = await world.member({ cell, cardNumber: '38170241' })
    const account = await world.account({ member })
    const office = await world.appoint({
      member,
      role: 'SECRETARY',
      organization: cell,
      from: '2020-01-01',
    })
    const above = await world.appoint({ member, role: 'INSPECTOR', organization: elsewhere })
    expect((await world.viewer(account)).appointments).toHaveLength(2)

    const { effects } = await changes().preview(
      changing(member, { to, effectiveOn: today, ...told }),
    )
    await make(member, { to, effectiveOn: today, ...told })

    const closing = to === 'DECEASED' ? { what: 'CLOSES' } : null
    expect(effects).toMatchObject({ account: closing, cellLife: 'ENDS' })
    expect(effects?.left.map(({ id }) => id)).toEqual([above.id])
    expect([(await officeOf(office))?.to, (await officeOf(above))?.to ?? null]).toEqual([
      yesterday,
      null,
    ])
    expect((await accountOf(account))?.status).toBe(to === 'DECEASED' ? 'CLOSED' : 'ACTIVE')
    const after = await stored(member)
    expect(after).toMatchObject({ status: to, cardNumber })
    expect(after.cards?.[0]?.status).toBe(to === 'LEFT' ? 'COLLECTED' : 'CURRENT')
  })

  it('takes a member to another cell and out of the committee of the old one', async () => {
    const member = await world.member({ cell })
    const account = await world.account({ member })
    const office = await world.appoint({
      member,
      role: 'DEPUTY_SECRETARY',
      organization: cell,
      from: '2020-01-01',
    })

    await make(member, { cell: otherCell.id, effectiveOn: today, decision: 'GT 5' })

    const viewer = await world.viewer(account)
    expect(viewer.cellPath.at(-1)).toBe(otherCell.id)
    expect(viewer.appointments).toEqual([])
    expect((await officeOf(office))?.to).toBe(yesterday)
    expect((await stored(member)).history.at(-1)).toMatchObject({ on: today, decision: 'GT 5' })
  })

  it('readmits on probation, whatever was before', async () => {
    const member = await world.member({
      cell,
      admittedOn: '2001-01-01',
      officialOn: '2002-01-01',
      cardNumber: '11112222',
    })
    await make(member, {
      to: 'LEFT',
      effectiveOn: '2020-01-01',
      exitKind: 'RESIGNED',
      reason: 'Tự xin',
    })
    await make(member, { to: 'PROBATIONARY', admittedOn: yesterday, decision: '7-QĐ' })

    const after = await stored(member)
    expect(after).toMatchObject({ status: 'PROBATIONARY', admittedOn: yesterday, officialOn: null })
    expect(after.cards).toMatchObject([{ number: '11112222', status: 'COLLECTED' }])
  })

  it('follows at every other door too', async () => {
    const member = await world.member({ cell })
    const account = await world.account({ member })
    const office = await world.appoint({
      member,
      role: 'SECRETARY',
      organization: cell,
      from: '2020-01-01',
    })
    const token = await tokenOf(officer)
    const patch = (json: object) =>
      ask({ method: 'PATCH', path: `/api/members/${member.id}`, token, json })

    const early = await patch({ status: 'LEFT', effectiveOn: today, changeUntil: yesterday })
    expect([early.status, codeIn(early)]).toEqual([400, 'INVALID_INPUT'])
    expect((await patch({ status: 'LEFT' })).status).toBe(200)

    expect((await world.viewer(account)).cellPath).toEqual([])
    expect((await officeOf(office))?.to).toBe(yesterday)
  })
})

describe('who and when', () => {
  it('is for those who keep the register there', async () => {
    const member = await world.member({ cell })
    const asked = { to: 'SUSPENDED', effectiveOn: today, decision: '1' } as const
    const secretary = await world.holding('SECRETARY', cell)
    const stranger = await world.holding('ORGANIZATION_OFFICER', elsewhere)

    await expect(changes().preview(changing(member, asked, null))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
    await expect(changes().preview(changing(member, asked, secretary))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    await expect(changes().preview(changing(member, asked, stranger))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(
      changes().change({ ...changing(member, asked, secretary), version: 'x' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await stored(member)).status).toBe('OFFICIAL')
  })

  it('goes to no cell beyond the own reach, and to none that is not there', async () => {
    const member = await world.member({ cell })
    const foreign = await world.organization({ type: 'CELL', name: 'Chi bộ lạ', parent: elsewhere })
    const gone = await world.organization({ type: 'CELL', name: 'Chi bộ giải thể', parent: branch })
    await world.payload.update({
      collection: 'organizations',
      id: gone.id,
      data: { status: 'DISSOLVED' },
    })
    const reasonFor = async (target: string) => {
      const asked = changing(member, { cell: target, effectiveOn: today })
      return (await changes().preview(asked)).refusals.map(({ reason }) => reason)
    }
    expect(await reasonFor(foreign.id)).toEqual(['members.cellUnknown'])
    expect(await reasonFor('0'.repeat(24))).toEqual(['members.cellUnknown'])
    expect(await reasonFor(branch.id)).toEqual(['members.notACell'])
    expect(await reasonFor(gone.id)).toEqual(['members.cellDissolved'])
    expect(await reasonFor(cell.id)).toEqual(['members.sameCell'])
  })

  it('does what was shown or nothing: of two at once one is told to look again', async () => {
    const member = await world.member({ cell })
    const one = changing(member, { to: 'SUSPENDED', effectiveOn: today, decision: '1' })
    const other = changing(member, { to: 'EXEMPT', effectiveOn: today, reason: 'Tuổi cao' })
    const versions = await Promise.all([one, other].map((asked) => changes().preview(asked)))

    const done = await Promise.allSettled(
      [one, other].map((asked, index) =>
        changes().change({ ...asked, version: versions[index]?.version ?? '' }),
      ),
    )

    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(done.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', message: 'members.previewStale' },
    })
    expect((await stored(member)).history).toHaveLength(2)
  })

  it('leaves nothing half where something fails in the middle', async () => {
    const member = await world.member({ cell })
    const account = await world.account({ member })
    const office = await world.appoint({
      member,
      role: 'SECRETARY',
      organization: cell,
      from: '2020-01-01',
    })
    // An office at an organization that is no more: ending it fails after the member and the first office were written.
    await rowsOf({ payload: world.payload, slug: 'appointments' }).collection.insertOne({
      holder: { relationTo: 'members', value: new mongoose.Types.ObjectId(member.id) },
      role: 'OVERSEER',
      organization: new mongoose.Types.ObjectId(),
      path: [root.id],
      from: '2020-01-01',
    })

    await expect(
      make(member, { to: 'LEFT', effectiveOn: today, exitKind: 'REMOVED', reason: 'Bỏ sinh hoạt' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })

    const after = await stored(member)
    expect([after.status, after.history.length]).toEqual(['OFFICIAL', 1])
    expect((await officeOf(office))?.to ?? null).toBeNull()
    expect((await accountOf(account))?.status).toBe('ACTIVE')
  })
})

describe('the door', () => {
  it('previews in the reader’s language, does it, and answers 409 to what is stale', async () => {
    const member = await world.member({ cell, fullName: 'Trần Thị Bưởi' })
    const token = await tokenOf(officer)
    const post = (path: string, json: object) =>
      ask({ method: 'POST', path: `/api/members/${member.id}/${path}`, token, json })
    const change = { to: 'TEMPORARILY_AWAY', effectiveOn: '1/2/2024', place: 'Chi bộ ở Vinh' }

    const refused = await post('status/preview', { to: 'TEMPORARILY_AWAY' })
    expect(refused.body).toMatchObject({
      refusals: [{ path: 'effectiveOn' }, { path: 'place', sentence: 'Chưa nhập mục này.' }],
      effects: [],
      version: null,
    })
    const said = await post('status/preview', change)
    expect(said.body['effects']).toEqual([
      'Chuyển diện từ “Chính thức” sang “Sinh hoạt tạm thời đi” kể từ ngày 01/02/2024.',
    ])
    const version = said.body['version']
    expect(codeIn(await post('status', change))).toBe('INVALID_INPUT')
    expect(codeIn(await post('status', { ...change, version: 'x' }))).toBe('CONFLICT')
    expect((await post('status', { ...change, version })).status).toBe(200)
    expect((await post('status', { ...change, version })).status).toBe(400)
    expect((await stored(member)).status).toBe('TEMPORARILY_AWAY')

    const moved = { cell: otherCell.id, effectiveOn: today }
    const preview = await post('transfer/preview', moved)
    expect((await post('transfer', { ...moved, version: preview.body['version'] })).status).toBe(
      200,
    )
    expect(String((await stored(member)).cell)).toBe(otherCell.id)
  })

  it.each<[string, object]>([
    ['nothing', {}],
    ['a status that is none', { to: 'HAPPY' }],
    ['operators', { to: { $ne: null }, effectiveOn: { $gt: '' } }],
    ['no text', { to: 'LEFT', reason: { $regex: '.*' } }],
  ])('refuses %s', async (_name, json) => {
    const member = await world.member({ cell })
    const token = await tokenOf(officer)
    const path = `/api/members/${member.id}/status/preview`
    const answer = await ask({ method: 'POST', path, token, json })
    expect([answer.status, codeIn(answer)]).toEqual([400, 'INVALID_INPUT'])
  })

  it('finds cells to go to within reach, without marks', async () => {
    const token = await tokenOf(await world.holding('ORGANIZATION_OFFICER', branch))
    const found = await ask({ path: '/api/members/cells?search=chi%20bo%20hai', token })
    expect(found.body).toMatchObject([{ id: otherCell.id, name: 'Chi bộ Hai', under: 'Cơ sở' }])
    const secretary = await tokenOf(await world.holding('SECRETARY', cell))
    expect(codeIn(await ask({ path: '/api/members/cells', token: secretary }))).toBe('FORBIDDEN')
    expect(codeIn(await ask({ path: '/api/members/cells' }))).toBe('UNAUTHENTICATED')
  })
})
