import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { mediaFiles } from '../../../src/server/media-files.ts'
import {
  changed,
  meetingCell,
  meetingOf,
  newCommand,
  type Cell,
} from '../../support/meeting-cell.ts'
import { rest } from '../../support/rest.ts'
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

/** The id of a file that the secretary of the cell has brought by the admin's own form. */
async function paper(): Promise<string> {
  const { username } = await world.payload.findByID({
    collection: 'accounts',
    id: cell.secretary.accountId,
  })
  const data = { username: username ?? '', password: 'mot-mat-khau-dai-2026' }
  const { token } = await world.payload.login({ collection: 'accounts', data })
  const form = new FormData()
  form.append('_payload', JSON.stringify({ owner: cell.cell.id }))
  form.append('file', new Blob([new Uint8Array(PDF)], { type: 'application/pdf' }), 'Dự thảo.pdf')
  const { body } = await rest(world.payload)({ method: 'POST', path: '/api/media', form, token })
  return (body.doc as { id: string }).id
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
