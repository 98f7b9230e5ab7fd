import type { Matrix, Sent } from '../doors/open-matrix.ts'
import { isSignedIn, type Asker } from '../oracle/askers.ts'
import { has, hasSomewhere } from '../oracle/table.ts'
import { sees, seesSensitive, type Kind, type Thing } from '../oracle/things.ts'

const ORGANIZATION = `id code name type status parent { id name code } ancestors { id name code }
  children(first: 50) { totalCount nodes { id name code } } memberCount
  members(first: 50) { totalCount nodes { id fullName phone birthDate cardNumber } }
  meetings(first: 20) { totalCount nodes { id title place } }`
const MEMBER = `id fullName status sex phone cardNumber birthDate admittedOn officialOn activated
  cell { id name ancestors { name } meetings { totalCount nodes { id title place onlineUrl } } members(first: 20) { nodes { id fullName phone } } }`
const POLL = `id question status options { key label votes } namedVotes { optionKeys member { id } }
  entitled(first: 20) { nodes { reason member { id fullName phone } } }`
const MEETING = `id title place onlineUrl statusComment period organization { id name members(first: 20) { nodes { id phone cardNumber } } }
  agenda { key title conclusion documents { id filename url } } lastSeq availableCommands
  chair { id fullName phone } minuteTaker { id fullName }
  attendance(first: 50) { totalCount nodes { status reason member { id fullName phone birthDate cardNumber } } }
  attendanceSummary { expected present } viewerAttendance { status reason }
  floor { open queue { note member { id fullName phone } } speeches { member { id fullName } } }
  opinions { text member { id fullName phone } } tasks { id title owner { id fullName phone } } polls { ${POLL} }
  minutes { text revision docxUrl pdfUrl corrections { text by { displayName } } signatures { by { displayName } } }`
const NEWS = `id slug title summary bodyHtml notice cover { id filename url } files { id filename url }
  owner { id name code members(first: 5) { nodes { id fullName phone } } meetings { totalCount nodes { title } } children { totalCount nodes { id name } } }
  audienceOrganization { id name }`
const TASK = `id title documentId currentVersionId author { id displayName } step claimedBy { displayName }
  path { name board { id name members(first: 5) { nodes { phone } } } } decisions { comment by { displayName } }`
const NODE = `__typename id ... on Organization { name code } ... on Member { fullName phone cardNumber birthDate }
  ... on Account { displayName locale } ... on Appointment { from to role organization { name } }
  ... on Meeting { title place onlineUrl } ... on NewsItem { title summary bodyHtml }
  ... on Poll { ${POLL} } ... on MeetingTask { title owner { id fullName phone } }
  ... on EditorialTask { title } ... on Notification { title body url }`

/** Every query of the public API, by id, listed, filtered, counted, sorted, searched and through what is seen. */
export async function askGraphqlReads(matrix: Matrix, asker: Asker): Promise<void> {
  await askNodes(matrix, asker)
  await askSingles(matrix, asker)
  await askLists(matrix, asker)
  await askSearches(matrix, asker)
  await askWithin(matrix, asker)
  await askAboutOneself(matrix, asker)
}

type Shape = {
  readonly kinds: readonly Kind[]
  readonly one: (id: string) => string
  /** By a detail instead of the id. */
  readonly by?: string
  /** Whoever does not reach this is refused before anything is looked for. */
  readonly refused?: (asker: Asker) => string | null
}

const signedInOnly = (asker: Asker) => (isSignedIn(asker) ? null : 'UNAUTHENTICATED')
const CONTENT: readonly Kind[] = [
  'news.ORGANIZATION',
  'news.COMMITTEES',
  'news.MEMBERS',
  'news.PUBLIC',
  'draft',
]

const SINGLES: readonly Shape[] = [
  {
    kinds: ['organization'],
    one: (id) => `organization(id: "${id}") { ${ORGANIZATION} }`,
    refused: signedInOnly,
  },
  { kinds: ['member'], one: (id) => `member(id: "${id}") { ${MEMBER} }`, refused: signedInOnly },
  {
    kinds: ['meeting', 'plannedMeeting'],
    one: (id) => `meeting(id: "${id}") { ${MEETING} }`,
    refused: signedInOnly,
  },
  { kinds: CONTENT, by: 'slug', one: (slug) => `newsItem(slug: "${slug}") { ${NEWS} }` },
]

async function askNodes(matrix: Matrix, asker: Asker): Promise<void> {
  const things = matrix.world.of(
    'organization',
    'member',
    'account',
    'appointment',
    'meeting',
    'plannedMeeting',
    'poll',
    'meetingTask',
    'task',
    'notification',
    ...CONTENT,
  )
  for (const some of inGroups(things, 18)) {
    const fields = some.map(({ id }, at) => `n${at}: node(id: "${id}") { ${NODE} }`)
    const sent = await matrix.graphql(asker, `{ ${fields.join('\n')} }`)
    const why = some.map(({ id }, at) => `n${at}: whyVisible(id: "${id}") { kind sentence }`)
    const reasons = await matrix.graphql(asker, `{ ${why.join('\n')} }`)
    if (isSignedIn(asker))
      compare(matrix, {
        asker,
        way: 'whyVisible',
        things: some,
        shown: (at) => ((dataOf(reasons)[`n${at}`] ?? []) as unknown[]).length > 0,
      })
    compare(matrix, {
      asker,
      way: 'node',
      things: some,
      shown: (at) => dataOf(sent)[`n${at}`] != null,
    })
  }
}

async function askSingles(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { kinds, one, by, refused } of SINGLES) {
    const code = refused?.(asker) ?? null
    for (const some of inGroups(matrix.world.of(...kinds), 4)) {
      const key = (thing: Thing) =>
        by ? (matrix.world.details.get(thing.id)?.[by] ?? '') : thing.id
      const fields = some.map((thing, at) => `n${at}: ${one(key(thing))}`)
      const sent = await matrix.graphql(asker, `{ ${fields.join('\n')} }`)
      if (code !== null) expectCode(matrix, { asker, sent, code, way: one('…').slice(0, 60) })
      else
        compare(matrix, {
          asker,
          way: `by id ${one('…').slice(0, 24)}`,
          things: some,
          shown: (at) => dataOf(sent)[`n${at}`] != null,
        })
    }
  }
}

type Listed = {
  readonly name: string
  readonly kinds: readonly Kind[]
  readonly ways: readonly string[]
  readonly nodes: string
  readonly refused: (asker: Asker) => string | null
}

const withRight = (right: Parameters<typeof hasSomewhere>[1]) => (asker: Asker) =>
  signedInOnly(asker) ?? (hasSomewhere(asker, right) ? null : 'FORBIDDEN')

const LISTS: readonly Listed[] = [
  {
    name: 'organizations',
    kinds: ['organization'],
    ways: [
      'first: 100',
      'first: 100, filter: { status: ACTIVE }',
      'first: 100, filter: { asOf: "2099-01-01" }',
    ],
    nodes: 'id name code parent { name } ancestors { name }',
    refused: withRight('organization.read'),
  },
  {
    name: 'members',
    kinds: ['member'],
    ways: [
      'first: 100',
      'first: 100, orderBy: ADMITTED_ON_DESC',
      'first: 100, filter: { statuses: [OFFICIAL, SUSPENDED] }',
    ],
    nodes: 'id fullName phone birthDate cardNumber activated cell { name }',
    refused: withRight('member.read'),
  },
  {
    name: 'meetings',
    kinds: ['meeting', 'plannedMeeting'],
    ways: [
      'first: 100',
      'first: 100, orderBy: STARTS_AT_ASC',
      'first: 100, filter: { kinds: [REGULAR, COMMITTEE] }',
    ],
    nodes: 'id title place onlineUrl organization { name }',
    refused: signedInOnly,
  },
  {
    name: 'news',
    kinds: CONTENT,
    ways: ['first: 100', 'first: 100, filter: { publishedFrom: "2020-01-01T00:00:00Z" }'],
    nodes: 'id title summary bodyHtml owner { name }',
    refused: () => null,
  },
  {
    name: 'editorialTasks',
    kinds: ['task'],
    ways: ['first: 100', 'first: 100, filter: { collection: NEWS }'],
    nodes: TASK,
    refused: signedInOnly,
  },
  {
    name: 'notifications',
    kinds: ['notification'],
    ways: ['first: 100', 'first: 100, unreadOnly: true'],
    nodes: 'id title body url',
    refused: signedInOnly,
  },
]

async function askLists(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { name, kinds, ways, nodes, refused } of LISTS) {
    const code = refused(asker)
    for (const way of ways) {
      const sent = await matrix.graphql(
        asker,
        `{ list: ${name}(${way}) { totalCount nodes { ${nodes} } } }`,
      )
      if (code !== null) {
        expectCode(matrix, { asker, sent, code, way: name })
        continue
      }
      const { ids, totalCount } = listOf(sent, 'list')
      compare(matrix, {
        asker,
        way: `${name}(${way})`,
        things: matrix.world.of(...kinds),
        shown: (_at, { id }) => ids.has(id),
      })
      matrix.ledger().cell(totalCount === ids.size, () => ({
        asker: asker.name,
        way: `${name}(${way})`,
        what: `totalCount ${totalCount} of ${ids.size}`,
      }))
    }
  }
}

/** Texts and numbers that are hidden are looked for, and places that are hidden are named in filters. */
async function askSearches(matrix: Matrix, asker: Asker): Promise<void> {
  const detail = ({ id }: Thing, name: string) => matrix.world.details.get(id)?.[name] ?? ''
  const search = async (
    list: string,
    kinds: readonly Kind[],
    name: string,
    seen: (thing: Thing) => boolean,
  ) => {
    for (const some of inGroups(matrix.world.of(...kinds), 14)) {
      const fields = some.map(
        (thing, at) =>
          `n${at}: ${list}(filter: { search: "${detail(thing, name)}" }) { totalCount nodes { id } }`,
      )
      const sent = await matrix.graphql(asker, `{ ${fields.join('\n')} }`)
      for (const [at, thing] of some.entries()) {
        const { ids, totalCount } = listOf(sent, `n${at}`)
        matrix
          .ledger()
          .cell(ids.has(thing.id) === seen(thing) && totalCount === (seen(thing) ? 1 : 0), () => ({
            asker: asker.name,
            way: `${list} by ${name}`,
            what: `${thing.kind} at ${thing.place}: ${totalCount}, ${seen(thing) ? 'must be found' : 'must not be found'}`,
          }))
      }
    }
  }
  const api = (thing: Thing) => sees(asker, thing, 'api')
  await search('organizations', ['organization'], 'name', api)
  await search('organizations', ['organization'], 'code', api)
  await search('members', ['member'], 'name', api)
  const sensitive = (thing: Thing) => api(thing) && seesSensitive(asker, thing)
  await search('members', ['member'], 'phone', sensitive)
  await search('members', ['member'], 'cardNumber', sensitive)
  await search('news', CONTENT, 'title', api)
  await search('news', CONTENT, 'body', api)
}

/** What is asked of an organization that is out of sight is answered as of one that is not there. */
async function askWithin(matrix: Matrix, asker: Asker): Promise<void> {
  const places = matrix.world.of('organization')
  const lists: readonly (readonly [string, readonly Kind[]])[] = [
    ['organizations(first: 50, filter: { under: "$id" })', ['organization']],
    ['members(first: 50, filter: { organization: "$id" })', ['member']],
    ['members(first: 50, filter: { organization: "$id", activated: true })', ['member']],
    ['meetings(first: 50, filter: { organization: "$id" })', ['meeting', 'plannedMeeting']],
    ['news(first: 50, filter: { owner: "$id" })', CONTENT],
    ['editorialTasks(first: 50, filter: { board: "$id" })', ['task']],
  ]
  for (const [list, kinds] of lists) {
    const fields = places.map(
      ({ id }, at) => `n${at}: ${list.replace('$id', id)} { totalCount nodes { id } }`,
    )
    const sent = await matrix.graphql(asker, `{ ${fields.join('\n')} }`)
    const seen = new Set(
      matrix.world
        .of(...kinds)
        .filter((thing) => sees(asker, thing, 'api'))
        .map(({ id }) => id),
    )
    const known = new Set(matrix.world.of(...kinds).map(({ id }) => id))
    for (const [at, { place }] of places.entries()) {
      const { ids, totalCount } = listOf(sent, `n${at}`)
      const wrong = [...ids].filter((id) => known.has(id) && !seen.has(id))
      matrix.ledger().cell(wrong.length === 0 && totalCount === ids.size, () => ({
        asker: asker.name,
        way: `${list} at ${place}`,
        what: `${wrong.length} that must be hidden; totalCount ${totalCount} of ${ids.size}`,
      }))
    }
  }
}

async function askAboutOneself(matrix: Matrix, asker: Asker): Promise<void> {
  const sent = await matrix.graphql(
    asker,
    `{ me { account { id displayName } member { ${MEMBER} } roles { id role from to organization { id name } } }
       notifications { unreadCount totalCount } }`,
  )
  const me = dataOf(sent).me as { readonly account?: { readonly id?: string } } | null | undefined
  matrix
    .ledger()
    .cell(
      isSignedIn(asker) ? me?.account?.id === matrix.world.accountOf(asker) : (me ?? null) === null,
      () => ({ asker: asker.name, way: 'me', what: sent.text.slice(0, 200) }),
    )
  for (const thing of matrix.world.of('draft')) {
    const way = `editorialPath of a draft at ${thing.place}`
    const path = await matrix.graphql(
      asker,
      `{ editorialPath(collection: NEWS, documentId: "${thing.id}") { name state board { id name } } }`,
    )
    const code =
      signedInOnly(asker) ?? (has(asker, 'content.review', thing.place) ? null : 'NOT_FOUND')
    expectCode(matrix, { asker, sent: path, code, way })
  }
}

function compare(
  matrix: Matrix,
  {
    asker,
    way,
    things,
    shown,
  }: {
    readonly asker: Asker
    readonly way: string
    readonly things: readonly Thing[]
    readonly shown: (at: number, thing: Thing) => boolean
  },
): void {
  for (const [at, thing] of things.entries()) {
    const seen = sees(asker, thing, 'api')
    matrix.ledger().cell(shown(at, thing) === seen, () => ({
      asker: asker.name,
      way: `graphql ${way}`,
      what: `${thing.kind} at ${thing.place} ${seen ? 'must be seen' : 'must be hidden'}`,
    }))
  }
}

export function expectCode(
  matrix: Matrix,
  {
    asker,
    sent,
    code,
    way,
  }: {
    readonly asker: Asker
    readonly sent: Sent
    readonly code: string | null
    readonly way: string
  },
): void {
  matrix.ledger().cell(codeOf(sent) === code, () => ({
    asker: asker.name,
    way: `graphql ${way}`,
    what: `${code ?? 'an answer'} is due: ${sent.text.slice(0, 200)}`,
  }))
}

/** The code of the first error; null for an answer. */
export function codeOf({ body }: Sent): string | null {
  const [first] = (body.errors ?? []) as { extensions?: { code?: string } }[]
  return first ? (first.extensions?.code ?? 'NO_CODE') : null
}

export const dataOf = ({ body }: Sent) => (body.data ?? {}) as Readonly<Record<string, unknown>>

function listOf(
  sent: Sent,
  name: string,
): { readonly ids: ReadonlySet<string>; readonly totalCount: number } {
  const list = dataOf(sent)[name] as
    { nodes: { id: string }[]; totalCount: number } | null | undefined
  return {
    ids: new Set((list?.nodes ?? []).map(({ id }) => id)),
    totalCount: list?.totalCount ?? 0,
  }
}

export function inGroups<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}
