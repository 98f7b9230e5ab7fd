import { isPresent } from './attendance.ts'
import { checkedInAs, type CodeVerdict } from './check-in.ts'
import { isOnRoll, type MeetingActor } from './meeting-actor.ts'
import { COMMAND_RULES, holds, type KnownCommand, type MeetingCommand } from './meeting-commands.ts'
import type { NewEvent } from './meeting-events.ts'
import { effectiveChanges } from './meeting-plan.ts'
import type { MeetingState } from './meeting-state.ts'
import { MEETING_STATUSES, type RefusalCode } from './meeting-words.ts'

export type Refusal = {
  readonly code: RefusalCode
  /** A key of the message catalogue. */
  readonly message: string
  readonly params: Readonly<Record<string, string | number>>
}

/** Events to append; a refusal that a well-behaved client can meet; or a right that is missing. */
export type Decision =
  | { readonly kind: 'events'; readonly events: readonly [NewEvent, ...NewEvent[]] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'forbidden' }

type Asked<Command extends MeetingCommand = MeetingCommand> = {
  readonly state: MeetingState
  readonly command: Command
  readonly actor: MeetingActor
  readonly now: Date
}
type AskedOf<Name extends KnownCommand> = Asked<Extract<MeetingCommand, { name: Name }>>

/**
 * What a command does to a meeting. Pure: `now` is given, and everything else stands in the state or in the command.
 * `state` is null where no log has begun yet.
 */
export function decide({
  state,
  command,
  actor,
  now,
}: {
  readonly state: MeetingState | null
  readonly command: MeetingCommand
  readonly actor: MeetingActor
  readonly now: Date
}): Decision {
  if (command.name === 'CREATE') return decideCreate({ state, plan: command.plan, actor })
  if (state === null) return { kind: 'forbidden' }

  const rule = COMMAND_RULES[command.name]
  const entitled = holds({ who: rule.who, state, actor })
  if (!entitled) return rule.who === 'entitled' ? refused('NOT_ENTITLED') : { kind: 'forbidden' }
  if (!rule.statuses.includes(state.status)) return refused(statusRefusal(state, command.name))
  return decideInStatus({ state, command, actor, now })
}

function decideCreate({
  state,
  plan,
  actor,
}: {
  readonly state: MeetingState | null
  readonly plan: Extract<MeetingCommand, { name: 'CREATE' }>['plan']
  readonly actor: MeetingActor
}): Decision {
  if (!actor.mayPlan) return { kind: 'forbidden' }
  return state === null ? happened({ type: 'planned', data: { plan } }) : refused('ALREADY_DONE')
}

function decideInStatus({ command, ...asked }: Asked): Decision {
  switch (command.name) {
    case 'CREATE':
      return refused('ALREADY_DONE')
    case 'UPDATE_PLAN': {
      const changes = effectiveChanges(asked.state.plan, command.changes)
      return Object.keys(changes).length === 0
        ? refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
        : happened({ type: 'planChanged', data: { changes } })
    }
    case 'REGISTER':
      return happened({ type: 'registered', data: without(command) })
    case 'INVITE':
      return happened({ type: 'invited', data: without(command) })
    case 'OPEN':
      return happened({ type: 'opened', data: { ...without(command), plan: asked.state.plan } })
    case 'CHECK_IN':
      return decideCheckIn({ ...asked, command })
    case 'MARK_ATTENDANCE':
      return decideMarks({ ...asked, command })
    case 'CLOSE':
      return happened({ type: 'closed', data: without(command) })
  }
}

/** People check in themselves and nobody else; what is refused leaves no trace, so a later valid code works. */
function decideCheckIn({ state, command, actor, now }: AskedOf<'CHECK_IN'>): Decision {
  const row = state.attendance?.get(actor.memberId ?? '')
  if (!row) return refused('NOT_ENTITLED')
  if (isPresent(row.status)) return refused('ALREADY_DONE', 'meeting.refused.alreadyCheckedIn')
  if (command.code !== 'valid') return refused(CODE_REFUSALS[command.code])
  const status = checkedInAs({ state, now })
  const { deviceId } = command
  return happened({ type: 'checkedIn', data: { memberId: row.memberId, status, deviceId } })
}

const CODE_REFUSALS: Readonly<Record<Exclude<CodeVerdict, 'valid'>, RefusalCode>> = {
  expired: 'CODE_EXPIRED',
  invalid: 'CODE_INVALID',
}

/** All of the marks or none: one name that is not on the roll refuses the whole list. */
function decideMarks({ state, command, actor }: AskedOf<'MARK_ATTENDANCE'>): Decision {
  const known = command.marks.every(({ memberId }) => isOnRoll(state, { ...actor, memberId }))
  if (!known) return refused('NOT_ENTITLED', 'meeting.refused.notOnRoll')
  const marks = command.marks.filter(({ memberId, status, reason }) => {
    const row = state.attendance?.get(memberId)
    return row?.status !== status || row.reason !== reason
  })
  return marks.length === 0
    ? refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
    : happened({ type: 'attendanceMarked', data: { marks } })
}

function statusRefusal({ status }: MeetingState, name: KnownCommand): RefusalCode {
  const { statuses, before = 'WRONG_STATUS', after = 'WRONG_STATUS' } = COMMAND_RULES[name]
  const place = MEETING_STATUSES.indexOf(status)
  const isBefore = statuses.every((allowed) => place < MEETING_STATUSES.indexOf(allowed))
  return isBefore ? before : after
}

const happened = (event: NewEvent): Decision => ({ kind: 'events', events: [event] })

const refused = (
  code: RefusalCode,
  message = `meeting.refused.${code}`,
  params: Refusal['params'] = {},
): Decision => ({ kind: 'refused', refusal: { code, message, params } })

/** The command's own fields: what the event keeps of it. */
function without<Command extends { readonly name: string }>({ name: _name, ...data }: Command) {
  return data
}
