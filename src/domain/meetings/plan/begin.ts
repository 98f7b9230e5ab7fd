import { happened, refused, type Decision, without } from '../decision.ts'
import type { MeetingActor } from '../meeting-actor.ts'
import type { MeetingCommand } from '../meeting-commands.ts'
import type { MeetingState } from '../meeting-state.ts'

type Beginning<Name extends MeetingCommand['name']> = {
  readonly state: MeetingState | null
  readonly command: Extract<MeetingCommand, { name: Name }>
  readonly actor: MeetingActor
}

export function decideCreate({ state, command, actor }: Beginning<'CREATE'>): Decision {
  if (!actor.mayPlan) return { kind: 'forbidden' }
  if (state !== null) return refused('ALREADY_DONE')
  return happened({ type: 'planned', data: { plan: command.plan } })
}

/** A meeting that was held wholly by hand. "Held on" and the day of recording are two facts: the second is the time of the event. */
export function decideRecordAfterwards({
  state,
  command,
  actor,
  now,
}: Beginning<'RECORD_AFTERWARDS'> & { readonly now: Date }): Decision {
  if (!actor.mayPlan) return { kind: 'forbidden' }
  if (state !== null) return refused('ALREADY_DONE')
  const { periodTaken, ...past } = without(command)
  if (Date.parse(past.endedAt) > now.getTime())
    return refused('TOO_EARLY', 'meeting.refused.notOverYet')
  if (periodTaken) return refused('ALREADY_DONE', 'meeting.refused.periodTaken')
  const known = new Set(past.roll.map(({ memberId }) => memberId))
  if (past.marks.some(({ memberId }) => !known.has(memberId)))
    return refused('NOT_ENTITLED', 'meeting.refused.notOnRoll')
  return happened({ type: 'recordedAfterwards', data: past })
}
