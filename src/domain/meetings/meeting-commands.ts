import { isPresent } from './attendance.ts'
import type { CodeVerdict } from './check-in.ts'
import { isOnRoll, runsTheRoom, type MeetingActor } from './meeting-actor.ts'
import type { Mark, RollEntry } from './meeting-events.ts'
import type { MeetingPlan, PlanChanges } from './meeting-plan.ts'
import type { MeetingRules } from './meeting-rules.ts'
import type { MeetingState } from './meeting-state.ts'
import type { MeetingCommandName, MeetingStatus, RefusalCode } from './meeting-words.ts'

/** What each command carries. What it needs from outside the log (the roll, the rules of the day, the verdict on a code) comes with it. */
type CommandInputs = {
  readonly UPDATE_PLAN: { readonly changes: PlanChanges }
  readonly REGISTER: { readonly rules: MeetingRules; readonly comment: string | null }
  readonly INVITE: { readonly invitees: readonly string[]; readonly comment: string | null }
  readonly OPEN: { readonly roll: readonly RollEntry[]; readonly comment: string | null }
  readonly CHECK_IN: { readonly code: CodeVerdict; readonly deviceId: string | null }
  readonly MARK_ATTENDANCE: { readonly marks: readonly Mark[] }
  readonly CLOSE: { readonly comment: string | null }
}
export type KnownCommand = keyof CommandInputs & MeetingCommandName

/** CREATE begins a log; the others need a meeting. */
export type MeetingCommand =
  | { readonly name: 'CREATE'; readonly plan: MeetingPlan }
  | { [Name in KnownCommand]: { readonly name: Name } & CommandInputs[Name] }[KnownCommand]

/**
 * Who may give a command: `planner` and `runner` are the committee of the organization (the permission table says who that is),
 * `runner` also the chair and the minute-taker of the meeting; `entitled` is whoever is on the roll, for themselves.
 */
export type CommandHolder = 'planner' | 'runner' | 'entitled'

export type CommandRule = {
  readonly who: CommandHolder
  readonly statuses: readonly MeetingStatus[]
  /** The refusal in a status before and after those; WRONG_STATUS where nothing else is said. */
  readonly before?: RefusalCode
  readonly after?: RefusalCode
  /** Whether it is worth offering now to somebody who may; the command itself is decided by `decide`. */
  readonly offered?: (asked: Asked) => boolean
}
type Asked = {
  readonly state: MeetingState
  readonly actor: MeetingActor
  readonly now: Date
}

/** Every command: who, and in which status. The buttons of every screen come from here. */
export const COMMAND_RULES: Readonly<Record<KnownCommand, CommandRule>> = {
  UPDATE_PLAN: { who: 'planner', statuses: ['PLANNED', 'REGISTERED', 'INVITED'] },
  REGISTER: { who: 'planner', statuses: ['PLANNED'] },
  INVITE: { who: 'planner', statuses: ['REGISTERED'] },
  OPEN: { who: 'runner', statuses: ['INVITED'] },
  CHECK_IN: {
    who: 'entitled',
    statuses: ['IN_PROGRESS'],
    before: 'TOO_EARLY',
    after: 'TOO_LATE',
    offered: mayCheckInNow,
  },
  MARK_ATTENDANCE: { who: 'runner', statuses: ['IN_PROGRESS'] },
  CLOSE: { who: 'runner', statuses: ['IN_PROGRESS'] },
}
export const KNOWN_COMMANDS = Object.keys(COMMAND_RULES) as KnownCommand[]

/** What this person may do now. */
export function availableCommands(asked: Asked): KnownCommand[] {
  return KNOWN_COMMANDS.filter((name) => {
    const rule = COMMAND_RULES[name]
    return (
      rule.statuses.includes(asked.state.status) &&
      holds({ who: rule.who, ...asked }) &&
      (rule.offered?.(asked) ?? true)
    )
  })
}

export function holds({
  who,
  state,
  actor,
}: {
  readonly who: CommandHolder
  readonly state: MeetingState
  readonly actor: MeetingActor
}): boolean {
  if (who === 'planner') return actor.mayPlan
  if (who === 'runner') return runsTheRoom(state, actor)
  return isOnRoll(state, actor)
}

function mayCheckInNow({ state, actor }: Asked): boolean {
  const row = state.attendance?.get(actor.memberId ?? '')
  return row !== undefined && !isPresent(row.status)
}
