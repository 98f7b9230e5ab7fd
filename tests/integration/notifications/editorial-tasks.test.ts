import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { editorialStory, taskOf } from '../../support/editorial-story.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let tell: ReturnType<typeof editorialStory>
let author: Viewer
let head: Viewer
let deputy: Viewer
let taskId: string
let document: { readonly id: string }
let owner: string

beforeAll(async () => {
  world = await createWorld()
  tell = editorialStory(world)
  const root = await world.organization({ type: 'PROVINCE', name: 'Tỉnh' })
  const commune = await world.organization({ type: 'COMMUNE', name: 'Xã', parent: root })
  owner = commune.id
  await tell.board(commune)
  author = await world.holding('CONTRIBUTOR', commune)
  head = await world.holding('BOARD_HEAD', commune)
  deputy = await world.holding('BOARD_DEPUTY', commune)
}, 120_000)
afterAll(async () => world?.close())
beforeEach(async () => {
  for (const viewer of [author, head, deputy])
    await world.services.notifications.markAllRead({ viewer })
  document = await tell.write(author, { owner })
  taskId = taskOf(await tell.submit(author, document))
})

/** What each of the three has been told since, in two sweeps at once. */
async function told() {
  const { tellEditorialTasks, notifications } = world.services
  await Promise.all([tellEditorialTasks(), tellEditorialTasks()])
  const unread = async (viewer: Viewer) => {
    const page = { first: 50, after: null }
    const { rows } = await notifications.list({ viewer, unreadOnly: true, page })
    return rows.map(({ node }) => node)
  }
  return { author: await unread(author), head: await unread(head), deputy: await unread(deputy) }
}
const counts = async () => {
  const each = await told()
  return [each.author.length, each.head.length, each.deputy.length]
}

describe('who is told of a submission', () => {
  it('is whoever decides its step, once, and not its author', async () => {
    const { head: heads, ...rest } = await told()

    expect(heads).toMatchObject([
      { kind: 'EDITORIAL_TASK', url: `/admin/collections/news/${document.id}` },
    ])
    expect([rest.author.length, rest.deputy.length]).toEqual([0, 1])
    expect(await counts()).toEqual([0, 1, 1])
  })

  it('is its author, with the comment, where changes are asked for', async () => {
    await counts()
    taskOf(await tell.decide(head, taskId, { verdict: 'REQUEST_CHANGES', comment: 'Bổ sung ảnh' }))

    const after = await told()

    expect(after.author).toMatchObject([
      { kind: 'EDITORIAL_TASK', facts: { about: 'returned', comment: 'Bổ sung ảnh' } },
    ])
    expect([after.head.length, after.deputy.length]).toEqual([1, 1])
  })

  it('is whoever decides again after an edit, but not who edited', async () => {
    expect(await counts()).toEqual([0, 1, 1])
    await tell.edit(deputy, document, { title: 'Phó ban sửa' })

    expect(await counts()).toEqual([0, 2, 1])
  })

  it('is nobody of a place that was left before it was told', async () => {
    await tell.edit(author, document, { title: 'Tác giả sửa' })

    expect(await counts()).toEqual([0, 1, 1])
  })

  it('is nobody new while a returned text is edited', async () => {
    taskOf(await tell.decide(head, taskId, { verdict: 'REQUEST_CHANGES', comment: 'Sửa' }))
    expect(await counts()).toEqual([1, 0, 0])
    await tell.edit(author, document, { title: 'Đã sửa' })

    expect(await counts()).toEqual([1, 0, 0])
  })
})
