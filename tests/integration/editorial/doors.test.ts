import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { asViewer } from '../../../src/persistence/as-viewer.ts'
import { editorialStory, richText, taskOf } from '../../support/editorial-story.ts'
import { rest } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
const SECRET_DRAFT = 'BAN-NHAP-7713'
let world: World
let tell: ReturnType<typeof editorialStory>
let ask: ReturnType<typeof rest>
let commune: Id
let author: Viewer
let head: Viewer
let member: Viewer
let tokens: { readonly author: string; readonly head: string; readonly member: string }
let released: Id

beforeAll(async () => {
  world = await createWorld()
  tell = editorialStory(world)
  ask = rest(world.payload)
  const root = await world.organization({ type: 'PROVINCE', name: 'Tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã', parent: root })
  const cell = await world.organization({ type: 'CELL', name: 'Chi bộ', parent: commune })
  await tell.board(commune)
  author = await world.holding('CONTRIBUTOR', commune)
  head = await world.holding('BOARD_HEAD', commune)
  member = await world.signedIn(await world.member({ cell }))
  tokens = {
    author: await tokenOf(author),
    head: await tokenOf(head),
    member: await tokenOf(member),
  }
  released = await publicItem({ title: 'Bản đã duyệt' })
  await tell.edit(author, released, { title: SECRET_DRAFT, body: richText(SECRET_DRAFT) })
}, 120_000)
afterAll(async () => world?.close())

async function tokenOf({ accountId }: Viewer): Promise<string> {
  const { username } = await world.payload.findByID({ collection: 'accounts', id: accountId })
  const { token } = await world.payload.login({
    collection: 'accounts',
    data: { username: username ?? '', password: 'mot-mat-khau-dai-2026' },
  })
  return token ?? ''
}

async function publicItem(data: Record<string, unknown>): Promise<Id> {
  const item = await tell.write(author, { owner: commune.id, audience: 'PUBLIC', ...data })
  const taskId = taskOf(await tell.submit(author, item))
  taskOf(await tell.decide(head, taskId))
  taskOf(await tell.publish(head, taskId))
  return item
}

const draft = () => tell.write(author, { owner: commune.id, title: 'Nháp', audience: 'PUBLIC' })
const stored = async ({ id }: Id) =>
  world.payload.findByID({ collection: 'news', id, depth: 0, draft: true })
const main = async ({ id }: Id) => world.payload.findByID({ collection: 'news', id, depth: 0 })

it('tells the name of the author to a decider who may not read accounts', async () => {
  const item = await draft()
  const asHead = { ...asViewer(head), draft: true } as const

  const shown = await world.payload.findByID({ collection: 'news', id: item.id, ...asHead })

  expect(shown.authorName).toBe(author.displayName)
})

describe('nobody publishes past the workflow', () => {
  const system = () => ({})
  const asHead = () => asViewer(head)

  it.each([
    ['as the product', system],
    ['as the head of the board', asHead],
  ])('Local API %s: update with _status', async (_name, as) => {
    const item = await draft()

    await expect(
      world.payload.update({
        collection: 'news',
        id: item.id,
        data: { _status: 'published' },
        ...as(),
      }),
    ).rejects.toMatchObject({ message: 'editorial.publishedByWorkflow' })
    expect(await main(item)).toMatchObject({ _status: 'draft', state: 'DRAFT' })
  })

  it.each([
    [
      'create',
      async () =>
        world.payload.create({
          collection: 'news',
          data: { ...base(), _status: 'published' } as never,
          ...asViewer(head),
        }),
    ],
    [
      'bulk update',
      async () =>
        world.payload.update({
          collection: 'news',
          where: { id: { equals: (await draft()).id } },
          data: { _status: 'published' },
          ...asViewer(head),
        }),
    ],
    [
      'unpublish',
      async () =>
        world.payload.update({
          collection: 'news',
          id: released.id,
          data: {},
          unpublishAllLocales: true,
          ...asViewer(head),
        } as never),
    ],
    [
      'take down by _status null',
      async () =>
        world.payload.update({
          collection: 'news',
          id: released.id,
          data: { _status: null },
          ...asViewer(head),
        } as never),
    ],
    [
      'restore a version to readers',
      async () => {
        const { docs } = await world.payload.findVersions({
          collection: 'news',
          where: { parent: { equals: released.id } },
          sort: 'createdAt',
        })
        return world.payload.restoreVersion({
          collection: 'news',
          id: String(docs[0]?.id),
          ...asViewer(head),
        })
      },
    ],
    [
      'delete what readers have',
      async () => world.payload.delete({ collection: 'news', id: released.id }),
    ],
    [
      'delete many',
      async () => {
        const { errors } = await world.payload.delete({
          collection: 'news',
          where: { id: { equals: released.id } },
        })
        throw new Error(errors[0]?.message)
      },
    ],
    [
      'duplicate',
      async () =>
        world.payload.duplicate({ collection: 'news', id: released.id, ...asViewer(head) }),
    ],
  ])('Local API refuses: %s', async (_name, attempt) => {
    await expect(attempt()).rejects.toThrow()
    expect(await main(released)).toMatchObject({ _status: 'published', title: 'Bản đã duyệt' })
  })

  it('keeps state, author, moment, slug, readers and status, whatever is written', async () => {
    const item = await draft()
    const before = await stored(item)

    await tell.edit(author, item, {
      state: 'PUBLISHED',
      publishedAt: '2020-01-01T00:00:00.000Z',
      author: head.accountId,
      slug: 'muon-duong-dan',
      readableBy: 'PUBLIC',
      ownerPath: [],
      notice: 'x',
      title: 'Tên mới',
    })

    expect(await stored(item)).toMatchObject({
      title: 'Tên mới',
      state: 'DRAFT',
      author: author.accountId,
      slug: before.slug,
      _status: 'draft',
    })
    expect((await stored(item)).publishedAt ?? null).toBeNull()
    expect(await world.services.news.findByIds({ ids: [item.id], viewer: null })).toEqual([])
  })

  it('never overwrites a version that somebody may be reading for approval', async () => {
    const item = await draft()
    const versions = async () =>
      (
        await world.payload.countVersions({
          collection: 'news',
          where: { parent: { equals: item.id } },
        })
      ).totalDocs
    const before = await versions()

    await world.payload.update({
      collection: 'news',
      id: item.id,
      data: { title: 'Tự lưu 1' },
      autosave: true,
      draft: true,
      ...asViewer(author),
    })
    await world.payload.update({
      collection: 'news',
      id: item.id,
      data: { title: 'Tự lưu 2' },
      autosave: true,
      draft: true,
      ...asViewer(author),
    })

    expect(await versions()).toBe(before + 2)
  })

  it.each([
    ['PATCH _status', 'PATCH', (id: string) => `/api/news/${id}`, { _status: 'published' }],
    [
      'PATCH ?draft=false',
      'PATCH',
      (id: string) => `/api/news/${id}?draft=false`,
      { _status: 'published' },
    ],
    [
      'PATCH ?publishAllLocales',
      'PATCH',
      (id: string) => `/api/news/${id}?publishAllLocales=true`,
      { _status: 'published' },
    ],
    [
      'PATCH ?publishSpecificLocale',
      'PATCH',
      (id: string) => `/api/news/${id}?publishSpecificLocale=vi`,
      { title: 'x' },
    ],
    [
      'PATCH many',
      'PATCH',
      (id: string) => `/api/news?where[id][equals]=${id}`,
      { _status: 'published' },
    ],
    ['POST as published', 'POST', () => '/api/news', () => ({ ...base(), _status: 'published' })],
    [
      'DELETE by an author of what is submitted',
      'DELETE',
      (id: string) => `/api/news/${id}`,
      undefined,
    ],
    [
      'a task of one’s own',
      'POST',
      () => '/api/editorial-tasks',
      { title: 'x', state: 'APPROVED' },
    ],
  ])('REST refuses: %s', async (_name, method, path, json) => {
    const item = await draft()
    taskOf(await tell.submit(author, item))

    const answer = await ask({
      method,
      path: path(item.id),
      json: json instanceof Function ? json() : json,
      token: tokens.head,
    })

    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(await main(item)).toMatchObject({ _status: 'draft' })
  })

  it('REST saves a PATCH without a word about drafts as a draft', async () => {
    const answer = await ask({
      method: 'PATCH',
      path: `/api/news/${released.id}`,
      json: { title: SECRET_DRAFT },
      token: tokens.author,
    })

    expect(answer.status).toBe(200)
    expect(await main(released)).toMatchObject({ title: 'Bản đã duyệt', _status: 'published' })
  })
})

function base(): Record<string, unknown> {
  return { title: 'Thử', owner: commune.id, audience: 'PUBLIC', body: richText('x') }
}

describe('readers never see a draft', () => {
  const paths = () => [
    `/api/news/${released.id}`,
    `/api/news/${released.id}?draft=true`,
    `/api/news/${released.id}?draft=true&depth=5`,
    '/api/news?draft=true&limit=0',
    '/api/news?limit=0&depth=5',
    '/api/news?draft=true&where[or][0][title][like]=NHAP',
    '/api/news?where[_status][equals]=draft',
    '/api/news/versions',
    `/api/news/versions?where[parent][equals]=${released.id}`,
    '/api/news/versions?where[version.title][like]=NHAP',
    '/api/editorial-tasks?depth=5',
    '/api/editorial-boards?depth=5',
  ]

  it.each([
    ['without signing in', () => null],
    ['as a member', () => tokens.member],
  ])('REST %s', async (_name, token) => {
    await draft()
    const { docs } = await world.payload.findVersions({ collection: 'news', limit: 0 })
    const versions = docs.map(({ id }) => `/api/news/versions/${id}`)

    for (const path of [...paths(), ...versions]) {
      const answer = await ask({ path, token: token() })
      expect([path, answer.text.includes(SECRET_DRAFT)]).toEqual([path, false])
      expect([path, answer.text.includes('Nháp')]).toEqual([path, false])
    }
  })

  it('REST shows what is published and public, and no more of it than readers have', async () => {
    const answer = await ask({ path: `/api/news/${released.id}?draft=true&depth=2` })

    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ title: 'Bản đã duyệt', _status: 'published' })
    expect(Object.keys(answer.body)).not.toEqual(
      expect.arrayContaining(['author', 'readableBy', 'ownerPath', 'searchWords', 'savedBy']),
    )
    expect(answer.body.author).toBeUndefined()
  })

  it('does not let hidden and staff fields be asked about', async () => {
    const hits = await Promise.all(
      [
        `/api/news?where[author][equals]=${author.accountId}`,
        '/api/news?where[searchWords][in]=ban',
        '/api/news?where[savedBy][exists]=true',
        '/api/news?sort=author',
      ].map((path) => ask({ path })),
    )

    for (const { status, body } of hits)
      expect(status >= 400 || (body.docs as unknown[]).length <= 1).toBe(true)
  })

  it('shows a draft to its author and its board, and to no other author', async () => {
    const stranger = await world.holding('CONTRIBUTOR', commune)
    const item = await draft()

    const statuses = await Promise.all(
      [tokens.author, tokens.head, await tokenOf(stranger), tokens.member, null].map(
        async (token) => (await ask({ path: `/api/news/${item.id}?draft=true`, token })).status,
      ),
    )

    expect(statuses).toEqual([200, 200, 404, 404, 404])
  })
})

describe("the admin's buttons", () => {
  it('take the same steps by the same rules', async () => {
    const item = await draft()
    const at = (step: string) => `/api/news/${item.id}/${step}`
    const post = (step: string, token: string | null, json: unknown = {}) =>
      ask({ method: 'POST', path: at(step), token, json })

    expect((await post('submit', null)).status).toBe(401)
    expect((await post('submit', tokens.member)).status).toBe(404)
    expect((await post('publish', tokens.head)).status).toBe(404)
    expect((await post('submit', tokens.author)).body).toMatchObject({
      errors: [{ data: { code: 'NOT_DECLARED_FREE_OF_SECRETS' } }],
    })
    expect((await post('submit', tokens.author, { containsNoSecrets: true })).status).toBe(200)
    expect((await post('decide', tokens.author, { verdict: 'APPROVE' })).body).toMatchObject({
      errors: [{ data: { code: 'OWN_CONTENT' } }],
    })
    const standing = await ask({ path: at('standing'), token: tokens.head })
    expect(standing.body).toMatchObject({
      state: 'IN_REVIEW',
      actions: ['APPROVE', 'REQUEST_CHANGES'],
    })
    expect((await post('decide', tokens.head, { verdict: 'APPROVE' })).status).toBe(200)
    expect((await post('publish', tokens.head)).status).toBe(200)
    expect((await ask({ path: `/api/news/${item.id}` })).status).toBe(200)
  })
})
