import { decideConcludeItem, decideStartItem } from './agenda/agenda.ts'
import { decideAnnounceAbsence, decideDecideAbsence } from './attendance/absences.ts'
import { decideCheckIn, decideDecideCheckIn } from './attendance/check-ins.ts'
import { decideMarks } from './attendance/roll-call.ts'
import { happened, refused, without, type Asked, type AskedOf, type Decision } from './decision.ts'
import {
  decideEndSpeech,
  decideGiveFloor,
  decideReorderFloor,
  decideRequestFloor,
  decideSetFloorOpen,
  decideWithdrawFloor,
} from './floor/decide-floor.ts'
import type { MeetingActor } from './meeting-actor.ts'
import { COMMAND_RULES, holds, TAKING_PART } from './command-rules.ts'
import type { KnownCommand, MeetingCommand } from './meeting-commands.ts'
import type { MeetingState } from './meeting-state.ts'
import { MEETING_STATUSES, type RefusalCode } from './meeting-words.ts'
import {
  decideAdoptMinutes,
  decideCorrectMinutes,
  decideSaveMinutes,
  decideSignMinutes,
} from './minutes/minutes.ts'
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
import { openPolls } from './polls/poll-state.ts'
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
  if (!entitled)
    return TAKING_PART.includes(rule.who) ? refused('NOT_ENTITLED') : { kind: 'forbidden' }
  if (!rule.statuses.includes(state.status)) return refusedByStatus(state, command.name)
  if (state.minutes.adoptedAt !== null && !rule.afterAdoption)
    return refused('TOO_LATE', 'meeting.refused.minutesAdopted')
  // The pair of name and rule was made above; looking it up loses that they belong together.
  const decideByRule = RULES[command.name] as (asked: Asked) => Decision
  return decideByRule({ state, command, actor, now })
}

/** Each command with the rule of its feature. */
const RULES: { readonly [Name in KnownCommand]: (asked: AskedOf<Name>) => Decision } = {
  UPDATE_PLAN: decideUpdatePlan,
  REGISTER: decideRegister,
  RETURN_REGISTRATION: ({ command }) =>
    happened({ type: 'registrationReturned', data: without(command) }),
  INVITE: ({ command }) => happened({ type: 'invited', data: without(command) }),
  POSTPONE: decidePostpone,
  CANCEL: ({ command }) => happened({ type: 'cancelled', data: without(command) }),
  APPOINT_CHAIR: decideAppointChair,
  APPOINT_MINUTE_TAKER: decideAppointMinuteTaker,
  ANNOUNCE_ABSENCE: decideAnnounceAbsence,
  DECIDE_ABSENCE: decideDecideAbsence,
  OPEN: ({ state, command }) =>
    happened({ type: 'opened', data: { ...without(command), plan: state.plan } }),
  CHECK_IN: decideCheckIn,
  DECIDE_CHECK_IN: decideDecideCheckIn,
  MARK_ATTENDANCE: decideMarks,
  START_ITEM: decideStartItem,
  CONCLUDE_ITEM: decideConcludeItem,
  REQUEST_FLOOR: decideRequestFloor,
  WITHDRAW_FLOOR: decideWithdrawFloor,
  GIVE_FLOOR: decideGiveFloor,
  END_SPEECH: decideEndSpeech,
  REORDER_FLOOR: decideReorderFloor,
  SET_FLOOR_OPEN: decideSetFloorOpen,
  RECORD_OPINION: decideRecordOpinion,
  OPEN_POLL: decideOpenPoll,
  CAST_VOTE: decideCastVote,
  RECORD_HANDS: decideRecordHands,
  CLOSE_POLL: decideClosePoll,
  ASSIGN_TASK: decideAssignTask,
  SAVE_MINUTES: decideSaveMinutes,
  ADOPT_MINUTES: decideAdoptMinutes,
  CORRECT_MINUTES: decideCorrectMinutes,
  SIGN_MINUTES: decideSignMinutes,
  CLOSE: decideClose,
}

/** An open poll is closed first, so that nobody's vote is left hanging. */
function decideClose({ state, command }: AskedOf<'CLOSE'>): Decision {
  if (openPolls(state.polls).length > 0)
    return refused('WRONG_STATUS', 'meeting.refused.pollIsOpen')
  return happened({ type: 'closed', data: without(command) })
}

function refusedByStatus(state: MeetingState, name: KnownCommand): Decision {
  const code = statusRefusal(state, name)
  if (code === 'TOO_EARLY' && COMMAND_RULES[name].statuses.includes('REGISTERED'))
    return refused(code, 'meeting.refused.notRegistered')
  if (code === 'TOO_LATE' && state.status === 'IN_PROGRESS')
    return refused(code, 'meeting.refused.hasBegun')
  return refused(code)
}

function statusRefusal({ status }: MeetingState, name: KnownCommand): RefusalCode {
  const { statuses, before = 'WRONG_STATUS', after = 'WRONG_STATUS' } = COMMAND_RULES[name]
  if (status === 'CANCELLED' || status === 'POSTPONED') return 'WRONG_STATUS'
  const place = MEETING_STATUSES.indexOf(status)
  const isBefore = statuses.every((allowed) => place < MEETING_STATUSES.indexOf(allowed))
  return isBefore ? before : after
}
