import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import mongoose from 'mongoose'

import { addDays, dayOf } from '../../../src/domain/calendar/day.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { rowsOf } from '../../../src/persistence/rows-of.ts'
import { rest } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let root: Id
let officer: Viewer

beforeAll(async () => {
  world = await createWorld()
  root = await world.organization({ type: 'PROVINCE', name: 'Đảng bộ tỉnh' })
  officer = await world.holding('ORGANIZATION_OFFICER', root)
}, 120_000)
afterAll(async () => world?.close())

const today = dayOf(new Date())
const objectId = (id?: string) => new mongoose.Types.ObjectId(id)
const moves = () => world.services.organizationMoves
const commune = (name: string) => world.organization({ type: 'COMMUNE', name, parent: root })
const cell = (parent: Id, name = 'Chi bộ') => world.organization({ type: 'CELL', name, parent })
const asked = (moved: Id, parent: Id, viewer: Viewer | null = officer) => ({
  id: moved.id,
  parentId: parent.id,
  effectiveOn: today,
  viewer,
})
const stored = async ({ id }: Id) =>
  rowsOf({ payload: world.payload, slug: 'organizations' })
    .findById(id)
    .lean<{ path: string[]; parent: unknown; history: { parent?: unknown; to: string | null }[] }>()

/** A branch with two cells, a member in one of them, under the first of two communes. */
async function district() {
  const [from, to] = [await commune('Xã đi'), await commune('Xã đến')]
  const branch = await world.organization({
    type: 'GRASSROOTS_BRANCH',
    name: 'Đảng bộ cơ sở',
    parent: from,
  })
  const [home] = [await cell(branch, 'Chi bộ Một'), await cell(branch, 'Chi bộ Hai')]
  const member = await world.member({ cell: home })
  await world.account({ member })
  return { from, to, branch, home, member }
}

async function insert(slug: 'meetings' | 'news', rows: readonly object[]) {
  await rowsOf({ payload: world.payload, slug }).collection.insertMany(
    rows.map((row) => ({ _id: objectId(), ...row })),
  )
}

describe('the preview of a move', () => {
  it('says what the move then does', async () => {
    const { from, to, branch, home, member } = await district()
    const cast = {
      oldOfficer: await world.holding('ORGANIZATION_OFFICER', from),
      oldSecretary: await world.holding('SECRETARY', from),
      newInspector: await world.holding('INSPECTOR', to),
      cellSecretary: await world.holding('SECRETARY', home),
      above: officer,
    }
    const path = [root.id, from.id, branch.id, home.id]
    const meeting = (status: string) => ({ organization: objectId(home.id), path, status })
    await insert('meetings', ['IN_PROGRESS', 'INVITED', 'CLOSED'].map(meeting))
    const seeing = async () => {
      const names = Object.entries(cast).map(async ([name, viewer]) => {
        const seen = await world.services.members.findByIds({ viewer, ids: [member.id] })
        return seen.length > 0 ? [name] : []
      })
      return (await Promise.all(names)).flat()
    }

    const { preview, refusals, version } = await moves().preview(asked(branch, to))
    const before = await seeing()
    await moves().move({ ...asked(branch, to), version: version ?? '' })
    const after = await seeing()

    const accountsOf = (names: string[]) =>
      names.map((name) => cast[name as keyof typeof cast].accountId).sort()
    const previewed = (changes: readonly { accountId: string }[] = []) =>
      changes.map(({ accountId }) => accountId).sort()
    expect(refusals).toEqual([])
    expect(preview).toMatchObject({
      organizations: 3,
      members: 1,
      accounts: 1,
      meetings: { underWay: 1, planned: 1 },
    })
    expect(previewed(preview?.loses)).toEqual(
      accountsOf(before.filter((name) => !after.includes(name))),
    )
    expect(previewed(preview?.gains)).toEqual(
      accountsOf(after.filter((name) => !before.includes(name))),
    )
    expect(before).toEqual(['oldOfficer', 'oldSecretary', 'cellSecretary', 'above'])
    expect((await stored(home))?.path).toEqual([root.id, to.id, branch.id, home.id])
  })

  it('tells which board becomes responsible for how much', async () => {
    const { from, to, branch, home } = await district()
    const board = (organization: Id) =>
      world.payload.create({
        collection: 'editorial-boards',
        data: { organization: organization.id },
      })
    await board(from)
    await insert('news', [
      { owner: objectId(home.id), ownerPath: [root.id, from.id, branch.id, home.id] },
      { owner: objectId(from.id), ownerPath: [root.id, from.id] },
    ])

    const { preview } = await moves().preview(asked(branch, to))

    expect(preview?.board).toEqual({ from: from.id, to: null, items: 1, underReview: 0 })
  })

  it('changes nothing, and its version is good after a restart', async () => {
    const { to, branch } = await district()
    const before = await stored(branch)

    const { version } = await moves().preview(asked(branch, to))
    expect(await stored(branch)).toEqual(before)
    const { createServices } = await import('../../../src/server/create-services.ts')
    const restarted = createServices({
      payload: world.payload,
      secret: process.env.SOTAY_SECRET ?? '',
      publicUrl: 'http://127.0.0.1',
    })
    await restarted.organizationMoves.move({ ...asked(branch, to), version: version ?? '' })

    expect((await stored(branch))?.path).toEqual([root.id, to.id, branch.id])
  })

  it('is refused with the reason where the move is', async () => {
    const { branch, home } = await district()

    const { refusals, preview, version } = await moves().preview(asked(branch, home))

    expect(refusals.map(({ reason }) => reason)).toEqual(['organizations.cycle'])
    expect([preview, version]).toEqual([null, null])
    await expect(moves().move({ ...asked(branch, home), version: '' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })
})

describe('a move', () => {
  it('is refused once the tree is not what was shown', async () => {
    const { to, branch } = await district()
    const { version } = await moves().preview(asked(branch, to))
    await cell(branch, 'Chi bộ Ba')

    const moving = moves().move({ ...asked(branch, to), version: version ?? '' })

    await expect(moving).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'organizations.previewStale',
    })
    const { preview } = await moves().preview(asked(branch, to))
    expect(preview?.organizations).toBe(4)
  })

  it('is done by one of two at once, and the other is shown it anew', async () => {
    const { to, branch, home } = await district()
    const other = await commune('Xã thứ ba')
    const shown = await Promise.all(
      [to, other].map(async (parent) => ({
        parent,
        version: (await moves().preview(asked(branch, parent))).version ?? '',
      })),
    )

    const outcomes = await Promise.allSettled(
      shown.map(({ parent, version }) => moves().move({ ...asked(branch, parent), version })),
    )

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: { message: 'organizations.previewStale' } })
    const row = await stored(branch)
    expect((await stored(home))?.path).toEqual([root.id, String(row?.parent), branch.id, home.id])
  })

  it('leaves nothing behind where it breaks off', async () => {
    const { to, branch, home } = await district()
    const { version } = await moves().preview(asked(branch, to))
    const before = [await stored(branch), await stored(home)]
    const members = rowsOf({ payload: world.payload, slug: 'members' })
    const write = members.bulkWrite.bind(members)
    members.bulkWrite = () => Promise.reject(new Error('The power is gone'))

    const moving = moves().move({ ...asked(branch, to), version: version ?? '' })

    await expect(moving).rejects.toThrow('The power is gone')
    members.bulkWrite = write
    expect([await stored(branch), await stored(home)]).toEqual(before)
    await moves().move({ ...asked(branch, to), version: version ?? '' })
    expect((await stored(home))?.path).toEqual([root.id, to.id, branch.id, home.id])
  })

  it('keeps the parent that was, by days', async () => {
    const { from, to, branch } = await district()
    const effectiveOn = addDays({ day: today, days: -3 })
    const { version } = await moves().preview({ ...asked(branch, to), effectiveOn })

    await moves().move({ ...asked(branch, to), effectiveOn, version: version ?? '' })

    const history = (await stored(branch))?.history ?? []
    expect(history.map(({ parent, to: until }) => [String(parent), until])).toEqual([
      [from.id, effectiveOn],
      [to.id, null],
    ])
  })
})

describe('who may move', () => {
  it.each([
    ['nobody', async () => null, 'UNAUTHENTICATED'],
    [
      'a stranger',
      async () => world.holding('ORGANIZATION_OFFICER', await commune('Lạ')),
      'NOT_FOUND',
    ],
    ['a secretary of the place', async (from: Id) => world.holding('SECRETARY', from), 'FORBIDDEN'],
    [
      'an officer who does not see the new parent',
      async (from: Id) => world.holding('ORGANIZATION_OFFICER', from),
      'INVALID_INPUT',
    ],
    [
      'an officer who may only read at the new parent',
      async (from: Id, to: Id) => {
        const account = await world.account()
        await world.appoint({ account, role: 'ORGANIZATION_OFFICER', organization: from })
        await world.appoint({ account, role: 'INSPECTOR', organization: to })
        return world.viewer(account)
      },
      'FORBIDDEN',
    ],
  ])('does not include %s', async (_name, person, code) => {
    const { from, to, branch } = await district()
    const viewer = await person(from, to)

    await expect(moves().preview(asked(branch, to, viewer))).rejects.toMatchObject({ code })
    await expect(moves().move({ ...asked(branch, to, viewer), version: '' })).rejects.toMatchObject(
      { code },
    )
  })
})

describe('the door', () => {
  it("says the effects in the reader's language, and a refusal with its sentence", async () => {
    const { from, to, branch } = await district()
    await world.holding('INSPECTOR', to)
    const username = `can-bo-${branch.id}`
    const { id } = await world.payload.create({
      collection: 'accounts',
      data: {
        username,
        password: 'mot-mat-khau-dai-2026',
        displayName: 'Cán bộ',
        status: 'ACTIVE',
        locale: 'vi',
      },
    })
    await world.appoint({ account: { id }, role: 'ORGANIZATION_OFFICER', organization: root })
    const call = rest(world.payload)
    const { body } = await call({
      method: 'POST',
      path: '/api/accounts/login',
      json: { username, password: 'mot-mat-khau-dai-2026' },
    })
    const token = body['token'] as string
    const post = (path: string, json: object) =>
      call({ method: 'POST', path: `/api/organizations/${branch.id}${path}`, json, token })

    const shown = await post('/move/preview', { parent: to.id, effectiveOn: '' })
    const stale = await post('/move', { parent: to.id, version: 'x' })
    const nowhere = await post('/move/preview', { parent: { $ne: null } })
    const done = await post('/move', { parent: to.id, version: shown.body['version'] })

    expect(shown.body).toMatchObject({
      from: 'Xã đi',
      to: 'Xã đến',
      effects: { organizations: 3, gains: [{ offices: [expect.stringMatching(/, Xã đến$/)] }] },
    })
    expect(stale).toMatchObject({ status: 409 })
    expect(stale.text).toContain('Cây tổ chức vừa thay đổi')
    expect(nowhere).toMatchObject({ status: 400 })
    expect(done).toMatchObject({ status: 200 })
    expect((await stored(branch))?.path).not.toContain(from.id)
  })
})
