import type { CodeVerdict } from './check-in.ts'
import type { FloorRequestKind } from './floor/floor-state.ts'
import { isOnRoll, isSigner, runsTheRoom } from './meeting-actor.ts'
import type { Mark, RollEntry } from './meeting-events.ts'
import type { MeetingPlan, PlanChanges } from './meeting-plan.ts'
import type { MeetingRules } from './meeting-rules.ts'
import type { MeetingCommandName, MeetingStatus, RefusalCode } from './meeting-words.ts'
import { IS_OFFERED, isSpeaking, type Asking } from './offered-commands.ts'
import type { PollMethod, PollOption, Tally } from './polls/poll-state.ts'

type Comment = { readonly comment: string | null }
type ToMember = { readonly memberId: string }
type Decided = ToMember & { readonly accepted: boolean }
/** Whether the registers expect whoever gives the command: asked before the meeting has a roll. */
type Expected = { readonly expected: boolean }
type ToPoll = { readonly pollId: string }
/** `fullName` is null for somebody whom the meeting does not expect. */
type ToAppoint = ToMember & { readonly fullName: string | null }

/** What each command carries. What it needs from outside the log (the roll, the rules of the day, the verdict on a code) comes with it. */
type CommandInputs = {
  /** `periodTaken`: it would come into a month that has as many sittings of its kind as its rules allow. */
  readonly UPDATE_PLAN: { readonly changes: PlanChanges; readonly periodTaken: boolean }
  /** `periodTaken`: the month has as many sittings of this kind as the rules allow. */
  readonly REGISTER: Comment & { readonly rules: MeetingRules; readonly periodTaken: boolean }
  readonly RETURN_REGISTRATION: { readonly comment: string }
  readonly INVITE: Comment & { readonly invitees: readonly string[] }
  readonly POSTPONE: { readonly startsAt: string; readonly reason: string }
  readonly CANCEL: Comment
  readonly APPOINT_CHAIR: ToAppoint
  readonly APPOINT_MINUTE_TAKER: ToAppoint
  readonly ANNOUNCE_ABSENCE: Expected & { readonly reason: string }
  readonly DECIDE_ABSENCE: Decided
  readonly OPEN: Comment & { readonly roll: readonly RollEntry[] }
  readonly CHECK_IN: { readonly code: CodeVerdict; readonly deviceId: string | null }
  readonly DECIDE_CHECK_IN: Decided
  readonly MARK_ATTENDANCE: { readonly marks: readonly Mark[] }
  readonly START_ITEM: { readonly itemKey: string }
  readonly CONCLUDE_ITEM: { readonly itemKey: string; readonly conclusion: string | null }
  readonly REQUEST_FLOOR: { readonly kind: FloorRequestKind; readonly note: string | null }
  readonly WITHDRAW_FLOOR: object
  readonly GIVE_FLOOR: ToMember
  readonly END_SPEECH: object
  readonly REORDER_FLOOR: { readonly memberIds: readonly string[]; readonly reason: string }
  readonly SET_FLOOR_OPEN: { readonly open: boolean }
  readonly RECORD_OPINION: ToMember &
    Expected & { readonly itemKey: string | null; readonly text: string }
  readonly OPEN_POLL: ToPoll & {
    readonly question: string
    readonly method: PollMethod
    readonly options: readonly PollOption[]
    readonly maxChoices: number
    readonly places: number | null
    readonly runOffOf: string | null
  }
  /** Of a named poll. */
  readonly CAST_VOTE: ToPoll & { readonly optionKeys: readonly string[] }
  readonly RECORD_HANDS: ToPoll & { readonly tally: Tally }
  readonly CLOSE_POLL: ToPoll & {
    readonly tally: Tally | null
    readonly voted: readonly string[] | null
  }
  readonly ASSIGN_TASK: {
    readonly taskId: string
    readonly title: string
    readonly ownerId: string
    readonly dueOn: string | null
  }
  readonly SAVE_MINUTES: { readonly text: string; readonly basedOn: string }
  readonly ADOPT_MINUTES: {
    readonly text: string
    readonly sealedSeq: number
    readonly seal: string
  }
  readonly CORRECT_MINUTES: { readonly text: string }
  /** `provider` is null where nothing is signed here; `after`: the signatures that the signed file had. */
  readonly SIGN_MINUTES: {
    readonly provider: string | null
    readonly signatureId: string
    readonly after: number
  }
  readonly CLOSE: Comment
}
export type KnownCommand = keyof CommandInputs & MeetingCommandName

export type PastMeeting = {
  readonly plan: MeetingPlan
  readonly rules: MeetingRules
  readonly roll: readonly RollEntry[]
  readonly marks: readonly Mark[]
  readonly heldOn: string
  readonly endedAt: string
}

/** CREATE and RECORD_AFTERWARDS begin a log; the others need a meeting. Tasks are completed long after it. */
export type MeetingCommand =
  | { readonly name: 'CREATE'; readonly plan: MeetingPlan }
  | ({ readonly name: 'RECORD_AFTERWARDS'; readonly periodTaken: boolean } & PastMeeting)
  | { readonly name: 'COMPLETE_TASK'; readonly taskId: string }
  | { [Name in KnownCommand]: { readonly name: Name } & CommandInputs[Name] }[KnownCommand]

/**
 * Who may give a command: `planner` and `runner` are the committee of the organization (the permission table says who that is),
 * `runner` also the chair and the minute-taker of the meeting; `above` is the committee or an officer of a level above; `entitled` is
 * whoever is on the roll, for themselves; `voice` those and the runners; `speaker` a runner, or whoever is speaking.
 */
export type CommandHolder =
  'planner' | 'runner' | 'above' | 'entitled' | 'voice' | 'speaker' | 'signer'

/** Those whose right is to take part: whoever lacks it is NOT_ENTITLED and is told so; of the others nothing is said. */
export const TAKING_PART: readonly CommandHolder[] = ['entitled', 'voice']

export type CommandRule = {
  readonly who: CommandHolder
  readonly statuses: readonly MeetingStatus[]
  /** The refusal in a status before and after those; WRONG_STATUS where nothing else is said. */
  readonly before?: RefusalCode
  readonly after?: RefusalCode
  /** Also taken once the minutes are adopted; everything else is TOO_LATE then. */
  readonly afterAdoption?: true
  /** Whether it is worth offering now to somebody who may; the command itself is decided by `decide`. */
  readonly offered?: (asking: Asking) => boolean
}

const PLANNED: readonly MeetingStatus[] = ['PLANNED', 'REGISTERED', 'INVITED', 'POSTPONED']
const COMING: readonly MeetingStatus[] = ['REGISTERED', 'INVITED', 'POSTPONED']
const NOW: readonly MeetingStatus[] = ['IN_PROGRESS']
const HELD: readonly MeetingStatus[] = ['IN_PROGRESS', 'CLOSED']

const inRoom = (offered?: CommandRule['offered']): CommandRule => ({
  who: 'runner',
  statuses: NOW,
  ...(offered && { offered }),
})

/** Every command: who, and in which status. The buttons of every screen come from here. */
export const COMMAND_RULES: Readonly<Record<KnownCommand, CommandRule>> = {
  UPDATE_PLAN: { who: 'planner', statuses: PLANNED },
  REGISTER: { who: 'planner', statuses: ['PLANNED', 'POSTPONED'] },
  RETURN_REGISTRATION: { who: 'above', statuses: ['REGISTERED', 'INVITED'] },
  INVITE: { who: 'planner', statuses: ['REGISTERED'] },
  POSTPONE: { who: 'planner', statuses: PLANNED },
  CANCEL: { who: 'planner', statuses: PLANNED },
  APPOINT_CHAIR: { who: 'runner', statuses: [...PLANNED, 'IN_PROGRESS'] },
  APPOINT_MINUTE_TAKER: { who: 'runner', statuses: [...PLANNED, 'IN_PROGRESS'] },
  ANNOUNCE_ABSENCE: {
    who: 'entitled',
    statuses: COMING,
    before: 'TOO_EARLY',
    after: 'TOO_LATE',
  },
  DECIDE_ABSENCE: {
    who: 'runner',
    statuses: [...COMING, 'IN_PROGRESS'],
    offered: IS_OFFERED.DECIDE_ABSENCE,
  },
  OPEN: { who: 'runner', statuses: ['INVITED'] },
  CHECK_IN: {
    who: 'entitled',
    statuses: NOW,
    before: 'TOO_EARLY',
    after: 'TOO_LATE',
    offered: IS_OFFERED.CHECK_IN,
  },
  DECIDE_CHECK_IN: inRoom(IS_OFFERED.DECIDE_CHECK_IN),
  MARK_ATTENDANCE: inRoom(),
  START_ITEM: inRoom(IS_OFFERED.ITEM),
  CONCLUDE_ITEM: inRoom(IS_OFFERED.ITEM),
  REQUEST_FLOOR: { who: 'entitled', statuses: NOW, offered: IS_OFFERED.REQUEST_FLOOR },
  WITHDRAW_FLOOR: {
    who: 'entitled',
    statuses: NOW,
    offered: IS_OFFERED.WITHDRAW_FLOOR,
  },
  GIVE_FLOOR: inRoom(),
  END_SPEECH: {
    who: 'speaker',
    statuses: NOW,
    offered: IS_OFFERED.END_SPEECH,
  },
  REORDER_FLOOR: inRoom(IS_OFFERED.REORDER_FLOOR),
  SET_FLOOR_OPEN: inRoom(),
  RECORD_OPINION: {
    who: 'voice',
    statuses: [...COMING, 'IN_PROGRESS'],
    before: 'TOO_EARLY',
    after: 'TOO_LATE',
    // Ahead of the meeting one speaks for oneself alone.
    offered: ({ state, actor }) => state.status === 'IN_PROGRESS' || isOnRoll(state, actor),
  },
  OPEN_POLL: inRoom(),
  CAST_VOTE: {
    who: 'entitled',
    statuses: NOW,
    after: 'POLL_CLOSED',
    offered: IS_OFFERED.CAST_VOTE,
  },
  RECORD_HANDS: inRoom(IS_OFFERED.RECORD_HANDS),
  CLOSE_POLL: inRoom(IS_OFFERED.CLOSE_POLL),
  ASSIGN_TASK: inRoom(),
  SAVE_MINUTES: { who: 'runner', statuses: HELD },
  ADOPT_MINUTES: { who: 'runner', statuses: HELD, offered: IS_OFFERED.NO_POLL_OPEN },
  CORRECT_MINUTES: {
    who: 'runner',
    statuses: HELD,
    afterAdoption: true,
    offered: IS_OFFERED.CORRECT_MINUTES,
  },
  SIGN_MINUTES: {
    who: 'signer',
    statuses: HELD,
    afterAdoption: true,
    offered: IS_OFFERED.SIGN_MINUTES,
  },
  CLOSE: { who: 'runner', statuses: NOW, afterAdoption: true, offered: IS_OFFERED.NO_POLL_OPEN },
}
export const KNOWN_COMMANDS = Object.keys(COMMAND_RULES) as KnownCommand[]

/**
 * What this person may do now. `expected`: whether a meeting that has no roll yet expects them; once it has one, the roll says so.
 */
export function availableCommands({
  expected,
  ...asked
}: Asking & { readonly expected: boolean }): KnownCommand[] {
  const { state } = asked
  const takesPart = expected || state.attendance !== null
  return KNOWN_COMMANDS.filter((name) => {
    const rule = COMMAND_RULES[name]
    return (
      rule.statuses.includes(state.status) &&
      (state.minutes.adoptedAt === null || rule.afterAdoption === true) &&
      holds({ who: rule.who, ...asked }) &&
      (takesPart || !TAKING_PART.includes(rule.who)) &&
      (rule.offered?.(asked) ?? true)
    )
  })
}

export function holds({
  who,
  state,
  actor,
}: Pick<Asking, 'state' | 'actor'> & { readonly who: CommandHolder }): boolean {
  switch (who) {
    case 'planner':
      return actor.mayPlan
    case 'runner':
      return runsTheRoom(state, actor)
    case 'above':
      return actor.mayReturn
    case 'entitled':
      return isOnRoll(state, actor)
    case 'voice':
      return isOnRoll(state, actor) || runsTheRoom(state, actor)
    case 'speaker':
      return runsTheRoom(state, actor) || isSpeaking({ state, actor })
    case 'signer':
      return isSigner(state, actor)
  }
}
