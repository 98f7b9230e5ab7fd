import { randomUUID } from 'node:crypto'

import type { Matrix, Sent } from '../doors/open-matrix.ts'
import { isSignedIn, type Asker } from '../oracle/askers.ts'
import { has, hasSomewhere } from '../oracle/table.ts'
import { sees, type Thing } from '../oracle/things.ts'
import type { Place } from '../oracle/tree.ts'
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
  readonly of: 'meeting' | 'plannedMeeting'
  readonly type?: string
  readonly input?: (matrix: Matrix, place: Place) => string
  /** Whoever is on the roll gives it for themselves: the rules refuse, not the rights. */
  readonly byAnyone?: true
}

const memberAt = (matrix: Matrix, place: Place) =>
  matrix.world.of('member').find((member) => member.place === place)?.id ??
  '6f6f6f6f6f6f6f6f6f6f6f6f'

const COMMANDS: readonly Command[] = [
  {
    name: 'updateMeetingPlan',
    of: 'meeting',
    type: 'UpdateMeetingPlanInput',
    input: () => ', title: "Khác"',
  },
  { name: 'registerMeeting', of: 'meeting' },
  { name: 'inviteToMeeting', of: 'meeting' },
  { name: 'openMeeting', of: 'meeting' },
  { name: 'closeMeeting', of: 'plannedMeeting' },
  {
    name: 'markAttendance',
    of: 'plannedMeeting',
    input: (matrix, place) =>
      `, marks: [{ memberId: "${memberAt(matrix, place)}", status: PRESENT }]`,
  },
  { name: 'checkIn', of: 'meeting', input: () => ', code: "SAI-MA"', byAnyone: true },
]

async function askMeetingCommands(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { name, of, input, byAnyone } of COMMANDS)
    for (const meeting of matrix.world.of(of)) {
      const { id, place } = meeting
      const query = `mutation { it: ${name}(input: { commandId: "${randomUUID()}", meetingId: "${id}"${input?.(matrix, place) ?? ''} }) { ${MEETING_RESULT} } }`
      const sent = await matrix.graphql(asker, query)
      const code =
        meetingCode(asker, meeting) ??
        (byAnyone || has(asker, 'meeting.run', place) ? null : 'FORBIDDEN')
      expectOutcome(matrix, {
        asker,
        sent,
        code,
        way: `${name} at ${place}`,
        refusal: 'CommandRefused',
      })
    }
  for (const meeting of matrix.world.of('meeting')) {
    const sent = await matrix.graphql(
      asker,
      `{ checkInCode(meetingId: "${meeting.id}") { code shortCode } }`,
    )
    const code =
      meetingCode(asker, meeting) ?? (has(asker, 'meeting.run', meeting.place) ? null : 'FORBIDDEN')
    expectCode(matrix, { asker, sent, code, way: `checkInCode at ${meeting.place}` })
  }
}

/** What somebody hears who may not even see the meeting. */
function meetingCode(asker: Asker, meeting: Thing): string | null {
  if (!isSignedIn(asker)) return 'UNAUTHENTICATED'
  if (!hasSomewhere(asker, 'meeting.read')) return 'FORBIDDEN'
  return sees(asker, meeting) ? null : 'NOT_FOUND'
}

async function askCreation(matrix: Matrix, asker: Asker): Promise<void> {
  for (const { id, place } of matrix.world.of('organization')) {
    const input = `{ commandId: "${randomUUID()}", organizationId: "${id}", kind: REGULAR, title: "", startsAt: "2099-01-01T08:00:00+07:00", agenda: [] }`
    const sent = await matrix.graphql(
      asker,
      `mutation { createMeeting(input: ${input}) { ${MEETING_RESULT} } }`,
    )
    const code = creationCode(asker, place)
    expectCode(matrix, { asker, sent, code, way: `createMeeting at ${place}` })
  }
}

function creationCode(asker: Asker, place: Place): string {
  if (!isSignedIn(asker)) return 'UNAUTHENTICATED'
  if (!hasSomewhere(asker, 'meeting.run')) return 'FORBIDDEN'
  if (!has(asker, 'organization.read', place)) return 'NOT_FOUND'
  // The title is missing: whoever may plan hears of that.
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
