import { randomUUID } from 'node:crypto'

import type { Matrix, Sent } from '../doors/open-matrix.ts'
import { isSignedIn, type Asker } from '../oracle/askers.ts'
import { has, hasSomewhere } from '../oracle/table.ts'
import { sees, type Thing } from '../oracle/things.ts'
import { PLACES, type Place } from '../oracle/tree.ts'
import { codeOf, dataOf, expectCode } from './graphql-reads.ts'

const MEETING_RESULT = `__typename ... on MeetingChanged { seq meeting { id title place } } ... on CommandRefused { code message }`
const TASK_RESULT = `__typename ... on EditorialTaskChanged { task { id title } } ... on EditorialRefused { code message }`

/**
 * Every mutation by everybody, on what lies everywhere. What is asked is refused by the rules even for whoever may ask it, so that
 * nothing changes: the difference between a rule and a missing right is what is looked at.
 */
export async function askCommands(matrix: Matrix, asker: Asker): Promise<void> {
  await askMeetingCommands(matrix, asker)
  await askCreation(matrix, asker)
  await askEditorialCommands(matrix, asker)
  await askNotifications(matrix, asker)
  await askSessions(matrix, asker)
}

type Command = {
  readonly name: string
  /** A meeting in which the rules refuse the command to whoever may give it. */
  readonly of: 'meeting' | 'plannedMeeting'
  readonly input?: string
  /** Who gives it: those who run the room where nothing is said; a level above; whoever is on the roll, for themselves; the chair and the minute-taker, whom no meeting of this world has. */
  readonly by?: 'above' | 'anyone' | 'signer'
}

/** Of somebody, an item, a poll that are not there. */
const NOBODY = '6f6f6f6f6f6f6f6f6f6f6f6f'
const TO_NOBODY = `memberId: "${NOBODY}"`
const NO_POLL = `pollId: "${NOBODY}-p000000000000"`

const COMMANDS: readonly Command[] = [
  { name: 'updateMeetingPlan', of: 'meeting', input: 'title: "Khác"' },
  { name: 'registerMeeting', of: 'meeting' },
  { name: 'returnMeetingRegistration', of: 'meeting', input: 'comment: "Sửa"', by: 'above' },
  { name: 'inviteToMeeting', of: 'meeting' },
  {
    name: 'postponeMeeting',
    of: 'meeting',
    input: 'startsAt: "2099-01-01T08:00:00+07:00", reason: "Bão"',
  },
  { name: 'cancelMeeting', of: 'meeting' },
  { name: 'appointChair', of: 'meeting', input: TO_NOBODY },
  { name: 'appointMinuteTaker', of: 'meeting', input: TO_NOBODY },
  { name: 'announceAbsence', of: 'plannedMeeting', input: 'reason: "Ốm"', by: 'anyone' },
  { name: 'decideAbsence', of: 'plannedMeeting', input: `${TO_NOBODY}, accepted: true` },
  { name: 'openMeeting', of: 'meeting' },
  { name: 'checkIn', of: 'meeting', input: 'code: "SAI-MA"', by: 'anyone' },
  { name: 'decideCheckIn', of: 'plannedMeeting', input: `${TO_NOBODY}, accepted: true` },
  {
    name: 'markAttendance',
    of: 'plannedMeeting',
    input: `marks: [{ ${TO_NOBODY}, status: PRESENT }]`,
  },
  { name: 'startAgendaItem', of: 'plannedMeeting', input: 'itemKey: "1"' },
  { name: 'concludeAgendaItem', of: 'plannedMeeting', input: 'itemKey: "1", conclusion: "Đồng ý"' },
  { name: 'requestFloor', of: 'plannedMeeting', by: 'anyone' },
  { name: 'withdrawFloorRequest', of: 'plannedMeeting', by: 'anyone' },
  { name: 'giveFloor', of: 'plannedMeeting', input: TO_NOBODY },
  { name: 'endSpeech', of: 'plannedMeeting' },
  {
    name: 'reorderFloor',
    of: 'plannedMeeting',
    input: `memberIds: ["${NOBODY}"], reason: "Theo mục"`,
  },
  { name: 'setFloorOpen', of: 'plannedMeeting', input: 'open: false' },
  {
    name: 'recordOpinion',
    of: 'plannedMeeting',
    input: `${TO_NOBODY}, text: "Đồng ý"`,
    by: 'anyone',
  },
  {
    name: 'openPoll',
    of: 'plannedMeeting',
    input:
      'question: "Thông qua?", method: NAMED, options: [{ key: "co", label: "Có" }, { key: "khong", label: "Không" }]',
  },
  { name: 'castVote', of: 'plannedMeeting', input: `${NO_POLL}, optionKeys: []`, by: 'anyone' },
  { name: 'recordShowOfHands', of: 'plannedMeeting', input: `${NO_POLL}, counts: []` },
  { name: 'closePoll', of: 'plannedMeeting', input: NO_POLL },
  { name: 'assignTask', of: 'plannedMeeting', input: `title: "Việc", ownerId: "${NOBODY}"` },
  { name: 'saveMinutes', of: 'plannedMeeting', input: 'text: "<p>Khác</p>", basedOn: "0"' },
  { name: 'adoptMinutes', of: 'plannedMeeting' },
  { name: 'correctMinutes', of: 'plannedMeeting', input: 'text: "Đính chính"' },
  { name: 'signMinutes', of: 'plannedMeeting', by: 'signer' },
  { name: 'closeMeeting', of: 'plannedMeeting' },
]

async function askMeetingCommands(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { name, of, input, by } of COMMANDS)
    for (const meeting of matrix.world.of(of)) {
      const more = input === undefined ? '' : `, ${input}`
      const query = `mutation { it: ${name}(input: { commandId: "${randomUUID()}", meetingId: "${meeting.id}"${more} }) { ${MEETING_RESULT} } }`
      const sent = await matrix.graphql(asker, query)
      const code =
        meetingCode(asker, meeting) ?? (mayGive(asker, by, meeting.place) ? null : 'FORBIDDEN')
      const way = `${name} at ${meeting.place}`
      expectOutcome(matrix, { asker, sent, code, way, refusal: 'CommandRefused' })
    }
  for (const meeting of matrix.world.of('meeting')) {
    const asked = { asker, way: `at ${meeting.place}` }
    const unseen = meetingCode(asker, meeting)
    const code = unseen ?? (has(asker, 'meeting.run', meeting.place) ? null : 'FORBIDDEN')
    const shown = await matrix.graphql(
      asker,
      `{ checkInCode(meetingId: "${meeting.id}") { code shortCode qrSvg } }`,
    )
    expectCode(matrix, { ...asked, sent: shown, code, way: `checkInCode ${asked.way}` })
    const done = await matrix.graphql(
      asker,
      `mutation { completeTask(input: { commandId: "${randomUUID()}", taskId: "${meeting.id}-t000000000000" }) { id title } }`,
    )
    const missing = unseen ?? 'NOT_FOUND'
    expectCode(matrix, { ...asked, sent: done, code: missing, way: `completeTask ${asked.way}` })
  }
}

function mayGive(asker: Asker, by: Command['by'], place: Place): boolean {
  if (by === 'anyone') return true
  if (by === 'signer') return false
  if (by === undefined) return has(asker, 'meeting.run', place)
  // Nobody sends back to themselves: the right is looked for at the level above.
  const above = PLACES[place].above.at(0)
  return above !== undefined && has(asker, 'meeting.return', above)
}

/** What somebody hears who may not even see the meeting. */
function meetingCode(asker: Asker, meeting: Thing): string | null {
  if (!isSignedIn(asker)) return 'UNAUTHENTICATED'
  if (!hasSomewhere(asker, 'meeting.read')) return 'FORBIDDEN'
  return sees(asker, meeting) ? null : 'NOT_FOUND'
}

async function askCreation(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { id, place } of matrix.world.of('organization')) {
    // The title is missing: whoever may plan hears of that.
    const common = `organizationId: "${id}", kind: REGULAR, title: "", startsAt: "2020-01-01T08:00:00+07:00", agenda: []`
    const past = `${common}, heldOn: "2020-01-01", endedAt: "2020-01-01T10:00:00+07:00", marks: []`
    for (const [name, input] of [
      ['createMeeting', common],
      ['recordPastMeeting', past],
    ]) {
      const sent = await matrix.graphql(
        asker,
        `mutation { ${name}(input: { commandId: "${randomUUID()}", ${input} }) { ${MEETING_RESULT} } }`,
      )
      expectCode(matrix, {
        asker,
        sent,
        code: creationCode(asker, place),
        way: `${name} at ${place}`,
      })
    }
  }
}

function creationCode(asker: Asker, place: Place): string {
  if (!isSignedIn(asker)) return 'UNAUTHENTICATED'
  if (!hasSomewhere(asker, 'meeting.run')) return 'FORBIDDEN'
  if (!has(asker, 'organization.read', place)) return 'NOT_FOUND'
  return has(asker, 'meeting.run', place) ? 'INVALID_INPUT' : 'FORBIDDEN'
}

async function askEditorialCommands(matrix: Matrix, asker: Asker): Promise<void> {
  const signedOut = isSignedIn(asker) ? null : 'UNAUTHENTICATED'
  for (const { id, place } of matrix.world.of('draft')) {
    const input = `{ commandId: "${randomUUID()}", collection: NEWS, documentId: "${id}", containsNoSecrets: false }`
    const sent = await matrix.graphql(
      asker,
      `mutation { it: submitContent(input: ${input}) { ${TASK_RESULT} } }`,
    )
    const code = signedOut ?? (has(asker, 'content.review', place) ? null : 'NOT_FOUND')
    expectOutcome(matrix, {
      asker,
      sent,
      code,
      way: `submitContent at ${place}`,
      refusal: 'EditorialRefused',
    })
  }
  for (const task of matrix.world.of('task')) {
    const may = sees(asker, task) && has(asker, 'content.review', task.place)
    const code = signedOut ?? (may ? null : 'NOT_FOUND')
    const common = `commandId: "${randomUUID()}", taskId: "${task.id}"`
    const decide = `decideEditorialTask(input: { ${common}, verdict: APPROVE, versionId: "6f6f6f6f6f6f6f6f6f6f6f6f" })`
    for (const field of [
      decide,
      `publishContent(input: { ${common.replace('commandId: "', 'commandId: "p')} })`,
    ]) {
      const sent = await matrix.graphql(asker, `mutation { it: ${field} { ${TASK_RESULT} } }`)
      expectOutcome(matrix, {
        asker,
        sent,
        code,
        way: `${field.slice(0, 20)} at ${task.place}`,
        refusal: 'EditorialRefused',
      })
    }
  }
}

async function askNotifications(matrix: Matrix, asker: Asker): Promise<void> {
  await askNoticeSettings(matrix, asker)
  const others = matrix.world.of('notification').filter((thing) => !sees(asker, thing))
  const ids = others.map(({ id }) => `"${id}"`).join(', ')
  const sent = await matrix.graphql(asker, `mutation { markNotificationsRead(ids: [${ids}]) }`)
  if (!isSignedIn(asker))
    return expectCode(matrix, {
      asker,
      sent,
      code: 'UNAUTHENTICATED',
      way: 'markNotificationsRead',
    })
  matrix.ledger().cell(dataOf(sent).markNotificationsRead === 0, () => ({
    asker: asker.name,
    way: 'markNotificationsRead of others',
    what: sent.text.slice(0, 200),
  }))
}

/** Everybody's settings are their own: there is nobody else's to ask for. */
async function askNoticeSettings(matrix: Matrix, asker: Asker): Promise<void> {
  const code = isSignedIn(asker) ? null : 'UNAUTHENTICATED'
  for (const query of [
    '{ noticeSettings { mailAddress mailWanted reminder locale } }',
    'mutation { changeNoticeSettings(input: { reminder: HOURS_3 }) { mailAddress reminder } }',
    'mutation { markAllNotificationsRead }',
  ]) {
    const sent = await matrix.graphql(asker, query)
    expectCode(matrix, { asker, sent, code, way: query.slice(0, 30) })
  }
}

const SIGNED_IN =
  'accessToken refreshToken viewer { account { id displayName } member { fullName phone } }'

/** Wrong words at the doors that make sessions say nothing, and a session that is ended opens nothing. */
async function askSessions(matrix: Matrix, asker: Asker): Promise<void> {
  const wrong = 'sai-hoan-toan-2026'
  const fields = [
    `login(input: { identifier: "khong-co-ai", password: "${wrong}" }) { ${SIGNED_IN} }`,
    `activateAccount(input: { identifier: "khong-co-ai", activationCode: "AAAA-BBBB-CCCC", newPassword: "${wrong}" }) { ${SIGNED_IN} }`,
    `refreshSession(refreshToken: "${wrong}") { ${SIGNED_IN} }`,
    `createFirstAdministrator(input: { token: "${wrong}", username: "ke-la", password: "${wrong}", displayName: "Kẻ lạ", organizationCode: "X", organizationName: "X", organizationType: COMMUNE }) { ${SIGNED_IN} }`,
  ]
  for (const field of fields) {
    const sent = await matrix.graphql(asker, `mutation { ${field} }`)
    matrix.ledger().cell(codeOf(sent) !== null && !sent.text.includes('accessToken'), () => ({
      asker: asker.name,
      way: field.slice(0, 20),
      what: sent.text.slice(0, 200),
    }))
  }
  const session = await matrix.newSession(asker)
  const sent = await matrix.graphql(asker, 'mutation { logout }', {}, session)
  expectCode(matrix, {
    asker,
    sent,
    code: isSignedIn(asker) ? null : 'UNAUTHENTICATED',
    way: 'logout',
  })
  if (session === null) return
  const after = await matrix.graphql(asker, '{ me { account { id } } }', {}, session)
  expectCode(matrix, { asker, sent: after, code: 'UNAUTHENTICATED', way: 'me after logout' })
}

function expectOutcome(
  matrix: Matrix,
  asked: {
    readonly asker: Asker
    readonly sent: Sent
    readonly code: string | null
    readonly way: string
    readonly refusal: string
  },
): void {
  expectCode(matrix, asked)
  if (asked.code !== null) return
  const { __typename } = (dataOf(asked.sent).it ?? {}) as { __typename?: string }
  matrix.ledger().cell(__typename === asked.refusal, () => ({
    asker: asked.asker.name,
    way: asked.way,
    what: `the rules refuse: ${asked.sent.text.slice(0, 200)}`,
  }))
}
