import { rowsOf } from '../../../src/persistence/rows-of.ts'
import type { Matrix, Sent } from '../doors/open-matrix.ts'
import type { Asker } from '../oracle/askers.ts'
import { has, hasSomewhere, type Right } from '../oracle/table.ts'
import type { Thing } from '../oracle/things.ts'
import type { Place } from '../oracle/tree.ts'
import { MISSING, plain } from './rest-reads.ts'
import { SHELVES, type Shelf } from './shelves.ts'

/** Who changes what: the right at its place; null where nobody does, whatever the right. */
const CHANGES: Readonly<
  Record<string, { readonly update: Right | null; readonly remove: Right | null }>
> = {
  organizations: { update: 'organization.write', remove: null },
  members: { update: 'member.write', remove: null },
  accounts: { update: 'account.write', remove: null },
  appointments: { update: 'appointment.write', remove: 'appointment.write' },
  'editorial-boards': { update: 'board.write', remove: 'board.write' },
  'editorial-tasks': { update: null, remove: null },
  media: { update: 'content.write', remove: 'content.write' },
  meetings: { update: null, remove: null },
  'meeting-rule-sets': { update: 'meeting.rules', remove: 'meeting.rules' },
  news: { update: 'content.review', remove: 'content.review' },
}

/** Changes, deletions and creations by everybody of everything, by id and by condition. */
export async function askRestWrites(matrix: Matrix, asker: Asker): Promise<void> {
  for (const shelf of SHELVES) {
    const rights = CHANGES[shelf.slug]
    if (!rights) continue
    await askRights(matrix, asker, shelf)
    await askChanges(matrix, asker, shelf)
    await askByCondition(matrix, asker, shelf)
    await askVersionDoors(matrix, asker, shelf)
    await askCreation(matrix, asker, shelf)
  }
}

function may(
  asker: Asker,
  { slug }: Shelf,
  what: 'update' | 'remove',
  { place, kind }: Thing,
): boolean {
  const right = CHANGES[slug]?.[what] ?? null
  if (right === null || !has(asker, right, place)) return false
  return kind !== 'account' || what === 'update'
}

/** What Payload says that somebody may do with a document: its forms go by it. */
async function askRights(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  const { slug, kinds } = shelf
  const row = `POST /${slug}/access/:id?`
  await matrix.rest(asker, { row, path: `/${slug}/access` })
  const missing = plain(
    await matrix.rest(asker, { row, path: `/${slug}/access/${MISSING}` }),
    MISSING,
  )
  for (const thing of onePerPlace(matrix.world.of(...kinds))) {
    const sent = await matrix.rest(asker, { row, path: `/${slug}/access/${thing.id}` })
    for (const [what, said] of [
      ['update', sent.body.update],
      ['remove', sent.body.delete],
    ] as const)
      matrix.ledger().cell(Boolean(said) === may(asker, shelf, what, thing), () => ({
        asker: asker.name,
        way: `${row} ${what} ${thing.kind} at ${thing.place}`,
        what: `${JSON.stringify(said)}; missing: ${missing.slice(0, 80)}`,
      }))
  }
}

async function askChanges(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  const { slug, kinds } = shelf
  const change = async (id: string) =>
    matrix.rest(asker, { row: `PATCH /${slug}/:id`, path: `/${slug}/${id}`, json: {} })
  const remove = async (id: string) =>
    matrix.rest(asker, { row: `DELETE /${slug}/:id`, path: `/${slug}/${id}` })
  const missing = {
    change: plain(await change(MISSING), MISSING),
    remove: plain(await remove(MISSING), MISSING),
  }
  let isChanged = false
  for (const thing of onePerPlace(matrix.world.of(...kinds))) {
    if (may(asker, shelf, 'update', thing)) {
      // One of each is enough to tell that the door is open: each change is a transaction.
      if (isChanged || thing.kind.startsWith('news')) continue
      isChanged = true
      const sent = await change(thing.id)
      expectStatus(matrix, {
        asker,
        way: `PATCH ${slug} at ${thing.place}`,
        sent,
        holds: sent.status === 200,
      })
    } else {
      const sent = await change(thing.id)
      expectStatus(matrix, {
        asker,
        way: `PATCH ${slug} at ${thing.place}`,
        sent,
        holds: isSame(sent, thing.id, missing.change),
      })
    }
    if (may(asker, shelf, 'remove', thing)) continue
    const sent = await remove(thing.id)
    expectStatus(matrix, {
      asker,
      way: `DELETE ${slug} at ${thing.place}`,
      sent,
      holds: isSame(sent, thing.id, missing.remove),
    })
  }
}

/** Of things that nothing but their text tells apart, one. */
export function onePerPlace(things: readonly Thing[]): readonly Thing[] {
  const byPlace = new Map(
    things.map((thing) => [`${thing.kind.split('.')[0]} ${thing.place}`, thing]),
  )
  return [...byPlace.values()]
}

const isSame = (sent: Sent, id: string, missing: string) =>
  sent.status >= 400 && plain(sent, id) === missing

function expectStatus(
  matrix: Matrix,
  {
    asker,
    way,
    sent,
    holds,
  }: { readonly asker: Asker; readonly way: string; readonly sent: Sent; readonly holds: boolean },
): void {
  matrix.ledger().cell(holds, () => ({
    asker: asker.name,
    way,
    what: `${sent.status} ${sent.text.slice(0, 240)}`,
  }))
}

/** Whoever names what they may not change in a condition changes nothing. */
async function askByCondition(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  const { slug, kinds } = shelf
  for (const [method, what] of [
    ['PATCH', 'update'],
    ['DELETE', 'remove'],
  ] as const) {
    const things = matrix.world.of(...kinds).filter((thing) => !may(asker, shelf, what, thing))
    const ids = things.length > 0 ? things.map(({ id }) => id) : [MISSING]
    const sent = await matrix.rest(asker, {
      row: `${method} /${slug}/`,
      path: `/${slug}?where[id][in]=${ids.join()}&depth=2`,
      ...(method === 'PATCH' && { json: {} }),
    })
    const { docs = [] } = sent.body as { docs?: unknown[] }
    expectStatus(matrix, {
      asker,
      way: `${method} ${slug} by condition`,
      sent,
      holds: docs.length === 0,
    })
  }
}

/** Where somebody may go back to an older version. */
const RESTORED_BY: Readonly<Record<string, Right>> = {
  news: 'content.review',
  'meeting-rule-sets': 'meeting.rules',
}

async function askVersionDoors(
  matrix: Matrix,
  asker: Asker,
  { slug, versions }: Shelf,
): Promise<void> {
  const stored = versions ? await matrix.versions(slug) : []
  const restore = `POST /${slug}/versions/:id`
  for (const { id } of [{ id: MISSING }, ...stored.slice(0, 3)]) {
    const sent = await matrix.rest(asker, { row: restore, path: `/${slug}/versions/${id}` })
    const right = RESTORED_BY[slug]
    const mayRestore = right !== undefined && hasSomewhere(asker, right)
    expectStatus(matrix, { asker, way: restore, sent, holds: sent.status >= 400 || mayRestore })
  }
  if (versions) return
  for (const path of ['versions', `versions/${MISSING}`]) {
    const row = `GET /${slug}/${path === 'versions' ? path : 'versions/:id'}`
    const sent = await matrix.rest(asker, { row, path: `/${slug}/${path}` })
    expectStatus(matrix, { asker, way: row, sent, holds: sent.status >= 400 || docsIn(sent) === 0 })
  }
}

const docsIn = ({ body }: Sent) => ((body.docs ?? []) as unknown[]).length

type Made = {
  readonly right: Right | null
  readonly data: (matrix: Matrix, place: Place, n: number) => object
}
const memberOf = (matrix: Matrix, place: Place) =>
  matrix.world.of('member').find((member) => member.place === (place === 'F' ? 'FK' : place))?.id

const MAKERS: Readonly<Record<string, Made>> = {
  organizations: {
    right: 'organization.write',
    data: (matrix, place, n) => ({
      name: `Tổ mới ${n}`,
      code: `TM${n}`,
      type: place === 'F' ? 'SECTION_BRANCH' : 'PARTY_GROUP',
      status: 'ACTIVE',
      parent: matrix.world.organization(place),
    }),
  },
  members: {
    right: 'member.write',
    data: (matrix, place) => ({
      fullName: 'Lê Văn Mới',
      status: 'OFFICIAL',
      cell: matrix.world.organization(place === 'F' ? 'FK' : place),
    }),
  },
  accounts: {
    right: 'account.write',
    data: (matrix, place, n) => ({
      username: `nguoi-moi-${n}`,
      displayName: 'Người mới',
      status: 'ACTIVE',
      locale: 'vi',
      organization: matrix.world.organization(place),
    }),
  },
  appointments: {
    right: 'appointment.write',
    data: (matrix, place) => ({
      holder: { relationTo: 'members', value: memberOf(matrix, place) },
      role: 'OVERSEER',
      organization: matrix.world.organization(place),
      from: '2095-01-01',
    }),
  },
  'editorial-boards': {
    right: 'board.write',
    data: (matrix, place) => ({
      organization: matrix.world.organization(place === 'F' ? 'FK' : place),
    }),
  },
  'editorial-tasks': { right: null, data: () => ({ title: 'Mới' }) },
  meetings: {
    right: null,
    data: (matrix, place) => ({
      id: 'moi',
      title: 'Mới',
      organization: matrix.world.organization(place),
    }),
  },
  'meeting-rule-sets': {
    right: 'meeting.rules',
    data: (matrix, place) => ({
      organization: matrix.world.organization(place),
      validFrom: '2096-01-01',
    }),
  },
  media: {
    right: 'content.write',
    data: (matrix, place) => ({ owner: matrix.world.organization(place) }),
  },
  news: {
    right: 'content.write',
    data: (matrix, place, n) => ({
      title: `Tin mới ${n}`,
      audience: 'MEMBERS',
      owner: matrix.world.organization(place),
    }),
  },
}

let made = 0

async function askCreation(matrix: Matrix, asker: Asker, { slug }: Shelf): Promise<void> {
  const maker = MAKERS[slug]
  if (!maker) return
  for (const place of ['K1', 'K2', 'F'] as const) {
    const data = maker.data(matrix, place, ++made)
    const sent = await matrix.rest(asker, {
      row: `POST /${slug}/`,
      path: `/${slug}?depth=0`,
      ...(slug === 'media' ? { form: upload(data) } : { json: data }),
    })
    await forget(matrix, slug, sent)
    const open = maker.right !== null && has(asker, maker.right, place)
    expectStatus(matrix, {
      asker,
      way: `POST ${slug} at ${place}`,
      sent,
      holds: open ? sent.status === 201 : sent.status >= 400 && sent.status < 500,
    })
  }
}

function upload(data: object): FormData {
  const form = new FormData()
  form.append('_payload', JSON.stringify(data))
  form.append(
    'file',
    new Blob(['%PDF-1.4\nmoi\nxref\n%%EOF'], { type: 'application/pdf' }),
    'moi.pdf',
  )
  return form
}

/** The world stays as it was for whoever asks next. */
async function forget(matrix: Matrix, slug: string, { body }: Sent): Promise<void> {
  const { doc } = body as { doc?: { id?: string } }
  if (!doc?.id) return
  const rows = rowsOf({ payload: matrix.world.world.payload, slug: slug as 'news' })
  await rows.deleteMany({ _id: doc.id })
}
