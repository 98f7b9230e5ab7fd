import { happened, refused, type AskedOf, type Decision } from '../decision.ts'
import { effectiveChanges } from '../meeting-plan.ts'

export function decideUpdatePlan({ state, command }: AskedOf<'UPDATE_PLAN'>): Decision {
  const changes = effectiveChanges(state.plan, command.changes)
  if (Object.keys(changes).length === 0)
    return refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
  return command.periodTaken
    ? refused('ALREADY_DONE', 'meeting.refused.periodTaken')
    : happened({ type: 'planChanged', data: { changes } })
}

/** How many sittings of a kind a month may have is in the rules. */
export function decideRegister({ command }: AskedOf<'REGISTER'>): Decision {
  const { rules, comment, periodTaken } = command
  return periodTaken
    ? refused('ALREADY_DONE', 'meeting.refused.periodTaken')
    : happened({ type: 'registered', data: { rules, comment } })
}

/** To a time that has not begun. Who was invited hears of it, and the meeting is registered again. */
export function decidePostpone({ state, command, now }: AskedOf<'POSTPONE'>): Decision {
  const { startsAt, reason } = command
  if (startsAt === state.plan.startsAt)
    return refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
  if (Date.parse(startsAt) <= now.getTime()) return refused('TOO_LATE', 'meeting.refused.inThePast')
  return happened({ type: 'postponed', data: { startsAt, reason } })
}

export function decideAppointChair({ state, command }: AskedOf<'APPOINT_CHAIR'>): Decision {
  const { memberId, fullName: name } = command
  if (name === null) return refused('NOT_ENTITLED', 'meeting.refused.notOnRoll')
  if (state.chairId === memberId) return refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
  return happened({ type: 'chairAppointed', data: { memberId, name } })
}

export function decideAppointMinuteTaker({
  state,
  command,
}: AskedOf<'APPOINT_MINUTE_TAKER'>): Decision {
  const { memberId, fullName: name } = command
  if (name === null) return refused('NOT_ENTITLED', 'meeting.refused.notOnRoll')
  if (state.minuteTakerId === memberId)
    return refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
  return happened({ type: 'minuteTakerAppointed', data: { memberId, name } })
}
