import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { mediaFiles } from '../../../src/server/media-files.ts'
import { openMeetingPapers } from '../../../src/server/meeting-papers.ts'
import {
  changed,
  meetingCell,
  meetingOf,
  newCommand,
  type Cell,
} from '../../support/meeting-cell.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let cell: Cell
let elsewhere: Cell
let officer: Viewer
let server: Server
let address: string

beforeAll(async () => {
  world = await createWorld()
  cell = await meetingCell(world, 3)
  elsewhere = await meetingCell(world, 2)
  officer = await world.holding('INSPECTOR', cell.commune)
  const app = express()
  const folder = path.join(process.env.DATA_DIR ?? '', 'uploads')
  openMeetingPapers({ app, services: world.services })
  app.get('/media/:id/{*name}', mediaFiles({ ...world, folder }))
  server = createServer(app).listen(0)
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 120_000)
afterAll(async () => {
  server?.close()
  await world?.close()
})

async function tokenOf({ accountId }: Viewer): Promise<string> {
  const from = { accountId, address: '192.0.2.1', userAgent: null }
  return (await world.services.sessions.begin(from)).accessToken
}

const PDF = Buffer.from('%PDF-1.4\nmột\nxref\n%%EOF')

type Upload = {
  readonly viewer?: Viewer | null
  readonly name?: string
  readonly bytes?: Buffer
  readonly organization?: string
}

async function send({
  viewer = cell.secretary,
  name = 'Dự thảo nghị quyết.pdf',
  bytes = PDF,
  organization = cell.cell.id,
}: Upload = {}) {
  const token = viewer && (await tokenOf(viewer))
  const query = new URLSearchParams({ organization, name })
  const answer = await fetch(`${address}/media/papers?${query.toString()}`, {
    method: 'POST',
    headers: token ? { authorization: `Bearer ${token}` } : {},
    body: new Uint8Array(bytes),
  })
  const body = (await answer.json()) as {
    readonly id?: string
    readonly filename?: string
    readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
  }
  return { ...body, status: answer.status, code: body.errors?.[0]?.extensions.code }
}

async function paper(): Promise<string> {
  const { id } = await send()
  if (id === undefined) throw new Error('The secretary may bring papers')
  return id
}

async function plan(meetingId: string, documentIds: readonly string[], viewer = cell.secretary) {
  const { updatePlan } = world.services.meetings
  const agenda = [{ title: 'Điểm danh' }, { title: 'Bàn dự thảo', documentIds }]
  changed(await updatePlan({ input: { commandId: newCommand(), meetingId, agenda }, viewer }))
  await world.services.meetingProjectors.project(meetingId)
}

async function withPaper(until: 'planned' | 'registered' | 'invited') {
  const [meetingId, id] = [await meetingOf(world.services, cell, until), await paper()]
  await plan(meetingId, [id])
  return { meetingId, id }
}

async function status(id: string, viewer: Viewer | null): Promise<number> {
  const token = viewer && (await tokenOf(viewer))
  const { status: got } = await fetch(`${address}/media/${id}/x.pdf`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  })
  return got
}

const member = (of = cell): Viewer => of.viewers[1] ?? of.secretary

describe('a paper of a meeting', () => {
  it('is read by those who are invited and by those who follow from above, and by nobody else', async () => {
    const { id } = await withPaper('invited')

    expect(await status(id, member())).toBe(200)
    expect(await status(id, officer)).toBe(200)
    for (const other of [null, member(elsewhere), elsewhere.secretary])
      expect(await status(id, other)).toBe(404)
    const asked = { ids: [id, await paper()], viewer: member() }
    expect((await world.services.media.findByIds(asked)).map((one) => one.id)).toEqual([id])
  })

  it.each(['planned', 'registered'] as const)(
    'of a meeting that is %s is for those who plan it',
    async (until) => {
      const { id } = await withPaper(until)
      const committee = await world.holding('COMMITTEE_MEMBER', cell.cell)

      expect(await status(id, committee)).toBe(200)
      for (const other of [member(), officer, elsewhere.secretary])
        expect(await status(id, other)).toBe(404)
    },
  )

  it('is closed again when it is taken off, and when the meeting is called off', async () => {
    const { meetingId, id } = await withPaper('invited')
    await plan(meetingId, [])
    const off = await status(id, member())
    await plan(meetingId, [id])
    const on = await status(id, member())
    const input = { commandId: newCommand(), meetingId, comment: 'Bão' }
    changed(await world.services.meetings.cancel({ input, viewer: cell.secretary }))
    await world.services.meetingProjectors.project(meetingId)

    expect([off, on, await status(id, member())]).toEqual([404, 200, 404])
  })

  it('stays on the agenda when somebody else of the committee changes the plan', async () => {
    const { meetingId, id } = await withPaper('planned')
    await plan(meetingId, [id], await world.holding('COMMITTEE_MEMBER', cell.cell))
    const asked = { ids: [meetingId], viewer: cell.secretary }
    const [record] = await world.services.meetings.findByIds(asked)

    expect(record?.agenda[1]?.documentIds).toEqual([id])
  })

  it('cannot be put on an agenda by who may not read it, nor deleted while it hangs on one', async () => {
    const { id } = await withPaper('planned')
    const theirs = await meetingOf(world.services, elsewhere, 'planned')

    await expect(plan(theirs, [id], elsewhere.secretary)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
    await expect(world.payload.delete({ collection: 'media', id })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })
})

describe('bringing a paper', () => {
  it('is for whoever plans the meetings of the organization, writer or not', async () => {
    const viewer = await world.holding('COMMITTEE_MEMBER', cell.cell)
    const { status: got, id = '', filename } = await send({ viewer })

    expect([got, filename]).toEqual([201, 'Dự thảo nghị quyết.pdf'])
    const { owner } = await world.payload.findByID({ collection: 'media', id, depth: 0 })
    expect(owner).toBe(cell.cell.id)
    expect([await status(id, viewer), await status(id, member())]).toEqual([200, 404])
  })

  it('is refused to everybody else', async () => {
    const asked: readonly (readonly [Upload, number, string])[] = [
      [{ viewer: null }, 401, 'UNAUTHENTICATED'],
      [{ viewer: member() }, 403, 'FORBIDDEN'],
      [{ viewer: officer }, 403, 'FORBIDDEN'],
      [{ viewer: elsewhere.secretary }, 404, 'NOT_FOUND'],
      [{ organization: 'khong-co' }, 404, 'NOT_FOUND'],
    ]
    for (const [ask, at, code] of asked) expect(await send(ask)).toMatchObject({ status: at, code })
  })

  it('is refused with a secrecy mark in the name, another type than the bytes say, and nothing in it', async () => {
    const html = Buffer.from('<html><script>alert(1)</script></html>')
    const asked: readonly (readonly [Upload, number, string])[] = [
      [{ name: 'Kế hoạch (TUYỆT MẬT).pdf' }, 422, 'SECRECY_MARK'],
      [{ bytes: html }, 400, 'INVALID_INPUT'],
      [{ name: 'to-trinh.exe' }, 400, 'INVALID_INPUT'],
      [{ bytes: Buffer.alloc(0) }, 400, 'INVALID_INPUT'],
      [{ bytes: Buffer.from('%PDF-1.4') }, 400, 'INVALID_INPUT'],
      [{ bytes: Buffer.alloc(50 * 1024 * 1024 + 1, 32) }, 400, 'INVALID_INPUT'],
    ]
    for (const [ask, at, code] of asked) expect(await send(ask)).toMatchObject({ status: at, code })
  })
})
