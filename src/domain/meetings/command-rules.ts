import { isOnRoll, isSigner, runsTheRoom } from './meeting-actor.ts'
import type { KnownCommand } from './meeting-commands.ts'
import type { MeetingStatus, RefusalCode } from './meeting-words.ts'
import { IS_OFFERED, isSpeaking, type Asking } from './offered-commands.ts'

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
