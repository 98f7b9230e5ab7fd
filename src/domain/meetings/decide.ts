import { decideConcludeItem, decideStartItem } from './agenda/agenda.ts'
import { decideAnnounceAbsence, decideDecideAbsence } from './attendance/absences.ts'
import { decideCheckIn, decideDecideCheckIn } from './attendance/check-ins.ts'
import { decideMarks } from './attendance/roll-call.ts'
import { happened, refused, type Asked, type Decision } from './decision.ts'
import {
  decideEndSpeech,
  decideGiveFloor,
  decideReorderFloor,
  decideRequestFloor,
  decideSetFloorOpen,
  decideWithdrawFloor,
} from './floor/decide-floor.ts'
import type { MeetingActor } from './meeting-actor.ts'
import { COMMAND_RULES, holds, type KnownCommand, type MeetingCommand } from './meeting-commands.ts'
import type { MeetingState } from './meeting-state.ts'
import { MEETING_STATUSES, type RefusalCode } from './meeting-words.ts'
import { decideAdoptMinutes, decideCorrectMinutes, decideSaveMinutes } from './minutes/minutes.ts'
import { decideRecordOpinion } from './opinions/opinions.ts'
import {
  decideAppointChair,
  decideAppointMinuteTaker,
  decidePostpone,
  decideRegister,
  decideUpdatePlan,
} from './plan/decide-plan.ts'
import { decideCreate, decideRecordAfterwards } from './plan/begin.ts'
import {
  decideCastVote,
  decideClosePoll,
  decideOpenPoll,
  decideRecordHands,
} from './polls/decide-polls.ts'
import { decideAssignTask, decideCompleteTask } from './tasks/tasks.ts'

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
  if (command.name === 'CREATE') return decideCreate({ state, command, actor })
  if (command.name === 'RECORD_AFTERWARDS')
    return decideRecordAfterwards({ state, command, actor, now })
  if (state === null) return { kind: 'forbidden' }
  if (command.name === 'COMPLETE_TASK') return decideCompleteTask({ state, command, actor })

  const rule = COMMAND_RULES[command.name]
  const entitled = holds({ who: rule.who, state, actor })
  if (!entitled) return rule.who === 'entitled' ? refused('NOT_ENTITLED') : { kind: 'forbidden' }
  if (!rule.statuses.includes(state.status)) return refused(statusRefusal(state, command.name))
  if (state.minutes.adoptedAt !== null && !rule.afterAdoption)
    return refused('TOO_LATE', 'meeting.refused.minutesAdopted')
  return decideInStatus({ state, command, actor, now })
}

type Known = Extract<MeetingCommand, { name: KnownCommand }>

// One line a command: its rule is in the folder of its feature.
// eslint-disable-next-line complexity
function decideInStatus({ command, ...asked }: Asked<Known>): Decision {
  switch (command.name) {
    case 'UPDATE_PLAN':
      return decideUpdatePlan({ ...asked, command })
    case 'REGISTER':
      return decideRegister({ ...asked, command })
    case 'RETURN_REGISTRATION':
      return happened({ type: 'registrationReturned', data: without(command) })
    case 'INVITE':
      return happened({ type: 'invited', data: without(command) })
    case 'POSTPONE':
      return decidePostpone({ ...asked, command })
    case 'CANCEL':
      return happened({ type: 'cancelled', data: without(command) })
    case 'APPOINT_CHAIR':
      return decideAppointChair({ ...asked, command })
    case 'APPOINT_MINUTE_TAKER':
      return decideAppointMinuteTaker({ ...asked, command })
    case 'ANNOUNCE_ABSENCE':
      return decideAnnounceAbsence({ ...asked, command })
    case 'DECIDE_ABSENCE':
      return decideDecideAbsence({ ...asked, command })
    case 'OPEN':
      return happened({ type: 'opened', data: { ...without(command), plan: asked.state.plan } })
    case 'CHECK_IN':
      return decideCheckIn({ ...asked, command })
    case 'DECIDE_CHECK_IN':
      return decideDecideCheckIn({ ...asked, command })
    case 'MARK_ATTENDANCE':
      return decideMarks({ ...asked, command })
    case 'START_ITEM':
      return decideStartItem({ ...asked, command })
    case 'CONCLUDE_ITEM':
      return decideConcludeItem({ ...asked, command })
    case 'REQUEST_FLOOR':
      return decideRequestFloor({ ...asked, command })
    case 'WITHDRAW_FLOOR':
      return decideWithdrawFloor({ ...asked, command })
    case 'GIVE_FLOOR':
      return decideGiveFloor({ ...asked, command })
    case 'END_SPEECH':
      return decideEndSpeech({ ...asked, command })
    case 'REORDER_FLOOR':
      return decideReorderFloor({ ...asked, command })
    case 'SET_FLOOR_OPEN':
      return decideSetFloorOpen({ ...asked, command })
    case 'RECORD_OPINION':
      return decideRecordOpinion({ ...asked, command })
    case 'OPEN_POLL':
      return decideOpenPoll({ ...asked, command })
    case 'CAST_VOTE':
      return decideCastVote({ ...asked, command })
    case 'RECORD_HANDS':
      return decideRecordHands({ ...asked, command })
    case 'CLOSE_POLL':
      return decideClosePoll({ ...asked, command })
    case 'ASSIGN_TASK':
      return decideAssignTask({ ...asked, command })
    case 'SAVE_MINUTES':
      return decideSaveMinutes({ ...asked, command })
    case 'ADOPT_MINUTES':
      return decideAdoptMinutes({ ...asked, command })
    case 'CORRECT_MINUTES':
      return decideCorrectMinutes({ ...asked, command })
    case 'CLOSE':
      return decideClose({ ...asked, command })
  }
}

/** An open poll is closed first, so that nobody's vote is left hanging. */
function decideClose({ state, command }: Asked<Extract<Known, { name: 'CLOSE' }>>): Decision {
  if ([...state.polls.values()].some(({ status }) => status === 'OPEN'))
    return refused('WRONG_STATUS', 'meeting.refused.pollIsOpen')
  return happened({ type: 'closed', data: without(command) })
}

function statusRefusal({ status }: MeetingState, name: KnownCommand): RefusalCode {
  const { statuses, before = 'WRONG_STATUS', after = 'WRONG_STATUS' } = COMMAND_RULES[name]
  if (status === 'CANCELLED' || status === 'POSTPONED') return 'WRONG_STATUS'
  const place = MEETING_STATUSES.indexOf(status)
  const isBefore = statuses.every((allowed) => place < MEETING_STATUSES.indexOf(allowed))
  return isBefore ? before : after
}

/** The command's own fields: what the event keeps of it. */
function without<Command extends { readonly name: string }>({ name: _name, ...data }: Command) {
  return data
}
