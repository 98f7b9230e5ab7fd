import type { Matrix, Sent } from '../doors/open-matrix.ts'
import type { Asker } from '../oracle/askers.ts'
import { sees, type Thing } from '../oracle/things.ts'
import { SHELVES, type Shelf } from './shelves.ts'

const ALL = 'limit=500'
/** No document has this id. */
export const MISSING = '6f6f6f6f6f6f6f6f6f6f6f6f'

/** Every way in which Payload's REST lists, counts, filters, sorts and reads, of every collection. */
export async function askRestReads(matrix: Matrix, asker: Asker): Promise<void> {
  for (const shelf of SHELVES) {
    await askLists(matrix, asker, shelf)
    await askCounts(matrix, asker, shelf)
    await askFilters(matrix, asker, shelf)
    await askSorted(matrix, asker, shelf)
    await askById(matrix, asker, shelf)
    if (shelf.versions) await askVersions(matrix, asker, shelf)
    if (shelf.upload) await askFiles(matrix, asker, shelf)
  }
}

/** Preferences have doors of their own: by key, for their person alone. */
const isOwnDoor = ({ slug }: Shelf) => slug === 'payload-preferences'

async function askLists(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  if (isOwnDoor(shelf)) return
  const { slug, query = '' } = shelf
  const ways = [
    `depth=10&${query}`,
    'depth=1&trash=true&locale=all&fallback-locale=vi&draft=true&',
    'depth=2&pagination=false&populate[accounts][username]=true&populate[members][phone]=true&draft=true&',
    'depth=0&select[phone]=true&select[path]=true&select[hash]=true&select[citizenId]=true&draft=true&',
  ]
  for (const way of ways) {
    const row = `GET /${slug}/`
    const sent = await matrix.rest(asker, { row, path: `/${slug}?${way}${ALL}` })
    compare(matrix, { asker, shelf, way: `list ${way}`, ids: idsOf(sent) })
  }
}

async function askCounts(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  if (isOwnDoor(shelf)) return
  const { slug } = shelf
  const list = await matrix.rest(asker, { row: `GET /${slug}/`, path: `/${slug}?depth=0&${ALL}` })
  const count = await matrix.rest(asker, { row: `GET /${slug}/count`, path: `/${slug}/count` })
  matrix
    .ledger()
    .cell(
      (count.body.totalDocs ?? 0) === (list.body.totalDocs ?? 0) &&
        idsOf(list).size === Number(list.body.totalDocs ?? 0),
      () => ({ asker: asker.name, way: `count ${slug}`, what: count.text.slice(0, 200) }),
    )
}

/** Each text is looked for: what is not seen must not be found either. */
async function askFilters(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  if (isOwnDoor(shelf)) return
  const { slug, looked, query = '' } = shelf
  const things = matrix.world.of(...shelf.kinds)
  for (const { field, detail } of looked) {
    const words = things.map(({ id }) => matrix.world.details.get(id)?.[detail] ?? '')
    const where = words
      .map((word, at) => `where[or][${at}][${field}][${operatorOf(field)}]=${word}`)
      .join('&')
    const path = `/${slug}?depth=0&${query}${ALL}&${where}`
    const sent = await matrix.rest(asker, { row: `GET /${slug}/`, path })
    compare(matrix, { asker, shelf, way: `filter by ${field}`, ids: idsOf(sent) })
    if (field !== looked[0]?.field) continue
    const hidden = things.filter((thing) => !sees(asker, thing))
    await askHiddenCount(matrix, { asker, shelf, field, detail, hidden })
  }
}

const operatorOf = (field: string) => (field === 'from' ? 'equals' : 'like')

async function askHiddenCount(
  matrix: Matrix,
  {
    asker,
    shelf: { slug },
    field,
    detail,
    hidden,
  }: {
    readonly asker: Asker
    readonly shelf: Shelf
    readonly field: string
    readonly detail: string
    readonly hidden: readonly Thing[]
  },
): Promise<void> {
  if (hidden.length === 0) return
  const where = hidden
    .map(({ id }) => matrix.world.details.get(id)?.[detail] ?? '')
    .map((word, at) => `where[or][${at}][${field}][${operatorOf(field)}]=${word}`)
    .join('&')
  const path = `/${slug}/count?${where}`
  const { body, text } = await matrix.rest(asker, { row: `GET /${slug}/count`, path })
  matrix.ledger().cell(Number(body.totalDocs ?? 0) === 0, () => ({
    asker: asker.name,
    way: `count of hidden ${slug} by ${field}`,
    what: text.slice(0, 200),
  }))
}

async function askSorted(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  if (isOwnDoor(shelf)) return
  const { slug, looked, query = '' } = shelf
  for (const sort of [...looked.slice(0, 1).map(({ field }) => `-${field}`), 'createdAt']) {
    const path = `/${slug}?depth=0&${query}${ALL}&sort=${sort}`
    const sent = await matrix.rest(asker, { row: `GET /${slug}/`, path })
    compare(matrix, { asker, shelf, way: `sorted by ${sort}`, ids: idsOf(sent) })
  }
}

/** What somebody may not see is answered as what does not exist. */
async function askById(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  const { slug, query = '' } = shelf
  const row = `GET /${slug}/${isOwnDoor(shelf) ? ':key' : ':id'}`
  const read = async (id: string) =>
    matrix.rest(asker, { row, path: `/${slug}/${id}?${query}depth=2` })
  const missing = plain(await read(MISSING), MISSING)
  for (const thing of matrix.world.of(...shelf.kinds)) {
    const id = isOwnDoor(shelf) ? (matrix.world.details.get(thing.id)?.key ?? '') : thing.id
    const sent = await read(id)
    const seen = sees(asker, thing)
    matrix.ledger().cell(seen ? sent.status === 200 : plain(sent, id) === missing, () => ({
      asker: asker.name,
      way: `${row} ${thing.kind} at ${thing.place}`,
      what: `${seen ? 'must be seen' : 'must be hidden'}: ${sent.status} ${sent.text.slice(0, 200)}`,
    }))
  }
}

export const plain = ({ status, text }: Sent, id: string) =>
  `${status} ${text.replaceAll(id, '<id>')}`

/** Old versions are for those who review: a reader gets what was published and nothing else. */
async function askVersions(matrix: Matrix, asker: Asker, shelf: Shelf): Promise<void> {
  const { slug, kinds } = shelf
  const list = await matrix.rest(asker, {
    row: `GET /${slug}/versions`,
    path: `/${slug}/versions?${ALL}&depth=1`,
  })
  const parents = new Set(docsOf(list).map(({ parent }) => String(parent)))
  const staff = { ...asker, name: asker.name }
  for (const thing of matrix.world.of(...kinds)) {
    const seen = slug === 'news' ? isReviewed(staff, thing) : sees(staff, thing)
    matrix.ledger().cell(parents.has(thing.id) === seen, () => ({
      asker: asker.name,
      way: `versions of ${thing.kind} at ${thing.place}`,
      what: seen ? 'must be seen' : 'must be hidden',
    }))
  }
  const one = `GET /${slug}/versions/:id`
  const versions = await matrix.versions(slug)
  const missing = plain(
    await matrix.rest(asker, { row: one, path: `/${slug}/versions/${MISSING}` }),
    MISSING,
  )
  for (const { id, parent } of versions) {
    const thing = matrix.world.of(...kinds).find((known) => known.id === parent)
    if (!thing) continue
    const seen = slug === 'news' ? isReviewed(asker, thing) : sees(asker, thing)
    const sent = await matrix.rest(asker, { row: one, path: `/${slug}/versions/${id}?depth=1` })
    matrix.ledger().cell(seen ? sent.status === 200 : plain(sent, id) === missing, () => ({
      asker: asker.name,
      way: `${one} of ${thing.kind} at ${thing.place}`,
      what: `${seen ? 'must be seen' : 'must be hidden'}: ${sent.status} ${sent.text.slice(0, 120)}`,
    }))
  }
}

/** As staff see a draft: the published row apart, which readers see. */
const isReviewed = (asker: Asker, thing: Thing) => sees(asker, { ...thing, kind: 'draft' })

async function askFiles(matrix: Matrix, asker: Asker, { slug, kinds }: Shelf): Promise<void> {
  const row = `GET /${slug}/file/:filename`
  const missing = await matrix.rest(asker, { row, path: `/${slug}/file/khong-co.pdf` })
  for (const thing of matrix.world.of(...kinds)) {
    const { filename = '', inside = '' } = matrix.world.details.get(thing.id) ?? {}
    const seen = sees(asker, thing)
    const sent = await matrix.rest(asker, { row, path: `/${slug}/file/${filename}` })
    const asked = await matrix.file(asker, thing.id)
    for (const [way, { status, text }] of [
      ['/api/media/file', sent],
      ['/media', asked],
    ] as const)
      matrix
        .ledger()
        .cell(
          seen
            ? text.includes(inside)
            : way === '/media'
              ? status === 404
              : status === missing.status || status === 404,
          () => ({
            asker: asker.name,
            way: `${way} ${thing.kind} ${thing.audience ?? ''} at ${thing.place}`,
            what: `${seen ? 'must be seen' : 'must be hidden'}: ${status} ${text.slice(0, 120)}`,
          }),
        )
  }
}

type Doc = { readonly id?: unknown; readonly parent?: unknown }

const docsOf = ({ body }: Sent): readonly Doc[] =>
  Array.isArray(body.docs) ? (body.docs as Doc[]) : []

const idsOf = (sent: Sent): ReadonlySet<string> => new Set(docsOf(sent).map(({ id }) => String(id)))

function compare(
  matrix: Matrix,
  {
    asker,
    shelf,
    way,
    ids,
  }: {
    readonly asker: Asker
    readonly shelf: Shelf
    readonly way: string
    readonly ids: ReadonlySet<string>
  },
): void {
  for (const thing of matrix.world.of(...shelf.kinds)) {
    const seen = sees(asker, thing)
    matrix.ledger().cell(ids.has(thing.id) === seen, () => ({
      asker: asker.name,
      way: `${shelf.slug}: ${way}`,
      what: `${thing.kind} at ${thing.place} ${seen ? 'must be seen' : 'must be hidden'}`,
    }))
  }
}
