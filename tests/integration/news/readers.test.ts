import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Audience } from '../../../src/domain/editorial/editorial-values.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { createReleaseRepository } from '../../../src/persistence/outbox/releases.repository.ts'
import { tellReleases } from '../../../src/services/editorial/tell-releases.ts'
import { editorialStory, richText, taskOf } from '../../support/editorial-story.ts'
import { until } from '../../support/until.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let tell: ReturnType<typeof editorialStory>
let root: Id
let commune: Id
let cellOne: Id
let cellTwo: Id
let author: Viewer
let head: Viewer
let rootHead: Viewer
const people: Record<string, Viewer> = {}
const memberIds: Record<string, string> = {}

beforeAll(async () => {
  world = await createWorld()
  tell = editorialStory(world)
  root = await world.organization({ type: 'PROVINCE', name: 'Tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã', parent: root })
  const other = await world.organization({ type: 'COMMUNE', name: 'Xã khác', parent: root })
  cellOne = await world.organization({ type: 'CELL', name: 'Thôn Một', parent: commune })
  cellTwo = await world.organization({ type: 'CELL', name: 'Thôn Hai', parent: commune })
  const cellElsewhere = await world.organization({ type: 'CELL', name: 'Nơi khác', parent: other })
  await tell.board(commune)
  author = await world.holding('CONTRIBUTOR', commune)
  head = await world.holding('BOARD_HEAD', commune)
  rootHead = await world.holding('BOARD_HEAD', root)
  const person = async (name: string, cell: Id, status?: 'SUSPENDED' | 'LEFT') => {
    const member = await world.member({ cell, fullName: name, ...(status && { status }) })
    memberIds[name] = member.id
    people[name] = await world.signedIn(member)
  }
  await person('một', cellOne)
  await person('hai', cellTwo)
  await person('nơi khác', cellElsewhere)
  await person('đình chỉ', cellOne, 'SUSPENDED')
  people['bí thư thôn Một'] = await world.holding('SECRETARY', cellOne)
  people['cán bộ tuyên giáo xã'] = await world.holding('PROPAGANDA_OFFICER', commune)
  people['bí thư tỉnh'] = await world.holding('SECRETARY', root)
  people['quản trị'] = await world.systemAdministrator()
}, 180_000)
afterAll(async () => world?.close())

async function publish(data: Record<string, unknown>, owner = commune): Promise<Id> {
  const item = await tell.write(author, { owner: owner.id, ...data })
  const taskId = taskOf(await tell.submit(author, item))
  taskOf(await tell.decide(head, taskId))
  taskOf(await tell.publish(head, taskId))
  return item
}

const readersOf = async (item: Id) => {
  const names: string[] = []
  for (const [name, viewer] of [...Object.entries(people), ['khách', null] as const]) {
    const { services } = world
    const byId = await services.news.findByIds({ ids: [item.id], viewer })
    const page = { first: 200, after: null }
    const listed = await services.news.list({ viewer, filter: {}, page })
    const isListed = listed.rows.some(({ node }) => node.id === item.id)
    expect([name, isListed]).toEqual([name, byId.length === 1])
    if (isListed) names.push(name)
  }
  return names.sort()
}

describe('an audience', () => {
  const everybody = () => [...Object.keys(people), 'khách'].sort()
  it.each<[Audience, () => Record<string, unknown>, () => string[]]>([
    ['PUBLIC', () => ({}), everybody],
    ['MEMBERS', () => ({}), () => ['hai', 'một', 'nơi khác']],
    ['ORGANIZATION', () => ({}), () => ['hai', 'một']],
    ['ORGANIZATION', () => ({ audienceOrganization: cellOne.id }), () => ['một']],
    ['COMMITTEES', () => ({}), () => ['bí thư thôn Một', 'cán bộ tuyên giáo xã']],
  ])('%s is read by exactly its readers (%#)', async (audience, fields, readers) => {
    const item = await publish({ audience, ...fields() })

    expect(await readersOf(item)).toEqual(readers().sort())
  })

  it('follows the registers at once', async () => {
    const item = await publish({ audience: 'ORGANIZATION', audienceOrganization: cellTwo.id })
    const moving = await world.member({ cell: cellTwo })
    const account = await world.account({ member: moving })
    const reads = async () =>
      (
        await world.services.news.findByIds({
          ids: [item.id],
          viewer: await world.viewer(account),
        })
      ).length

    expect(await reads()).toBe(1)
    await world.payload.update({
      collection: 'members',
      id: moving.id,
      data: { cell: cellOne.id },
    })
    expect(await reads()).toBe(0)
  })
})

describe('telling of what is published', () => {
  const told = async (name: string) => {
    const viewer = people[name] ?? null
    const page = { first: 200, after: null }
    const { rows } = await world.services.notifications.list({ viewer, unreadOnly: false, page })
    return rows.map(({ node }) => node)
  }

  it('reaches exactly the readers, once, through a crash in the middle', async () => {
    while ((await world.services.tellReleases()) > 0);
    const item = await publish({ audience: 'ORGANIZATION', title: 'Họp chi bộ tháng 12' })
    const releases = createReleaseRepository({ payload: world.payload, clock: () => new Date() })
    const dying = {
      notify: async () => {
        throw new Error('The server dies here')
      },
    }

    await expect(
      tellReleases({ releases, notifications: dying, clock: () => new Date() }),
    ).rejects.toThrow()
    await Promise.all([world.services.tellReleases(), world.services.tellReleases()])
    await world.services.tellReleases()

    const url = `/news/${(await world.services.news.findByIds({ ids: [item.id], viewer: people['một'] ?? null }))[0]?.slug}`
    const counts = await Promise.all(
      Object.keys(people).map(async (name) => [
        name,
        (await told(name)).filter((one) => one.url === url).length,
      ]),
    )
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(
        Object.keys(people).map((name) => [name, ['một', 'hai'].includes(name) ? 1 : 0]),
      ),
    )
    const [first] = (await told('một')).filter((one) => one.url === url)
    expect(first).toMatchObject({
      kind: 'CONTENT_PUBLISHED',
      facts: { title: 'Họp chi bộ tháng 12' },
    })
  })

  it('tells committees by their appointments', async () => {
    const item = await publish({ audience: 'COMMITTEES' })
    await world.services.tellReleases()
    const { slug } = (await world.services.news.findReleasedAsSystem(item.id))?.item ?? {}

    const names = await Promise.all(
      Object.keys(people).map(async (name) =>
        (await told(name)).some(({ url }) => url === `/news/${slug}`) ? [name] : [],
      ),
    )

    expect(names.flat().sort()).toEqual(['bí thư thôn Một', 'cán bộ tuyên giáo xã'].sort())
  })

  it('goes live to whoever may read it, by the rights of the moment', async () => {
    const heard: Record<string, string[]> = {}
    const open = (name: string, viewer: () => Viewer | null) => {
      const items: string[] = (heard[name] = [])
      const source = world.services.newsLive.open(viewer)(() => void drain())
      const drain = async () => {
        for (let news = await source.take(); news; news = await source.take())
          items.push(news.item.id)
      }
      return source
    }
    let changing: Viewer | null = people['một'] ?? null
    const sources = [
      open('một', () => people['một'] ?? null),
      open('nơi khác', () => people['nơi khác'] ?? null),
      open('khách', () => null),
      open('mất quyền', () => changing),
    ]
    changing = null

    const forCell = await publish({ audience: 'ORGANIZATION' })
    const forAll = await publish({ audience: 'PUBLIC' })
    await until(() =>
      ['một', 'khách', 'nơi khác', 'mất quyền'].every((name) => heard[name]?.includes(forAll.id)),
    )
    for (const source of sources) source.close()
    await world.services.newsLive.stop()

    expect(heard).toEqual({
      một: [forCell.id, forAll.id],
      'nơi khác': [forAll.id],
      khách: [forAll.id],
      'mất quyền': [forAll.id],
    })
  })
})

describe('the list of news', () => {
  const search = async (text: string, viewer: Viewer | null = null) => {
    const page = { first: 200, after: null }
    const { rows } = await world.services.news.list({ viewer, filter: { search: text }, page })
    return rows.map(({ node }) => node.title)
  }

  it('is searched by what people type, in title, summary and text, and only what they may read', async () => {
    await publish({
      audience: 'PUBLIC',
      title: 'Đại hội chi bộ Hoà Bình',
      body: richText('Nghiệm thu đường'),
    })
    await publish({ audience: 'COMMITTEES', title: 'Đại hội kín của cấp uỷ' })

    expect(await search('dai hoi')).toEqual(['Đại hội chi bộ Hoà Bình'])
    expect(await search('hòa bình đại')).toEqual(['Đại hội chi bộ Hoà Bình'])
    expect(await search('nghiem thu'.normalize('NFD'))).toEqual(['Đại hội chi bộ Hoà Bình'])
    expect(await search('???')).toEqual([])
    expect(await search('.*')).toEqual([])
    expect(await search('kín', people['bí thư thôn Một'])).toEqual(['Đại hội kín của cấp uỷ'])
  })

  it('pages newest first without a gap or a double while items come', async () => {
    const seen: string[] = []
    let after: readonly (string | number | null)[] | null = null
    const viewer = people['một'] ?? null
    const all = (
      await world.services.news.list({ viewer, filter: {}, page: { first: 200, after } })
    ).rows.length
    for (;;) {
      const page = await world.services.news.list({ viewer, filter: {}, page: { first: 2, after } })
      seen.push(...page.rows.map(({ node }) => node.id))
      if (seen.length === 2) await publish({ audience: 'PUBLIC' })
      if (!page.hasNextPage) break
      after = page.rows.at(-1)?.keys ?? null
    }

    expect(seen).toHaveLength(all)
    expect(new Set(seen).size).toBe(all)
  })
})

describe('the text of an item', () => {
  const html = async (item: Id) =>
    (await world.services.news.renderBodies({ ids: [item.id], viewer: null }))[0]?.html ?? ''
  const node = (more: Record<string, unknown>) => ({ version: 1, format: '', indent: 0, ...more })
  const words = (text: string) =>
    node({ type: 'text', text, format: 0, mode: 'normal', style: '', detail: 0 })
  const paragraph = (...children: unknown[]) => node({ type: 'paragraph', children })
  const body = (...children: unknown[]) => ({ root: node({ type: 'root', children }) })
  const link = (fields: Record<string, unknown>, text: string) =>
    node({ type: 'link', id: 'a'.repeat(24), fields, children: [words(text)] })
  const internal = (item: Id, text: string) =>
    link({ linkType: 'internal', doc: { relationTo: 'news', value: item.id }, newTab: false }, text)

  it('is safe to show, whatever was stored', async () => {
    const item = await publish({
      audience: 'PUBLIC',
      body: body(
        paragraph(words('<script>alert(1)</script><img src=x onerror=alert(1)>')),
        paragraph(link({ linkType: 'custom', url: 'javascript:alert(1)', newTab: true }, 'nhấn')),
        paragraph(
          link({ linkType: 'custom', url: 'https://example.vn/?a=1&b="', newTab: true }, 'ngoài'),
        ),
        node({ type: 'heading', tag: 'script', children: [words('alert(2)')] }),
        node({ type: 'heading', tag: 'h2 onclick=alert(3)', children: [words('tiêu đề')] }),
      ),
    })

    const shown = await html(item)

    expect(shown).not.toMatch(/<script|<img|javascript:|onerror=alert\(1\)>|onclick/)
    expect(shown).toContain('&lt;script&gt;')
    expect(shown).toContain('href="https://example.vn/?a=1&amp;b=&quot;"')
  })

  it('names another document only to readers who may all read that one', async () => {
    const open = await publish({ audience: 'PUBLIC', title: 'Công khai' })
    const closed = await publish({ audience: 'COMMITTEES', title: 'Kín' })
    const draft = await tell.write(author, { owner: commune.id, title: 'Nháp', audience: 'PUBLIC' })
    const item = await publish({
      audience: 'PUBLIC',
      body: body(
        paragraph(
          internal(open, 'một'),
          words(' '),
          internal(closed, 'hai'),
          internal(draft, 'ba'),
        ),
      ),
    })

    const shown = await html(item)

    expect(shown).toContain('<a href="/news/cong-khai')
    expect(shown).toMatch(/<\/a> haiba<\/p>$/)
    expect(shown).not.toMatch(/kin|nhap/)
  })
})

describe('the way of an item', () => {
  it('goes on to the board above where it is for more than the subtree of the first', async () => {
    await tell.board(root, {
      steps: [{ name: 'Duyệt tỉnh', deciders: ['BOARD_HEAD'], required: 1, workingHours: 8 }],
    })
    const item = await tell.write(author, { owner: commune.id, audience: 'PUBLIC' })
    const near = await tell.write(author, { owner: commune.id, audience: 'ORGANIZATION' })
    const path = async (document: Id) =>
      (
        await world.services.editorial.path({
          viewer: author,
          contentCollection: 'NEWS',
          documentId: document.id,
        })
      ).map(({ organizationId, state }) => [organizationId, state])

    expect(await path(near)).toEqual([[commune.id, 'AHEAD']])
    expect(await path(item)).toEqual([
      [commune.id, 'AHEAD'],
      [root.id, 'AHEAD'],
    ])
    const taskId = taskOf(await tell.submit(author, item))
    taskOf(await tell.decide(head, taskId))
    expect(await tell.decide(head, taskId)).toMatchObject({ code: 'NOT_ENTITLED' })
    expect(await tell.task(head, taskId)).toMatchObject({ state: 'IN_REVIEW', step: 1 })
    taskOf(await tell.decide(rootHead, taskId))
    expect(await tell.publish(head, taskId)).toMatchObject({ code: 'NOT_ENTITLED' })
    taskOf(await tell.publish(rootHead, taskId))
  })
})
