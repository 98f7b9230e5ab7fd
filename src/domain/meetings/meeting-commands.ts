import type { CodeVerdict } from './check-in.ts'
import type { FloorRequestKind } from './floor/floor-state.ts'
import type { EventData, Mark, RollEntry } from './meeting-events.ts'
import type { MeetingPlan, PlanChanges } from './meeting-plan.ts'
import type { MeetingRules } from './meeting-rules.ts'
import type { MeetingCommandName } from './meeting-words.ts'
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

/** CREATE and RECORD_AFTERWARDS begin a log; the others need a meeting. Tasks are completed long after it. */
export type MeetingCommand =
  | { readonly name: 'CREATE'; readonly plan: MeetingPlan }
  | ({
      readonly name: 'RECORD_AFTERWARDS'
      readonly periodTaken: boolean
    } & EventData['recordedAfterwards'])
  | { readonly name: 'COMPLETE_TASK'; readonly taskId: string }
  | { [Name in KnownCommand]: { readonly name: Name } & CommandInputs[Name] }[KnownCommand]
