import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { auditEntries } from '../../support/audit-entries.ts'
import { meetingCell, meetingOf, type Cell } from '../../support/meeting-cell.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
const collection = 'meeting-rule-sets'

let world: World
let cell: Cell
let far: Id
let officer: Viewer

beforeAll(async () => {
  world = await createWorld()
  cell = await meetingCell(world)
  far = await world.organization({ type: 'COMMUNE', name: 'Xã Khác' })
  officer = await world.holding('ORGANIZATION_OFFICER', cell.commune)
}, 240_000)
afterAll(async () => world?.close())

const set = (data: object, viewer: Viewer = officer) =>
  world.payload.create({
    collection,
    data: { organization: cell.commune.id, validFrom: '2020-01-01', ...data },
    ...asViewer(viewer),
  })
const remove = (made: { readonly id: string | number }) =>
  world.payload.delete({ collection, id: made.id, ...asViewer(officer) })

const rulesOf = async (meetingId: string) => {
  const [record] = await world.services.meetings.findByIds({
    ids: [meetingId],
    viewer: cell.secretary,
  })
  return (await world.services.meetings.rulesOf(record ? [record] : []))[0]
}

describe('a rule set', () => {
  it('begins as the rules of the house, and says in the audit log what it set', async () => {
    const made = await set({ validFrom: '01/02/2020', source: 'Hướng dẫn 42-HD/BTCTW' })

    expect(made).toMatchObject({
      validFrom: '2020-02-01',
      minimumMinutes: 90,
      registrationDay: 25,
      electedAbovePercent: 50,
      byKind: expect.arrayContaining([
        expect.objectContaining({ kind: 'COMBINED', minimumMinutes: 120, registrationDay: 25 }),
      ]),
    })
    await world.payload.update({
      collection,
      id: made.id,
      data: { quorumPercent: 50 },
      ...asViewer(officer),
    })
    await remove(made)
    const entries = await auditEntries(world)
    expect(entries.filter(({ kind }) => kind.startsWith('MEETING_RULES'))).toMatchObject([
      { kind: 'MEETING_RULES_SET', subject: { name: 'Xã Kiểm Thử' } },
      {
        kind: 'MEETING_RULES_SET',
        detail: { rules: ['quorumPercent'], validFrom: '2020-02-01' },
        organizationPath: [cell.commune.id],
      },
      { kind: 'MEETING_RULES_REMOVED' },
    ])
  })

  it('holds for what is registered from now on, and for nothing before', async () => {
    const before = await meetingOf(world.services, cell, 'registered')
    const plan = await meetingOf(world.services, cell, 'planned')
    const made = await set({ minimumMinutes: 60 })

    const after = await meetingOf(world.services, cell, 'registered')

    expect(await rulesOf(before)).toMatchObject({ minimumMinutes: 90 })
    expect(await rulesOf(plan)).toMatchObject({ minimumMinutes: 60 })
    await remove(made)
    expect(await rulesOf(after)).toMatchObject({ minimumMinutes: 60 })
    expect(await rulesOf(plan)).toMatchObject({ minimumMinutes: 90 })
  })

  it.each([
    [{ quorumPercent: 101, checkInGraceMinutes: null }, ['checkInGraceMinutes', 'quorumPercent']],
    [{ validFrom: 'hôm nay' }, ['validFrom']],
    [{ byKind: [{ kind: 'REGULAR' }] }, ['byKind.0.checkInOpensMinutesBefore']],
    [{ byKind: [{ kind: 'PICNIC' }] }, ['byKind.0.kind']],
  ])('is refused with %j', async (wrong, paths) => {
    await expect(set(wrong)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: expect.arrayContaining(paths.map((path) => expect.objectContaining({ path }))),
    })
  })

  it('is one of a day, also when two are set at once', async () => {
    const both = await Promise.allSettled([set({}), set({})])

    const made = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(made).toHaveLength(1)
    await expect(set({})).rejects.toMatchObject({
      problems: [{ path: 'validFrom', reason: 'meetingRules.sameDay' }],
    })
    await remove(made[0]!)
  })

  it('is for officers of the subtree alone, and out of sight is as not there', async () => {
    const made = await set({})
    const others = [
      cell.secretary,
      await world.holding('SECRETARY', cell.commune),
      await world.holding('ORGANIZATION_OFFICER', far),
      await world.systemAdministrator(),
    ]

    for (const viewer of others) {
      await expect(set({ validFrom: '2021-01-01' }, viewer)).rejects.toMatchObject({ status: 403 })
      const seen = await world.payload
        .find({ collection, ...asViewer(viewer) })
        .then(({ docs }) => docs.length)
        .catch(({ status }: { status: number }) => status)
      expect([0, 403]).toContain(seen)
    }
    for (const organization of [far.id, '0'.repeat(24)])
      await expect(set({ organization })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await remove(made)
  })

  it('keeps its versions', async () => {
    const made = await set({})
    await world.payload.update({
      collection,
      id: made.id,
      data: { note: 'Sửa' },
      ...asViewer(officer),
    })

    const { docs } = await world.payload.findVersions({
      collection,
      where: { parent: { equals: made.id } },
      ...asViewer(officer),
    })
    expect(docs.map(({ version }) => version.note ?? null)).toEqual(['Sửa', null])
    await remove(made)
  })
})
