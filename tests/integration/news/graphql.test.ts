import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse, subscribe } from 'graphql'

import { createSchema } from '../../../schema/build-schema.ts'
import { createContext } from '../../../schema/context.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { editorialStory, nextCommand, richText, taskOf } from '../../support/editorial-story.ts'
import { createSchemaWorld } from '../../support/schema-world.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let tell: ReturnType<typeof editorialStory>
let api: ReturnType<typeof createSchemaWorld>
let commune: Id
let author: Viewer
let head: Viewer
let member: Viewer

beforeAll(async () => {
  world = await createWorld()
  tell = editorialStory(world)
  api = createSchemaWorld({ services: world.services })
  const root = await world.organization({ type: 'PROVINCE', name: 'Tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã Kiểm Thử', parent: root })
  const cell = await world.organization({ type: 'CELL', name: 'Chi bộ', parent: commune })
  await tell.board(commune, {
    steps: [{ name: 'Trưởng ban duyệt', deciders: ['BOARD_HEAD'], required: 1, workingHours: 8 }],
  })
  author = await world.holding('CONTRIBUTOR', commune)
  head = await world.holding('BOARD_HEAD', commune)
  member = await world.signedIn(await world.member({ cell }))
}, 120_000)
afterAll(async () => world?.close())

const TASK = `task { id collection documentId currentVersionId title state step author { displayName }
  path { board { name } name state required approvals dueAt } dueAt claimedBy { id } publishAt
  decisions { by { displayName } verdict comment versionId } }`
const RESULT = `__typename ... on EditorialTaskChanged { ${TASK} } ... on EditorialRefused { code message }`

const ask = async (source: string, viewer: Viewer | null, variables?: Record<string, unknown>) => {
  const answer = await api.query(source, { viewer, variables })
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data as Record<string, unknown>
}

describe('a first item over the API', () => {
  it('is submitted, decided, published and read', async () => {
    const item = await tell.write(author, {
      owner: commune.id,
      audience: 'ORGANIZATION',
      title: 'Tin đầu tiên',
      body: richText('Nội dung'),
    })

    const path = await ask(
      'query($id: ID!) { editorialPath(collection: NEWS, documentId: $id) { board { name } name state approvals } }',
      author,
      { id: item.id },
    )
    const { submitContent: submitted } = await ask(
      `mutation($input: SubmitContentInput!) { submitContent(input: $input) { ${RESULT} } }`,
      author,
      {
        input: {
          commandId: nextCommand(),
          collection: 'NEWS',
          documentId: item.id,
          containsNoSecrets: true,
        },
      },
    )
    const taskId = (submitted as { task: { id: string } }).task.id
    const waiting = await ask(
      '{ editorialTasks(filter: { mineToDecide: true }) { totalCount nodes { id step } } }',
      head,
    )
    const decide = `mutation($input: DecideEditorialTaskInput!) { decideEditorialTask(input: $input) { ${RESULT} } }`
    const own = await ask(decide, author, {
      input: { commandId: nextCommand(), taskId, verdict: 'APPROVE' },
    })
    const decided = await ask(decide, head, {
      input: { commandId: nextCommand(), taskId, verdict: 'APPROVE', comment: 'Tốt' },
    })
    const published = await ask(
      `mutation($input: EditorialTaskInput!) { publishContent(input: $input) { ${RESULT} } }`,
      head,
      { input: { commandId: nextCommand(), taskId } },
    )
    const query = `query($slug: String!) { newsItem(slug: $slug) {
      id title summary bodyHtml audience state owner { name code type } audienceOrganization { id }
      cover { id } files { id } notice publishedAt updatedAt } }`
    const read = await ask(query, member, { slug: 'tin-dau-tien' })

    expect(path.editorialPath).toEqual([
      { board: { name: 'Xã Kiểm Thử' }, name: 'Trưởng ban duyệt', state: 'AHEAD', approvals: 0 },
    ])
    expect(submitted).toMatchObject({ task: { state: 'IN_REVIEW', step: 'Trưởng ban duyệt' } })
    expect(waiting).toMatchObject({ editorialTasks: { totalCount: 1, nodes: [{ id: taskId }] } })
    expect(own).toMatchObject({
      decideEditorialTask: {
        __typename: 'EditorialRefused',
        code: 'OWN_CONTENT',
        message: expect.stringContaining('Người viết') as unknown,
      },
    })
    expect(decided).toMatchObject({
      decideEditorialTask: {
        task: {
          state: 'APPROVED',
          step: null,
          path: [{ state: 'DONE', approvals: 1 }],
          decisions: [{ verdict: 'APPROVE', comment: 'Tốt', by: { displayName: 'Người dùng' } }],
        },
      },
    })
    expect(published).toMatchObject({ publishContent: { task: { state: 'PUBLISHED' } } })
    expect(read).toMatchObject({
      newsItem: {
        title: 'Tin đầu tiên',
        bodyHtml: '<p>Nội dung</p>',
        audience: 'ORGANIZATION',
        state: 'PUBLISHED',
        owner: { name: 'Xã Kiểm Thử', type: 'COMMUNE' },
        audienceOrganization: null,
        cover: null,
        files: [],
      },
    })
    expect(await ask(query, null, { slug: 'tin-dau-tien' })).toEqual({ newsItem: null })
    expect(await ask(`{ node(id: "${item.id}") { id __typename } }`, null)).toEqual({ node: null })
    expect(await ask(`{ node(id: "${item.id}") { id __typename } }`, member)).toEqual({
      node: { id: item.id, __typename: 'NewsItem' },
    })
  })

  it('comes live to a listener who may read it', async () => {
    const viewer: Viewer | null = null
    const result = await subscribe({
      schema: createSchema(),
      document: parse('subscription { contentPublished { title bodyHtml owner { name } } }'),
      contextValue: createContext({
        viewer,
        locale: 'vi',
        services: world.services,
        request: { address: '127.0.0.1', userAgent: null },
        transport: 'websocket',
        socket: null,
        isSubscription: true,
      }),
    })
    if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result))
    const first = result.next()
    for (const audience of ['ORGANIZATION', 'PUBLIC']) {
      const title = `Tin ${audience}`
      const item = await tell.write(author, { owner: commune.id, audience, title })
      const taskId = taskOf(await tell.submit(author, item))
      taskOf(await tell.decide(head, taskId))
      taskOf(await tell.publish(head, taskId))
    }

    const { value } = await first
    await result.return?.()
    await world.services.newsLive.stop()

    expect(value).toMatchObject({
      data: { contentPublished: { title: 'Tin PUBLIC', bodyHtml: '<p>Nội dung</p>' } },
    })
  })

  it('refuses bad pages and filters clearly', async () => {
    const codes = await Promise.all(
      [
        '{ news(first: 201) { totalCount } }',
        '{ news(first: 0) { totalCount } }',
        '{ news(after: "x") { totalCount } }',
        '{ news(filter: { owner: "x" }) { totalCount } }',
      ].map(async (source) => (await api.query(source)).errors?.[0]?.extensions?.code),
    )

    expect(codes).toEqual(Array(4).fill('INVALID_INPUT'))
  })
})
