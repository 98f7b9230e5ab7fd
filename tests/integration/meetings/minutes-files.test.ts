import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import express from 'express'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { createMeetings } from '../../../src/server/create-meetings.ts'
import { openMinutesCheck } from '../../../src/server/minutes-check.ts'
import { minutesFiles } from '../../../src/server/minutes-files.ts'
import { createLocalSigning } from '../../../src/services/signing/local-signing.ts'
import {
  changed,
  meetingCell,
  meetingOf,
  newCommand,
  type Cell,
} from '../../support/meeting-cell.ts'
import {
  docxParts,
  docxText,
  htmlText,
  oneLine,
  pdfText,
} from '../../support/read-minutes-files.ts'
import { signingPem } from '../../support/signing-pem.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let cell: Cell
let stranger: Viewer
let server: Server
let address: string
let meetings: ReturnType<typeof createMeetings>['meetings']
let close: () => Promise<void>
let meetingId: string

beforeAll(async () => {
  world = await createWorld()
  cell = await meetingCell(world, 6)
  const elsewhere = await meetingCell(world, 1)
  stranger = elsewhere.secretary
  const made = createMeetings({
    payload: world.payload,
    secret: 'a secret of 32 characters or more',
    publicUrl: 'https://sotay.example.vn',
    signing: await createLocalSigning({ pem: await signingPem('Chi bộ thôn Một') }),
  })
  meetings = made.meetings
  close = made.meetingLive.stop
  const app = express()
  const services = { sessions: world.services.sessions, meetings }
  app.get('/media/minutes/:id/:name', minutesFiles({ payload: world.payload, services }))
  openMinutesCheck({ app, services })
  server = createServer(app).listen(0)
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  meetingId = await meetingOf({ meetings }, cell)
  await give('markAttendance', {
    marks: cell.members.map(({ id }) => ({ memberId: id, status: 'PRESENT' as const })),
  })
  for (const [command, at] of [
    ['appointChair', 0],
    ['appointMinuteTaker', 1],
  ] as const)
    await give(command, { memberId: cell.members[at]?.id ?? '' })
}, 120_000)
afterAll(async () => {
  server?.close()
  await close?.()
  await world?.close()
})

type Commands = typeof meetings
/** A command of this meeting that must be taken. */
async function give<Name extends keyof Commands>(
  name: Name,
  fields: object,
  viewer: Viewer = cell.secretary,
): Promise<void> {
  // Each command has an input of its own; what is sent is checked by the services.
  const command = meetings[name] as unknown as Commands['adoptMinutes']
  changed(await command({ input: { commandId: newCommand(), meetingId, ...fields }, viewer }))
}

const viewerAt = (at: number): Viewer => cell.viewers[at] ?? cell.secretary

async function minutesNow() {
  const [record] = await meetings.findByIds({ ids: [meetingId], viewer: cell.secretary })
  const state = (await meetings.statesOf([meetingId])).get(meetingId)
  if (!record || !state) throw new Error('There is a meeting')
  return { ...state.minutes, text: await meetings.minutesText({ record, state }) }
}

async function file(format: 'pdf' | 'docx', viewer: Viewer | null = cell.secretary) {
  return (await meetings.minutesFile({ id: meetingId, viewer, format }))?.bytes ?? null
}

/** What both files say, as one line each. */
async function words(): Promise<readonly string[]> {
  const [pdf, docx] = [await file('pdf'), await file('docx')]
  if (!pdf || !docx) throw new Error('There are files')
  await docxParts(docx)
  return [await pdfText(pdf), oneLine(await docxText(docx))]
}

const OPTIONS = [
  { key: 'tan-thanh', label: 'Tán thành kênh' },
  { key: 'khong', label: 'Không tán thành kênh' },
]

async function openPoll(question: string, method: 'NAMED' | 'SECRET'): Promise<string> {
  await give('openPoll', { question, method, options: OPTIONS, maxChoices: 1 })
  const state = (await meetings.statesOf([meetingId])).get(meetingId)
  return [...(state?.polls.values() ?? [])].find((poll) => poll.question === question)?.id ?? ''
}

async function tokenOf({ accountId }: Viewer): Promise<string> {
  const { username } = await world.payload.findByID({ collection: 'accounts', id: accountId })
  const data = { username: username ?? '', password: 'mot-mat-khau-dai-2026' }
  const { token } = await world.payload.login({ collection: 'accounts', data })
  return token ?? ''
}

const get = (name: string, token?: string) =>
  fetch(`${address}/media/minutes/${meetingId}/${name}`, {
    headers: token ? { Cookie: `payload-token=${token}` } : {},
  })

describe('minutes of a meeting', () => {
  it('tell nothing of an open vote, and after it who chose what and what was secret as totals', async () => {
    const named = await openPoll('Thông qua kế hoạch?', 'NAMED')
    const secret = await openPoll('Giới thiệu nhân sự?', 'SECRET')
    for (const at of [0, 1, 2])
      await give('castVote', { pollId: named, optionKeys: ['tan-thanh'] }, viewerAt(at))
    for (const at of [0, 1, 2, 3])
      await give('castVote', { pollId: secret, optionKeys: ['khong'] }, viewerAt(at))
    for (const text of [htmlText((await minutesNow()).text), ...(await words())]) {
      expect(text).toContain('Đang biểu quyết.')
      expect(text).not.toContain('kênh')
      expect(text).not.toContain('Số phiếu')
    }
    await give('closePoll', { pollId: named })
    await give('closePoll', { pollId: secret })

    const names = ['Nguyễn Văn An', 'Nguyễn Văn Bình', 'Nguyễn Văn Chi']
    for (const text of [htmlText((await minutesNow()).text), ...(await words())]) {
      expect(text).toContain(`Tán thành kênh: ${names.join(', ')}.`)
      expect(text).toMatch(/Giới thiệu nhân sự\?.*Không tán thành kênh 4 66,7%/)
      expect(text).not.toContain('Không tán thành kênh: ')
    }
  })

  it('take pasted control characters for spaces or for nothing, in the text and in both files', async () => {
    const itemKey = (await meetings.statesOf([meetingId])).get(meetingId)?.plan.agenda[0]?.key ?? ''
    const conclusion = 'Nhất trí\u000Bthông qua\u0001\u000C100 %'
    await give('concludeItem', { itemKey, conclusion })
    await give('recordOpinion', {
      memberId: cell.members[1]?.id,
      itemKey,
      text: 'Đồng ý\uFFFE\ud800 ngay',
    })

    for (const text of [htmlText((await minutesNow()).text), ...(await words())]) {
      expect(text).toMatch(/Nhất trí thông qua 100 %/)
      expect(text).toContain('Đồng ý ngay')
    }
  })

  it('keep the text of the first of two writers, and tell the second one', async () => {
    const { text, revision } = await minutesNow()
    const save = (mine: string, viewer: Viewer) =>
      meetings.saveMinutes({
        input: { commandId: newCommand(), meetingId, text: text + mine, basedOn: revision },
        viewer,
      })
    const outcomes = await Promise.all([
      save('<p>Của thư ký</p>', viewerAt(1)),
      save('<p>Của bí thư</p>', viewerAt(0)),
    ])
    const stored = await minutesNow()

    expect(outcomes.filter(({ kind }) => kind === 'changed')).toHaveLength(1)
    expect(outcomes).toContainEqual(
      expect.objectContaining({ refusal: expect.objectContaining({ code: 'STALE' }) }),
    )
    expect(['Của thư ký', 'Của bí thư'].filter((mine) => stored.text.includes(mine))).toHaveLength(
      1,
    )
    for (const said of await words()) expect(said).toMatch(/Của (thư ký|bí thư)/)
  })

  it('are read of those alone who may write them, and not where they are nested without end', async () => {
    const { revision } = await minutesNow()
    const save = (viewer: Viewer) =>
      meetings.saveMinutes({
        input: {
          commandId: newCommand(),
          meetingId,
          text: '<div>'.repeat(50_000),
          basedOn: revision,
        },
        viewer,
      })
    await expect(save(viewerAt(2))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(save(viewerAt(1))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      problems: [{ path: 'text', reason: 'meeting.input.nested', params: { max: 50 } }],
    })
  })

  it('are files for whoever may read them and 404 for everybody else', async () => {
    const token = await tokenOf(cell.secretary)
    const pdf = await get('bien-ban.pdf', token)
    const docx = await get('bien-ban.docx', token)
    const others = await Promise.all([
      get('bien-ban.pdf'),
      get('bien-ban.pdf', await tokenOf(stranger)),
      get('constructor', token),
      get('bien-ban.exe', token),
      fetch(`${address}/media/minutes/khong-co/bien-ban.pdf`, {
        headers: { Cookie: `payload-token=${token}` },
      }),
    ])

    expect([pdf.status, docx.status, ...others.map(({ status }) => status)]).toEqual([
      200, 200, 404, 404, 404, 404, 404,
    ])
    expect(await others[1]?.text()).toBe(await others[4]?.text())
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('cache-control')).toBe('private, no-store')
    const name = /filename\*=UTF-8''(.+)$/.exec(pdf.headers.get('content-disposition') ?? '')?.[1]
    expect(decodeURIComponent(name ?? '')).toMatch(
      /^Biên bản Sinh hoạt tháng 12 \d\d-\d\d-\d{4}\.pdf$/,
    )
  })

  it('are sealed, signed by the chair and the minute-taker at once, corrected beside the text, and checked by anybody', async () => {
    await give('adoptMinutes', {})
    const { seal, text } = await minutesNow()
    const sealedFile = await file('pdf')
    const sign = (viewer: Viewer) =>
      meetings.signMinutes({ input: { commandId: newCommand(), meetingId }, viewer })
    await expect(sign(viewerAt(2))).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const outcomes = await Promise.all([sign(viewerAt(0)), sign(viewerAt(1))])
    const again = await sign(viewerAt(0))
    await give('correctMinutes', { text: '<p>Số phiếu ghi nhầm.</p>' })
    const signedFile = await file('pdf')
    const after = await minutesNow()

    expect(outcomes.map(({ kind }) => kind)).toEqual(['changed', 'changed'])
    expect(again).toMatchObject({ refusal: { code: 'ALREADY_DONE' } })
    expect(after.signatures.map(({ provider }) => provider)).toEqual(['local', 'local'])
    expect(after.text).toBe(text)
    expect(oneLine(await docxText((await file('docx')) ?? new Uint8Array()))).toContain(
      'Số phiếu ghi nhầm.',
    )

    const check = async (bytes: Uint8Array | null, mark = seal) => {
      const body = Buffer.from(bytes ?? [])
      const asked = await fetch(`${address}/verify/${meetingId}/file?seal=${mark}`, {
        method: 'POST',
        body,
      })
      return asked.json() as Promise<unknown>
    }
    const valid = { name: 'Chi bộ thôn Một', valid: true }
    const tampered = new Uint8Array(signedFile ?? [])
    tampered[500] = (tampered[500] ?? 0) ^ 1
    expect(await check(signedFile)).toEqual({
      genuine: true,
      isSealed: true,
      signatures: [valid, valid],
    })
    expect(await check(sealedFile)).toEqual({ genuine: true, isSealed: true, signatures: [] })
    expect(await check(tampered)).toMatchObject({
      isSealed: false,
      signatures: [{ valid: false }, { valid: false }],
    })
    expect(await check(signedFile, 'khac')).toEqual({ genuine: false })
  })

  it('are checked for whoever has the seal, whatever others leave half sent', async () => {
    const { seal } = await minutesNow()
    const { port } = new URL(address)
    const half = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const socket = connect(Number(port))
        await once(socket, 'connect')
        const head = `POST /verify/${meetingId}/file?seal=khac HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n`
        socket.write(head)
        await once(socket, 'data')
        return socket
      }),
    )
    const asked = await fetch(`${address}/verify/${meetingId}/file?seal=${seal}`, {
      method: 'POST',
      body: Buffer.from((await file('pdf')) ?? []),
    })
    half.forEach((socket) => socket.destroy())

    expect(await asked.json()).toMatchObject({ genuine: true, isSealed: true })
  })

  it('tell whoever has the seal the meeting and the day, and everybody else the same nothing', async () => {
    const { seal } = await minutesNow()
    const check = async (id: string, mark: string | null) =>
      (await fetch(`${address}/verify/${id}/seal?seal=${mark}`)).json() as Promise<object>
    const genuine = await check(meetingId, seal)

    expect(genuine).toMatchObject({ genuine: true, organization: 'Chi bộ thôn Một' })
    expect(Object.keys(genuine).sort()).toEqual(
      ['adoptedAt', 'genuine', 'heldOn', 'organization', 'title'].sort(),
    )
    for (const [id, mark] of [
      [meetingId, 'ab'],
      [meetingId, ''],
      ['000000000000000000000000', seal],
      ['khong-co', seal],
    ] as const)
      expect(await check(id, mark)).toEqual({ genuine: false })
  })
})
