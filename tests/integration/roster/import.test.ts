import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { relationId } from '../../../collections/relation-id.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { readWorkbook } from '../../../src/files/spreadsheets/read-workbook.ts'
import { usualList, type ListOptions, type ListPerson } from '../../support/roster-files.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let administrator: Viewer
let under: { id: string }
let code = ''
let made = 0

beforeAll(async () => {
  world = await createWorld()
  administrator = await world.systemAdministrator()
}, 180_000)
afterAll(() => world?.close(), 120_000)
beforeEach(async () => {
  made += 1
  code = `KHOI-${made}`
  under = await world.organization({ type: 'BLOC', name: `Đảng ủy Khối ${made}`, code })
})

/** Cards of one test are nobody's in another. */
const cards = (people: readonly ListPerson[]): ListPerson[] =>
  people.map((person, at) => ({ card: `${20_000_000 + made * 1000 + at + 1}`, ...person }))
const request = async (options: ListOptions, viewer = administrator) => ({
  file: readWorkbook(await usualList(options)),
  fileName: 'list.xlsx',
  under: code,
  viewer,
})
const importList = async (options: ListOptions, viewer?: Viewer) => {
  const { report } = await world.services.roster.import(await request(options, viewer))
  if (report === null) throw new Error('no report')
  return report
}
const previewList = async (options: ListOptions, viewer?: Viewer) =>
  world.services.roster.preview(await request(options, viewer))
const registered = async () => {
  const { docs } = await world.payload.find({
    collection: 'members',
    where: { path: { equals: under.id } },
    pagination: false,
    depth: 0,
    sort: 'id',
  })
  return docs
}
const stored = async (slug: 'members' | 'organizations' | 'appointments', id: string) => {
  const { collections } = world.payload.db as unknown as {
    collections: Record<string, { findById: (id: string) => { lean: () => Promise<object> } }>
  }
  return collections[slug]?.findById(id).lean()
}
const shapeOf = (document: unknown): unknown => {
  if (Array.isArray(document)) return document.slice(0, 1).map(shapeOf)
  const { name } = (document ?? 0).constructor
  if (name !== 'Object') return name
  return Object.fromEntries(
    Object.entries(document as object)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, value]) => [key, shapeOf(value)]),
  )
}

describe('an import', () => {
  it('says the same as its preview, and the second time that all is as it was', async () => {
    const people = cards([{}, {}, { status: 'Dự bị', official: null, card: null }])

    const preview = await previewList({ people })
    const nothing = await registered()
    const first = await importList({ people })
    const second = await importList({ people })

    expect(nothing).toEqual([])
    expect(first).toEqual(preview)
    expect(first.members).toEqual({ create: 3, update: 0, unchanged: 0 })
    expect(first.organizations).toEqual({ create: 2, update: 0, unchanged: 0 })
    expect(second.members).toEqual({ create: 0, update: 0, unchanged: 3 })
    expect(second.organizations).toEqual({ create: 0, update: 0, unchanged: 2 })
    expect(await registered()).toHaveLength(3)
  })

  it('stores what the admin would have stored', async () => {
    await importList({
      people: cards([{ name: 'NGUYỄN THỊ ÁNH', phone: '0912345678', citizenId: '042671118648' }]),
      change: (sheet) => {
        sheet.getCell('K1').value = 'Chức vụ'
        sheet.getCell('K4').value = 'Bí thư'
      },
    })
    const [imported] = await registered()
    const cell = { id: relationId(imported?.cell) ?? '' }
    const typed = await world.payload.create({
      collection: 'members',
      data: {
        fullName: 'Nguyễn Thị Ánh',
        cell: cell.id,
        status: 'OFFICIAL',
        sex: 'MALE',
        birthDate: '1971-05-02',
        admittedOn: '2019-02-03',
        officialOn: '2020-02-03',
        cardNumber: String(20_000_900 + made),
        phone: '0912345678',
        citizenId: '042671118648',
      },
    })
    const appointed = await world.appoint({
      member: typed,
      role: 'DEPUTY_SECRETARY',
      organization: cell,
    })
    const { docs } = await world.payload.find({
      collection: 'appointments',
      where: { 'holder.value': { equals: imported?.id } },
      depth: 0,
    })
    const branch = await world.organization({
      type: 'GRASSROOTS_BRANCH',
      name: 'Đảng bộ B',
      parent: under,
    })
    const { docs: listed } = await world.payload.find({
      collection: 'organizations',
      where: { name: { equals: 'Đảng bộ Xã Kiểm Thử' }, parent: { equals: under.id } },
    })

    const member = shapeOf(await stored('members', String(imported?.id)))
    const twin = shapeOf(await stored('members', typed.id))

    expect(imported?.fullName).toBe('Nguyễn Thị Ánh')
    expect(member).toEqual({
      ...(twin as object),
      source: { file: 'String', row: 'Number', text: { written: 'String' } },
      history: [{ ...(twin as { history: object[] }).history[0], by: 'String', reason: 'String' }],
    })
    expect(shapeOf(await stored('appointments', String(docs[0]?.id)))).toEqual({
      ...(shapeOf(await stored('appointments', appointed.id)) as object),
      // Made when it is read; nothing of it is stored but its name.
      title: undefined,
    })
    expect(shapeOf(await stored('organizations', String(listed[0]?.id)))).toEqual(
      shapeOf(await stored('organizations', branch.id)),
    )
  })

  it('takes the next list: moved, promoted, new and gone', async () => {
    const [a, b, c] = cards([
      { name: 'Lê Văn An' },
      {
        name: 'Trần Thị Bưởi',
        status: 'Dự bị',
        official: null,
        card: null,
        citizenId: `03808800${1000 + made}`,
      },
      { name: 'Phạm Văn Cam' },
    ]) as [ListPerson, ListPerson, ListPerson]
    await importList({ people: [a, b, c] })
    const before = await registered()

    const promoted = {
      ...b,
      status: 'Chính thức',
      official: '03/02/2020',
      card: String(29_000_000 + made),
    }
    const report = await importList({
      people: [a, promoted, { name: 'Đỗ Thị Dừa', card: String(28_000_000 + made) }],
      change: (sheet) => sheet.insertRow(5, ['Chi bộ thôn Hai']),
    })

    const after = await registered()
    const find = (docs: typeof after, name: string) =>
      docs.find(({ fullName }) => fullName === name)
    expect(report.members).toEqual({ create: 1, update: 1, unchanged: 1 })
    expect(report.missing).toEqual({ count: 1, names: ['Phạm Văn Cam'] })
    expect(after).toHaveLength(4)
    expect(find(after, 'Trần Thị Bưởi')).toMatchObject({
      id: find(before, 'Trần Thị Bưởi')?.id,
      status: 'OFFICIAL',
      officialOn: '2020-02-03',
      cardNumber: promoted.card,
    })
    expect(find(after, 'Trần Thị Bưởi')?.history).toHaveLength(2)
    expect(find(after, 'Trần Thị Bưởi')?.cell).not.toBe(find(before, 'Trần Thị Bưởi')?.cell)
    expect(find(after, 'Phạm Văn Cam')?.status).toBe('OFFICIAL')
  })

  it('keeps two people of one name apart, and wipes nothing with a blank', async () => {
    const [old, young, third] = cards([
      { name: 'Lê Văn Hùng', birth: '05/03/1960' },
      {
        name: 'Lê Văn Hùng',
        birth: '17/09/1988',
        card: null,
        status: 'Dự bị',
        admitted: '03/02/2026',
        official: null,
        phone: '0912000002',
        citizenId: '038088000002',
      },
      {},
    ]) as [ListPerson, ListPerson, ListPerson]
    await importList({ people: [old, young, third] })
    const before = await registered()
    await world.payload.update({
      collection: 'members',
      id: String(before.find(({ birthDate }) => birthDate === '1960-03-05')?.id),
      data: { phone: '0912000001' },
    })
    const list: ListOptions = {
      people: [
        { ...old, card: null },
        { ...young, phone: null, citizenId: null },
        third,
        { name: 'LÊ VĂN HÙNG', birth: null, card: null },
      ],
    }

    const preview = await previewList(list)
    const report = await importList(list)
    const again = await importList(list)

    const after = await registered()
    expect(report).toEqual(preview)
    expect(report.members).toEqual({ create: 1, update: 0, unchanged: 3 })
    expect(
      report.cases.filter(({ kind, rows }) => kind === 'DUPLICATE_PERSON' && rows[0] === 4),
    ).not.toEqual([])
    expect(again.members).toEqual({ create: 0, update: 0, unchanged: 4 })
    expect(after.find(({ birthDate }) => birthDate === '1960-03-05')).toMatchObject({
      phone: '0912000001',
      cardNumber: old.card,
    })
    expect(after.find(({ birthDate }) => birthDate === '1988-09-17')).toMatchObject({
      phone: '0912000002',
      citizenId: '038088000002',
    })
  })

  it('keeps both holders of one card, and people with a case', async () => {
    const card = String(27_000_000 + made)
    const people: ListPerson[] = [
      { name: 'Lê Văn An', card },
      { name: 'Trần Thị Bưởi', card },
      { name: 'Phạm Văn Cam', card: '38181', birth: '31/02/1980', status: 'Lạ' },
      { name: ' ' },
    ]

    const report = await importList({ people })
    const again = await importList({ people })

    expect(report.rows).toBe(4)
    expect(report.members.create).toBe(3)
    expect(report.cases.map(({ kind, rows }) => [kind, rows])).toEqual(
      expect.arrayContaining([
        ['DUPLICATE_CARD', [1, 2]],
        ['BAD_CARD_NUMBER', [3]],
        ['BAD_DATE', [3]],
        ['UNKNOWN_STATUS', [3]],
        ['MISSING_NAME', [4]],
      ]),
    )
    expect(again.members).toEqual({ create: 0, update: 0, unchanged: 3 })
  })
})

describe('who may import', () => {
  it('lets an officer import into the own subtree, and nowhere else', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', under)
    const other = await world.organization({ type: 'BLOC', name: 'Khối khác' })
    const stranger = await world.holding('ORGANIZATION_OFFICER', other)
    const secretary = await world.holding('SECRETARY', under)
    const people = cards([{}])

    await expect(previewList({ people }, stranger)).rejects.toMatchObject({
      message: 'roster.underUnknown',
    })
    await expect(importList({ people }, secretary)).rejects.toMatchObject({
      message: 'roster.underUnknown',
    })
    expect((await importList({ people }, officer)).members.create).toBe(1)
  })

  it('shows a job where one may import into its organization, and nowhere else', async () => {
    const officer = await world.holding('ORGANIZATION_OFFICER', under)
    const colleague = await world.holding('ORGANIZATION_OFFICER', under)
    const beside = await world.organization({ type: 'BLOC', name: 'Khối bên cạnh' })
    const other = await world.holding('ORGANIZATION_OFFICER', beside)
    const job = await world.services.roster.import(await request({ people: cards([{}]) }, officer))

    for (const viewer of [officer, colleague])
      expect((await world.services.roster.job({ id: job.id, viewer })).state).toBe('DONE')
    await expect(world.services.roster.job({ id: job.id, viewer: other })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('two imports at once', () => {
  it('runs one and refuses the other', async () => {
    const asked = await request({ people: cards([{}, {}]) })
    const first = await world.services.roster.start(asked)

    await expect(world.services.roster.start(asked)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'roster.running',
    })
    expect((await first.work()).state).toBe('DONE')
    expect((await importList({ people: cards([{}, {}]) })).members.unchanged).toBe(2)
  })

  it('lets exactly one of many begin', async () => {
    const asked = await request({ people: cards([{}]) })

    const tried = await Promise.allSettled(
      Array.from({ length: 5 }, () => world.services.roster.start(asked)),
    )

    const begun = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
    expect(begun).toHaveLength(1)
    await begun[0]?.work()
    expect(await registered()).toHaveLength(1)
  })

  it('stops between two batches when asked, and goes on from there', async () => {
    const people = cards(Array.from({ length: 600 }, () => ({})))
    const asked = await request({ people })
    let done = 0

    const stopped = world.services.roster.import({
      ...asked,
      onProgress: (progress) => (done = progress.done),
      isStopped: () => done > 2,
    })
    await expect(stopped).rejects.toMatchObject({ message: 'roster.interrupted' })
    const half = await registered()
    const job = await world.services.roster.import(asked)

    expect(half.length).toBeGreaterThan(0)
    expect(half.length).toBeLessThan(600)
    expect(job.report?.members.create).toBe(600)
    expect(await registered()).toHaveLength(600)
  })
})

describe('a list that does not fit', () => {
  it('refuses a heading that cannot stand there, and writes nothing', async () => {
    const cell = await world.organization({
      type: 'GRASSROOTS_CELL',
      name: 'Chi bộ Kho bạc',
      parent: under,
      code: `KB-${made}`,
    })
    code = `KB-${made}`

    await expect(importList({ people: cards([{}]) })).rejects.toMatchObject({
      message: 'roster.headingDoesNotFit',
    })
    const own = await importList({ people: cards([{}]), organization: null, cell: null })

    expect(own.members.create).toBe(1)
    expect((await registered())[0]?.cell).toBe(cell.id)
  })

  it('keeps a row without a cell as a case', async () => {
    const report = await importList({ people: cards([{}]), organization: null, cell: null })

    expect(report.members.create).toBe(0)
    expect(report.cases).toMatchObject([{ kind: 'CONFLICT', message: 'roster.missingCell' }])
  })
})
