import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { mediaFiles } from '../../../src/server/media-files.ts'
import { editorialStory, taskOf } from '../../support/editorial-story.ts'
import { rest } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

type Id = { readonly id: string }
const NAME = 'Nghị quyết số 12 – Đảng ủy (dự thảo).pdf'
let world: World
let tell: ReturnType<typeof editorialStory>
let ask: ReturnType<typeof rest>
let server: Server
let address: string
let commune: Id
let author: Viewer
let head: Viewer
let token: string

beforeAll(async () => {
  world = await createWorld()
  tell = editorialStory(world)
  ask = rest(world.payload)
  const root = await world.organization({ type: 'PROVINCE', name: 'Tỉnh' })
  commune = await world.organization({ type: 'COMMUNE', name: 'Xã', parent: root })
  await tell.board(commune)
  author = await world.holding('CONTRIBUTOR', commune)
  head = await world.holding('BOARD_HEAD', commune)
  token = await tokenOf(author)
  const app = express()
  const folder = path.join(process.env.DATA_DIR ?? '', 'uploads')
  app.get('/media/:id/:name', mediaFiles({ ...world, folder }))
  server = createServer(app).listen(0)
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 120_000)
afterAll(async () => {
  server?.close()
  await world?.close()
})

async function tokenOf({ accountId }: Viewer): Promise<string> {
  const { username } = await world.payload.findByID({ collection: 'accounts', id: accountId })
  const signedIn = await world.payload.login({
    collection: 'accounts',
    data: { username: username ?? '', password: 'mot-mat-khau-dai-2026' },
  })
  return signedIn.token ?? ''
}

const pdf = (text: string) => Buffer.from(`%PDF-1.4\n${text}\nxref\n%%EOF`)
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

type Upload = {
  readonly name?: string
  readonly bytes?: Buffer
  readonly type?: string
  readonly as?: string | null
  readonly fields?: Record<string, unknown>
}

/** Raw UTF-8 in the plain `filename` parameter, as browsers send it. */
async function upload({
  name = NAME,
  bytes = pdf('một'),
  type = 'application/pdf',
  as = token,
  fields = {},
}: Upload = {}) {
  const form = new FormData()
  form.append('_payload', JSON.stringify({ owner: commune.id, ...fields }))
  form.append('file', new Blob([new Uint8Array(bytes)], { type }), name)
  return ask({ method: 'POST', path: '/api/media', form, token: as })
}
function idOf({ body, text }: Awaited<ReturnType<typeof upload>>): string {
  if (!body.doc) throw new Error(`Not taken: ${text}`)
  return (body.doc as { id: string }).id
}
const file = async (id: string, viewer: Viewer | null = author) =>
  world.services.media.findStored({ id, viewer })

async function publish(data: Record<string, unknown>): Promise<Id> {
  const item = await tell.write(author, { owner: commune.id, audience: 'PUBLIC', ...data })
  const taskId = taskOf(await tell.submit(author, item))
  taskOf(await tell.decide(head, taskId))
  taskOf(await tell.publish(head, taskId))
  return item
}

describe('the name of a file', () => {
  it('comes back as it went in, composed, whoever else has the same name at the same moment', async () => {
    const texts = ['một', 'hai', 'ba', 'bốn']
    const first = await upload({ bytes: pdf('một') })
    const second = await upload({ name: NAME.normalize('NFD'), bytes: pdf('hai') })
    const [third, fourth] = await Promise.all([
      upload({ bytes: pdf('ba') }),
      upload({ bytes: pdf('bốn') }),
    ])
    const ids = [first, second, third, fourth].map(idOf)
    await publish({ files: ids })

    const got = await Promise.all(
      ids.map(async (id) => {
        const answer = await fetch(`${address}${(await file(id))?.url}`)
        return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
      }),
    )

    expect((await Promise.all(ids.map((id) => file(id)))).map((one) => one?.filename)).toEqual(
      ids.map(() => NAME.normalize('NFC')),
    )
    expect(got.map(({ bytes }) => hash(bytes))).toEqual(texts.map((text) => hash(pdf(text))))
    for (const { answer } of got) {
      const disposition = answer.headers.get('content-disposition') ?? ''
      const encoded = /filename\*=UTF-8''(.+)$/.exec(disposition)?.[1] ?? ''
      expect(decodeURIComponent(encoded)).toBe(NAME.normalize('NFC'))
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('has no control characters and no way out of its folder', async () => {
    const answer = await upload({ name: '..\\..\\/etc/pass\twd\u202E.pdf' })
    const stored = await file(idOf(answer))

    expect(stored?.filename).toBe('pass wd.pdf')
    expect(stored?.storedName).toMatch(/^[a-z0-9-]+\.pdf$/)
  })

  it('leaves the others when one is deleted', async () => {
    const [one, other] = await Promise.all([upload(), upload()])

    const deleted = await ask({ method: 'DELETE', path: `/api/media/${idOf(one)}`, token })

    expect(deleted.status).toBe(200)
    expect(await file(idOf(one))).toBeNull()
    const left = await file(idOf(other))
    const answer = await fetch(`${address}${left?.url}`)
    expect(answer.status).toBe(404) // Nobody but its staff reads it.
    expect(left).not.toBeNull()
  })
})

describe('what is uploaded', () => {
  const html = Buffer.from('<html><script>alert(1)</script></html>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  it.each([
    ['a page', html, 'x.html', 'text/html'],
    ['a page that calls itself a picture', html, 'x.png', 'image/png'],
    ['a page that calls itself PDF', html, 'x.pdf', 'application/pdf'],
    ['a picture that can run scripts', svg, 'x.svg', 'image/svg+xml'],
    ['a PDF with another ending', pdf('x'), 'x.html', 'application/pdf'],
    ['any zip as Word', Buffer.from('PK\u0003\u0004abc'), 'x.docx', 'application/zip'],
    ['nothing', Buffer.from(''), 'x.pdf', 'application/pdf'],
  ])('is refused: %s', async (_name, bytes, name, type) => {
    const answer = await upload({ bytes, name, type })

    expect(answer.status).toBe(400)
    expect(answer.body.doc).toBeUndefined()
  })

  it('is refused with 422 when its name carries a secrecy mark', async () => {
    const answer = await upload({ name: 'TUYỆT MẬT - kế hoạch.pdf' })

    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ errors: [{ data: { code: 'SECRECY_MARK' } }] })
  })

  it('is refused, and no fault of ours, when its name breaks the request', async () => {
    expect((await upload({ name: 'a\u0001b.pdf' })).status).toBe(400)
  })

  it('is taken only from those who write, and only for whom they write', async () => {
    const member = await world.account()
    const other = await world.organization({ type: 'PROVINCE', name: 'Tỉnh khác' })

    expect((await upload({ as: null })).status).toBe(403)
    expect((await upload({ as: await tokenOf(await world.viewer(member)) })).status).toBe(403)
    expect((await upload({ fields: { owner: other.id } })).status).toBe(400)
  })

  it('is never fetched from elsewhere, and never replaced', async () => {
    const id = idOf(await upload())
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(pdf('khác'))], { type: 'application/pdf' }), NAME)

    const fetched = await ask({
      method: 'POST',
      path: '/api/media',
      json: { url: 'http://127.0.0.1:9/x.pdf', filename: 'x.pdf', owner: commune.id },
      token,
    })
    const replaced = await ask({ method: 'PATCH', path: `/api/media/${id}`, form, token })

    expect(fetched.status).toBe(400)
    expect(replaced.status).toBe(409)
  })
})

describe('who opens a file', () => {
  const opens = async (id: string, headers: Record<string, string> = {}) =>
    (await fetch(`${address}/media/${id}/x`, { headers })).status

  it('is everybody for what a public item has, and its staff alone before that', async () => {
    const id = idOf(await upload())

    expect(await opens(id)).toBe(404)
    expect(await opens(id, { cookie: `payload-token=${token}` })).toBe(200)
    await publish({ files: [id] })
    expect(await opens(id)).toBe(200)
    expect(await opens('0'.repeat(24))).toBe(404)
    expect(await opens('x')).toBe(404)
  })

  it('is nobody by the draft of an item that readers have', async () => {
    const item = await publish({})
    const id = idOf(await upload())
    await tell.edit(author, item, { files: [id] })

    expect(await opens(id)).toBe(404)
    expect((await ask({ path: `/api/media/${id}` })).status).toBe(404)
  })

  it("is the same through Payload's own door", async () => {
    const hidden = idOf(await upload())
    const shown = idOf(await upload())
    await publish({ cover: shown })
    const names = await Promise.all([file(hidden), file(shown)])

    const answers = await Promise.all(
      names.map((one) => ask({ path: `/api/media/file/${one?.storedName}` })),
    )

    expect(answers[0]?.status).not.toBe(200)
    expect(answers[1]?.status).toBe(200)
    expect(answers[1]?.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('gets a part of it on demand', async () => {
    const id = idOf(await upload({ bytes: pdf('0123456789') }))
    await publish({ files: [id] })

    const answer = await fetch(`${address}/media/${id}/x`, { headers: { range: 'bytes=0-4' } })

    expect(answer.status).toBe(206)
    expect(await answer.text()).toBe('%PDF-')
  })

  it('is not whoever puts the id of a hidden file into an item of their own', async () => {
    const other = await world.organization({ type: 'PROVINCE', name: 'Tỉnh khác' })
    const stranger = await world.holding('CONTRIBUTOR', other)
    const id = idOf(await upload())

    await expect(
      tell.write(stranger, { owner: other.id, audience: 'PUBLIC', files: [id] }),
    ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })
})
