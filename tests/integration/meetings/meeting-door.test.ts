import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { MeetingDesk } from '../../../src/domain/meetings/meeting-desk.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'
import { meetingCell, meetingOf, newCommand, type Cell } from '../../support/meeting-cell.ts'
import { rest, type RestAnswer } from '../../support/rest.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
let ask: ReturnType<typeof rest>
let cell: Cell
let secretary: string
let member: string
let officer: string
let stranger: string
let administrator: string

beforeAll(async () => {
  world = await createWorld()
  ask = rest(world.payload)
  cell = await meetingCell(world, 4)
  const elsewhere = await world.organization({ type: 'COMMUNE', name: 'Xã Khác' })
  secretary = await tokenOf(cell.secretary)
  member = await tokenOf(cell.viewers[1]!)
  officer = await tokenOf(await world.holding('ORGANIZATION_OFFICER', cell.commune))
  stranger = await tokenOf(await world.holding('SECRETARY', elsewhere))
  administrator = await tokenOf(await world.systemAdministrator())
}, 240_000)
afterAll(async () => {
  await world?.services.meetingLive.stop()
  await world?.close()
})

async function tokenOf({ accountId }: Viewer): Promise<string> {
  const { username } = await world.payload.findByID({ collection: 'accounts', id: accountId })
  const { token } = await world.payload.login({
    collection: 'accounts',
    data: { username: username ?? '', password: 'mot-mat-khau-dai-2026' },
  })
  return token ?? ''
}

const deskOf = (id: string, token: string | null, question = '') =>
  ask({ path: `/api/meetings/${id}/desk${question}`, token })
const give = (id: string, token: string | null, json: object) =>
  ask({ method: 'POST', path: `/api/meetings/${id}/commands`, token, json })
const deskIn = ({ body }: RestAnswer) => body as unknown as MeetingDesk
const codeIn = ({ body }: RestAnswer) =>
  (body['errors'] as { data?: { code?: string } }[] | undefined)?.[0]?.data?.code

describe('the page of a meeting', () => {
  it('shows the plan, the roll, what has happened, and to each the commands that are theirs', async () => {
    const id = await meetingOf(world.services, cell, 'registered')

    const mine = deskIn(await deskOf(id, secretary))
    expect(mine).toMatchObject({
      title: 'Sinh hoạt tháng 12',
      organization: 'Chi bộ thôn Một',
      status: 'REGISTERED',
      commands: expect.arrayContaining(['UPDATE_PLAN', 'INVITE']),
      summary: { expected: 4, present: 0 },
    })
    expect(mine.log.map(({ seq }) => seq)).toEqual([2, 1])
    expect(mine.log[0]?.sentence).toMatch(/đăng ký lịch họp/)
    expect(mine.attendance).toHaveLength(4)
    expect(mine.attendance.map(({ name }) => name)).toEqual(
      ['An', 'Bình', 'Chi', 'Dũng'].map((given) => `Nguyễn Văn ${given}`),
    )

    expect(deskIn(await deskOf(id, officer))).toMatchObject({
      seq: 2,
      commands: ['RETURN_REGISTRATION'],
    })
    expect(deskIn(await deskOf(id, member))).toMatchObject({
      seq: 2,
      commands: ['ANNOUNCE_ABSENCE', 'RECORD_OPINION'],
    })
  })

  it.each(['stranger', 'administrator', 'nobody'])('is not there for %s', async (who) => {
    const id = await meetingOf(world.services, cell, 'planned')
    const token = { stranger, administrator, nobody: null }[who] ?? null
    const hidden = await deskOf(id, token)
    const absent = await deskOf('0123456789abcdef01234567', token)
    expect(hidden.status).toBe(who === 'nobody' ? 401 : 404)
    expect(hidden.text).toBe(absent.text)
    const refused = await give(id, token, { name: 'REGISTER', commandId: newCommand() })
    expect(refused.status).toBe(hidden.status)
    expect(deskIn(await deskOf(id, secretary)).status).toBe('PLANNED')
  })

  it('has its earlier versions for those who see it, and for nobody else', async () => {
    const id = await meetingOf(world.services, cell, 'registered')
    const versions = async (token: string) =>
      (await ask({ path: `/api/meetings/versions?where[parent][equals]=${id}`, token })).body
    expect(await versions(officer)).toMatchObject({ totalDocs: 2 })
    expect(await versions(member)).toMatchObject({ totalDocs: 2 })
    expect(await versions(stranger)).toMatchObject({ totalDocs: 0, docs: [] })
  })

  it('answers as soon as something happens, with what is new', async () => {
    const id = await meetingOf(world.services, cell, 'registered')
    const waiting = deskOf(id, officer, '?after=2')
    const given = await give(id, secretary, { name: 'INVITE', commandId: newCommand() })
    expect(given.body).toEqual({ seq: 3 })
    expect(deskIn(await waiting)).toMatchObject({ seq: 3, status: 'INVITED' })
    // Who is behind gets the present state at once.
    expect(deskIn(await deskOf(id, officer, '?after=1'))).toMatchObject({ seq: 3 })
  })
})

describe('commands from the page', () => {
  it('lead a meeting from its plan to its end', async () => {
    const id = await meetingOf(world.services, cell, 'planned')
    const agenda = [{ title: 'Bàn việc tháng Giêng', minutes: 30 }]
    const commands = [
      { name: 'UPDATE_PLAN', startsAt: '2026-12-31T23:30:00+07:00', agenda },
      { name: 'REGISTER' },
      { name: 'INVITE', comment: 'Mời các đồng chí' },
      { name: 'OPEN' },
      {
        name: 'MARK_ATTENDANCE',
        marks: [
          { memberId: cell.members[0]!.id, status: 'PRESENT' },
          { memberId: cell.members[1]!.id, status: 'ABSENT_EXCUSED', reason: 'Ốm' },
        ],
      },
      { name: 'CLOSE' },
    ]
    for (const command of commands)
      expect((await give(id, secretary, { commandId: newCommand(), ...command })).status).toBe(200)
    expect(deskIn(await deskOf(id, secretary))).toMatchObject({
      status: 'CLOSED',
      startsAt: '2026-12-31T16:30:00.000Z',
      agenda: [{ title: 'Bàn việc tháng Giêng', minutes: 30 }],
      summary: { present: 1, excused: 1 },
      commands: ['SAVE_MINUTES', 'ADOPT_MINUTES'],
    })
  })

  it('are refused with a code and a sentence, and change nothing', async () => {
    const id = await meetingOf(world.services, cell, 'planned')
    const early = await give(id, secretary, { name: 'OPEN', commandId: newCommand() })
    expect([early.status, codeIn(early)]).toEqual([409, 'WRONG_STATUS'])
    expect(early.text).toContain('Cuộc họp đang ở bước khác')
    const wrong = await give(id, officer, { name: 'REGISTER', commandId: newCommand() })
    expect([wrong.status, codeIn(wrong)]).toEqual([403, 'FORBIDDEN'])
    const commandId = newCommand()
    const title = 'Sinh hoạt sửa lại'
    await give(id, secretary, { name: 'UPDATE_PLAN', commandId, title })
    const other = await give(id, secretary, { name: 'UPDATE_PLAN', commandId, title: 'Khác nữa' })
    expect(codeIn(other)).toBe('CONFLICT')
    expect(deskIn(await deskOf(id, secretary))).toMatchObject({ seq: 2, title })
  })

  it.each<readonly [string, Record<string, unknown>]>([
    ['no name', {}],
    ['a name of everything', { name: 'constructor' }],
    ['a name that is none', { name: { $ne: '' } }],
    ['no command id', { name: 'REGISTER', commandId: undefined }],
    ['a command id of the database', { name: 'REGISTER', commandId: { $gt: '' } }],
    ['a time without an offset', { name: 'UPDATE_PLAN', startsAt: '2026-12-31T23:30:00' }],
    ['a field that is none', { name: 'UPDATE_PLAN', status: 'CLOSED' }],
    ['a mark that is none', { name: 'MARK_ATTENDANCE', marks: [{ memberId: 1, status: 'X' }] }],
  ])('name what is wrong: %s', async (_name, sent) => {
    const id = await meetingOf(world.services, cell, 'planned')
    const answer = await give(id, secretary, { commandId: newCommand(), ...sent })
    expect([answer.status, codeIn(answer)]).toEqual([400, 'INVALID_INPUT'])
    expect(deskIn(await deskOf(id, secretary)).seq).toBe(1)
  })
})
