import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { editorialStory, nextCommand, richText, taskOf } from '../../support/editorial-story.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
let world: World
let tell: ReturnType<typeof editorialStory>
let commune: Id
let cell: Id
let author: Viewer
let head: Viewer
let deputy: Viewer
let member: Viewer

beforeAll(async () => {
  world = await createWorld()
  tell = editorialStory(world)
  const root = await world.organization({ type: 'PROVINCE', name: 'Tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã', parent: root })
  cell = await world.organization({ type: 'CELL', name: 'Chi bộ thôn Một', parent: commune })
  await tell.board(commune)
  author = await world.holding('CONTRIBUTOR', commune)
  head = await world.holding('BOARD_HEAD', commune)
  deputy = await world.holding('BOARD_DEPUTY', commune)
  member = await world.signedIn(await world.member({ cell }))
}, 120_000)
afterAll(async () => world?.close())

const item = (data: Record<string, unknown> = {}) =>
  tell.write(author, { owner: commune.id, ...data })
const read = async (id: Id, viewer: Viewer | null = member) =>
  (await world.services.news.findByIds({ ids: [id.id], viewer }))[0] ?? null
const html = async (id: Id, viewer: Viewer | null = member) =>
  (await world.services.news.renderBodies({ ids: [id.id], viewer }))[0]?.html
const approved = async (document: Id) => {
  const taskId = taskOf(await tell.submit(author, document))
  taskOf(await tell.decide(head, taskId))
  return taskId
}

describe('a first item', () => {
  it('goes from its author over a second person to its readers', async () => {
    const document = await item()
    expect(await read(document)).toBeNull()

    const taskId = taskOf(await tell.submit(author, document))
    expect(await tell.task(head, taskId)).toMatchObject({ state: 'IN_REVIEW', step: 0 })
    taskOf(await tell.decide(head, taskId))
    expect(await tell.task(author, taskId)).toMatchObject({ state: 'APPROVED' })
    expect(await read(document)).toBeNull()
    taskOf(await tell.publish(deputy, taskId))

    expect(await read(document)).toMatchObject({ title: 'Chi bộ thôn Một họp', state: 'PUBLISHED' })
    expect(await html(document)).toBe('<p>Nội dung</p>')
    expect(await read(document, null)).toBeNull()
  })

  it('shows readers the approved version while a newer draft waits, and goes on with the draft', async () => {
    const document = await item({ title: 'Bản A' })
    taskOf(await tell.publish(head, await approved(document)))

    await tell.edit(author, document, { title: 'Bản B', body: richText('B') })
    expect(await read(document)).toMatchObject({ title: 'Bản A' })
    const correction = await approved(document)
    expect(await read(document)).toMatchObject({ title: 'Bản A' })
    const before = await read(document)
    taskOf(await tell.publish(head, correction))

    expect(await read(document)).toMatchObject({
      title: 'Bản B',
      slug: before?.slug,
      publishedAt: before?.publishedAt,
      state: 'CORRECTED',
    })
  })

  it('takes no approval from whoever wrote or edited it', async () => {
    const own = await tell.write(head, { owner: commune.id })
    const edited = await item()
    const ownTask = taskOf(await tell.submit(head, own))
    const editedTask = taskOf(await tell.submit(author, edited))
    await tell.edit(head, edited, { title: 'Trưởng ban sửa' })

    expect(await tell.decide(head, ownTask)).toMatchObject({ kind: 'refused', code: 'OWN_CONTENT' })
    expect(await tell.decide(head, editedTask)).toMatchObject({ code: 'OWN_CONTENT' })
    expect(await tell.decide(deputy, editedTask)).toMatchObject({ kind: 'changed' })
  })

  it('takes one approval from two who decide at once', async () => {
    const taskId = taskOf(await tell.submit(author, await item()))

    const outcomes = await Promise.all([tell.decide(head, taskId), tell.decide(deputy, taskId)])

    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'refused'])
    expect((await tell.task(head, taskId)).decisions).toHaveLength(1)
  })

  it('publishes once, whoever asks at once and however often', async () => {
    const document = await item()
    const taskId = await approved(document)
    const commandId = nextCommand()

    const outcomes = await Promise.all([
      tell.publish(head, taskId, { commandId }),
      tell.publish(head, taskId, { commandId }),
      tell.publish(deputy, taskId),
    ])

    const rows = await world.payload.db.connection
      .collection('outbox')
      .find({ subject: document.id })
      .toArray()
    expect(rows).toHaveLength(1)
    expect(outcomes.filter(({ kind }) => kind === 'changed').length).toBeGreaterThan(0)
    expect(await tell.publish(head, taskId, { commandId })).toEqual(outcomes[0])
    expect(outcomes[0]).toEqual(outcomes[1])
  })

  it('locks what is approved, and gives it back when the board returns it', async () => {
    const document = await item({ title: 'Đã duyệt' })
    const taskId = await approved(document)

    await expect(tell.edit(author, document, { title: 'Sửa lén' })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: 'editorial.LOCKED',
    })
    taskOf(await tell.decide(deputy, taskId, { verdict: 'REQUEST_CHANGES', comment: 'Sửa lại' }))
    await tell.edit(author, document, { title: 'Sửa theo yêu cầu' })
    taskOf(await tell.submit(author, document))
    taskOf(await tell.decide(head, taskId))
    taskOf(await tell.publish(head, taskId))

    expect(await read(document)).toMatchObject({ title: 'Sửa theo yêu cầu' })
  })

  it('counts an approval only for the version that was read', async () => {
    const document = await item()
    const taskId = taskOf(await tell.submit(author, document))
    const { currentVersionId } = await tell.task(head, taskId)
    await tell.edit(author, document, { title: 'Sửa trong khi duyệt' })

    const stale = await tell.decide(head, taskId, { versionId: currentVersionId })
    const now = await tell.task(head, taskId)

    expect(stale).toMatchObject({ kind: 'refused', code: 'STALE' })
    expect(now.currentVersionId).not.toBe(currentVersionId)
    expect(now).toMatchObject({ state: 'IN_REVIEW', title: 'Sửa trong khi duyệt' })
    expect(await tell.decide(head, taskId, { versionId: now.currentVersionId })).toMatchObject({
      kind: 'changed',
    })
  })

  it('approves what was read or nothing, when somebody edits at that moment', async () => {
    for (const n of [1, 2, 3, 4]) {
      const document = await item({ title: `Bản đọc ${n}` })
      const taskId = taskOf(await tell.submit(author, document))
      const { currentVersionId: versionId } = await tell.task(head, taskId)

      const [decided, edited] = await Promise.allSettled([
        tell.decide(head, taskId, { versionId }),
        tell.edit(author, document, { title: `Bản sửa ${n}` }),
      ])
      const isApproved = decided.status === 'fulfilled' && decided.value.kind === 'changed'
      const isEdited = edited.status === 'fulfilled'
      const { state, currentVersionId } = await tell.task(head, taskId)

      expect([isApproved, isEdited].filter(Boolean)).toHaveLength(1)
      expect(state).toBe(isApproved ? 'APPROVED' : 'IN_REVIEW')
      expect(currentVersionId === versionId).toBe(isApproved)
    }
  })

  it.each([
    ['without the declaration', {}, { containsNoSecrets: false }, 'NOT_DECLARED_FREE_OF_SECRETS'],
    ['with a mark in its text', { body: richText('Số 12', 'TUYỆT MẬT') }, {}, 'SECRECY_MARK'],
    ['without a text', { body: null }, {}, 'NOT_READY'],
  ])('is not submitted %s', async (_name, data, input, code) => {
    expect(await tell.submit(author, await item(data), input)).toMatchObject({ code })
  })

  it('answers a command again as the first time, and refuses its id for another', async () => {
    const document = await item()
    const commandId = nextCommand()

    const first = await tell.submit(author, document, { commandId })
    const again = await tell.submit(author, document, { commandId })

    expect(again).toEqual(first)
    await expect(
      tell.submit(author, document, { commandId, comment: 'khác' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is out of sight for those who are not of its staff', async () => {
    const document = await item()
    const taskId = taskOf(await tell.submit(author, document))
    const stranger = await world.holding('BOARD_HEAD', cell)

    await expect(tell.submit(stranger, document)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(tell.decide(stranger, taskId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(tell.decide(member, taskId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await world.services.editorial.findByIds({ ids: [taskId], viewer: member })).toEqual([])
  })
})

describe('the list of submissions', () => {
  it('tells whoever decides what waits for them, and nobody what is their own', async () => {
    const document = await item()
    const taskId = taskOf(await tell.submit(author, document))
    const page = { first: 200, after: null }
    const waiting = async (viewer: Viewer) =>
      (
        await world.services.editorial.list({ viewer, filter: { mineToDecide: true }, page })
      ).rows.map(({ node }) => node.id)

    expect(await waiting(head)).toContain(taskId)
    expect(await waiting(author)).toEqual([])
    taskOf(await tell.decide(deputy, taskId))
    expect(await waiting(head)).not.toContain(taskId)
  })
})
