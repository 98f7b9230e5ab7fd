import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import type { Viewer } from '../../../src/domain/permissions.ts'
import { createSmtpPostman } from '../../../src/mail/smtp-postman.ts'
import { connectionOf } from '../../../src/persistence/models/connection.ts'
import { deliveriesModel } from '../../../src/persistence/models/deliveries.model.ts'
import { notificationsModel } from '../../../src/persistence/models/notifications.model.ts'
import { noticeSettingsModel } from '../../../src/persistence/models/notice-settings.model.ts'
import { createDeliveryRepository } from '../../../src/persistence/notifications/deliveries.repository.ts'
import { createNotificationRepository } from '../../../src/persistence/notifications/notifications.repository.ts'
import { createNoticeSettingsRepository } from '../../../src/persistence/notifications/notice-settings.repository.ts'
import { deliverMail, type MailParts } from '../../../src/services/notifications/deliver-mail.ts'
import { openMailServer } from '../../support/mail-server.ts'
import { createWorld, type World } from '../../support/world.ts'

const MINUTE = 60_000
const FROM = 'Sổ Tay <sotay@example.vn>'
const PUBLIC_URL = 'https://sotay.example.vn'

let world: World
let server: Awaited<ReturnType<typeof openMailServer>>
let now = new Date()
let made = 0
const clock = () => now
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE)
}

beforeAll(async () => {
  world = await createWorld()
  server = await openMailServer()
}, 120_000)
afterAll(async () => {
  await server?.close()
  await world?.close()
})
beforeEach(async () => {
  server.mails.length = 0
  server.raw.length = 0
  server.answer(() => null)
  await deliveriesModel(connectionOf(world.payload)).deleteMany({})
})

async function notices(smtpUrl = server.url) {
  const { createNotices } = await import('../../../src/server/create-notices.ts')
  const mail = { smtpUrl, from: FROM }
  return createNotices({ payload: world.payload, publicUrl: PUBLIC_URL, mail, clock })
}

/** Somebody with an account who has chosen this. */
async function person(chosen: Record<string, unknown> = {}): Promise<Viewer> {
  const { noticeSettings } = await notices()
  const viewer = await world.viewer(await world.account())
  await noticeSettings.change({
    viewer,
    input: { mailAddress: `nguoi${++made}@example.vn`, mailWanted: true, ...chosen },
  })
  return viewer
}

const news = (cause = `test:${++made}`, facts: Record<string, string> = {}) => ({
  kind: 'MEETING_INVITED' as const,
  cause,
  url: '/meetings/m1',
  facts: {
    title: 'Nghị quyết số 12 – Đảng ủy xã Kiểm Thử',
    startsAt: '2026-12-31T16:30:00.000Z',
    place: 'Nhà văn hóa',
    ...facts,
  },
})
const to = ({ accountId }: Viewer) => ({ accountId })
const queue = async () =>
  deliveriesModel(connectionOf(world.payload))
    .find({}, { state: 1, attempts: 1, nextAt: 1, reason: 1 })
    .lean()

/** The parts of a worker that dies where it is told to. */
function workerThatDies(where: 'before sending' | 'after sending'): MailParts {
  const { payload } = world
  const connection = connectionOf(payload)
  const deliveries = createDeliveryRepository({ deliveries: deliveriesModel(connection) })
  const postman = createSmtpPostman({ smtpUrl: server.url, from: FROM })
  const dies = async () => {
    throw new Error('killed')
  }
  return {
    deliveries: where === 'after sending' ? { ...deliveries, settle: dies } : deliveries,
    postman: where === 'before sending' ? { send: dies } : postman,
    notifications: createNotificationRepository({ notifications: notificationsModel(connection) }),
    settings: createNoticeSettingsRepository({
      payload,
      settings: noticeSettingsModel(connection),
    }),
    publicUrl: PUBLIC_URL,
    clock,
  }
}

describe('mail', () => {
  it('says it in the language of its person, once, however often it is told', async () => {
    const { notifications, deliverMail: deliver } = await notices()
    const vietnamese = await person()
    const english = await person({ locale: 'en' })
    const told = news()

    await notifications.notify({ ...told, recipients: [vietnamese, english].map(to) })
    await notifications.notify({ ...told, recipients: [vietnamese, english].map(to) })
    await Promise.all([deliver(), deliver()])
    await deliver()

    const subjects = server.mails.map(({ subject }) => subject)
    expect(subjects.sort()).toEqual([
      'Invitation: Nghị quyết số 12 – Đảng ủy xã Kiểm Thử',
      'Mời họp: Nghị quyết số 12 – Đảng ủy xã Kiểm Thử',
    ])
    const mail = server.mails.find(({ subject }) => subject?.startsWith('Mời'))
    expect(mail).toMatchObject({
      from: { text: '"Sổ Tay" <sotay@example.vn>' },
      text: expect.stringContaining('23:30, ngày 31/12/2026. Nhà văn hóa'),
      html: expect.stringContaining('href="https://sotay.example.vn/meetings/m1"'),
    })
    expect(mail?.messageId).toMatch(/^<[0-9a-f]{40}@example\.vn>$/)
    expect((await queue()).map(({ state }) => state)).toEqual(['SENT', 'SENT'])
  })

  it('goes to nobody without an address, without the wish, or with an account that is closed', async () => {
    const { notifications, noticeSettings, deliverMail: deliver } = await notices()
    const unwilling = await person({ mailWanted: false })
    const homeless = await person({ mailAddress: '' })
    const closed = await person()
    const changing = await person()
    await world.payload.update({
      collection: 'accounts',
      id: closed.accountId,
      data: { status: 'CLOSED' },
    })

    const recipients = [unwilling, homeless, closed, changing].map(to)
    await notifications.notify({ ...news(), recipients })
    await noticeSettings.change({ viewer: changing, input: { mailWanted: false } })
    await deliver()

    expect(server.mails).toEqual([])
    expect((await queue()).map(({ state }) => state)).toEqual(['DROPPED'])
  })

  it('is not sent for what was told a day ago, as when a log is read anew', async () => {
    const { notifications } = await notices()
    const at = new Date(now.getTime() - 25 * 60 * MINUTE)

    await notifications.notify({ ...news(), recipients: [to(await person())], at })

    expect(await queue()).toEqual([])
  })

  it('lets nobody write into its head', async () => {
    const { notifications, deliverMail: deliver } = await notices()
    const title = 'Họp\r\nBcc: ai@example.vn\r\n\r\n<b>Thân</b>'

    await notifications.notify({
      ...news(undefined, { title }),
      recipients: [to(await person())],
    })
    await deliver()

    const [mail] = server.mails
    expect(mail?.bcc).toBeUndefined()
    expect(mail?.headers.has('bcc')).toBe(false)
    expect(mail?.subject).toBe('Mời họp: Họp Bcc: ai@example.vn <b>Thân</b>')
    expect(mail?.html).not.toContain('<b>Thân</b>')
    expect(server.raw[0]?.split(/\r\n\r\n/)[0]).not.toMatch(/^Bcc:/im)
  })

  it.each<[number, string, number]>([
    [550, 'DEAD', 1],
    [451, 'SENT', 2],
  ])('that is refused with %d ends %s', async (code, state, attempts) => {
    const { notifications, deliverMail: deliver } = await notices()
    const refused = await person()
    const taken = await person()
    const { mailAddress } = await (await notices()).noticeSettings.read(refused)
    server.answer((address) => (address === mailAddress ? { code, message: 'No' } : null))

    await notifications.notify({ ...news(), recipients: [refused, taken].map(to) })
    await deliver()
    server.answer(() => null)
    await deliver()
    later(2)
    await deliver()

    const rows = await queue()
    expect(rows.find(({ _id }) => _id.includes(refused.accountId))).toMatchObject({
      state,
      attempts,
    })
    expect(rows.find(({ _id }) => _id.includes(taken.accountId))).toMatchObject({
      state: 'SENT',
      attempts: 1,
    })
  })

  it('waits while the server is away, and stops asking it for the other letters', async () => {
    const gone = await openMailServer()
    await gone.close()
    const { notifications, deliverMail: deliver } = await notices(gone.url)
    const people = [await person(), await person(), await person()]
    await notifications.notify({ ...news(), recipients: people.map(to) })

    expect(await deliver()).toBe(1)

    const rows = await queue()
    expect(rows.map(({ attempts }) => attempts).sort()).toEqual([0, 0, 1])
    expect(rows.every(({ state }) => state === 'WAITING')).toBe(true)
    later(1)
    await (await notices()).deliverMail()
    expect(server.mails).toHaveLength(3)
  })

  it.each([
    ['before sending', 1],
    ['after sending', 2],
  ] as const)('survives a worker that dies %s', async (where, letters) => {
    const { notifications, deliverMail: deliver } = await notices()
    await notifications.notify({ ...news(), recipients: [to(await person())] })

    await expect(deliverMail(workerThatDies(where))).rejects.toThrow('killed')
    await deliver()
    expect(server.mails).toHaveLength(letters - 1)
    later(6)
    await Promise.all([deliver(), deliver()])

    // Only the mail server's answer tells whether it was taken: a letter that may have been is sent again under the same name.
    expect(server.mails).toHaveLength(letters)
    expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(1)
    expect((await queue()).map(({ state }) => state)).toEqual(['SENT'])
  })

  it('waits until several changes are whole, and tells them in one', async () => {
    const { notifications, deliverMail: deliver } = await notices()
    const recipients = [to(await person())]
    const changed = { ...news(), kind: 'MEETING_CHANGED' as const }
    const grown = { ...changed.facts, beforePlace: 'Chợ' }

    await notifications.notify({ ...changed, revision: 1, recipients, at: now })
    await deliver()
    later(3)
    await notifications.notify({ ...changed, facts: grown, revision: 2, recipients, at: now })
    later(7)
    await deliver()

    expect(server.mails).toHaveLength(1)
    expect(server.mails[0]?.text).toContain('Địa điểm mới: Nhà văn hóa (trước đó: Chợ).')
  })
})
