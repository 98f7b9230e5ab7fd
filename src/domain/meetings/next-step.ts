import type { AgendaItemStatus, MeetingCommandName, MeetingStatus } from './meeting-words.ts'
import type { PollMethod } from './polls/poll-state.ts'

/** The parts of the desk, in the order in which a meeting goes. */
export const DESK_STAGES = ['plan', 'roll', 'agenda', 'floor', 'polls', 'tasks', 'minutes'] as const
export type DeskStage = (typeof DESK_STAGES)[number]

/** What the next step depends on, as whoever runs the room sees it. */
export type DeskPicture = {
  readonly status: MeetingStatus
  /** What this person may do now. */
  readonly commands: readonly string[]
  readonly agenda: readonly { readonly key: string; readonly status: AgendaItemStatus }[]
  readonly hasChair: boolean
  readonly hasMinuteTaker: boolean
  /** Absences announced and not decided yet. */
  readonly undecidedAbsences: number
  readonly heldCheckIns: number
  /** On the roll, expected, and neither come nor marked. */
  readonly unmarked: number
  readonly isSpeaking: boolean
  readonly firstWaiting: string | null
  readonly openPoll: {
    readonly id: string
    readonly method: PollMethod
    readonly isCounted: boolean
  } | null
  /** An election whose last place is tied and that was not voted on again. */
  readonly tiedPoll: string | null
  readonly minutesAreSaved: boolean
  readonly isSigned: boolean
}

/** A step, and what of the meeting it is about: an item, a member or a poll. */
export type NextStep = {
  readonly command: MeetingCommandName
  readonly stage: DeskStage
  readonly subject: string | null
}

type Rule = {
  readonly command: MeetingCommandName
  readonly stage: DeskStage
  /** Null: not now. A text: now, about that; true: now. */
  readonly when: (picture: DeskPicture) => string | boolean | null
}

const isInProgress = ({ status }: DeskPicture) => status === 'IN_PROGRESS'
const itemThatIs = (status: AgendaItemStatus) => (picture: DeskPicture) =>
  picture.agenda.find((item) => item.status === status)?.key ?? null
const hasBegun = ({ agenda }: DeskPicture) => agenda.some(({ status }) => status !== 'PENDING')
const handsToCount = ({ openPoll }: DeskPicture) =>
  openPoll?.method === 'SHOW_OF_HANDS' && !openPoll.isCounted ? openPoll.id : null

/** The first rule that holds, and whose command the person may give, is the step. Before the meeting, in it, after it. */
const RULES: readonly Rule[] = [
  { command: 'UPDATE_PLAN', stage: 'plan', when: ({ agenda }) => agenda.length === 0 },
  { command: 'REGISTER', stage: 'plan', when: () => true },
  { command: 'INVITE', stage: 'plan', when: () => true },
  { command: 'DECIDE_ABSENCE', stage: 'roll', when: (of) => of.undecidedAbsences > 0 },
  {
    command: 'APPOINT_CHAIR',
    stage: 'plan',
    when: (of) => of.status === 'INVITED' && !of.hasChair,
  },
  {
    command: 'APPOINT_MINUTE_TAKER',
    stage: 'plan',
    when: (of) => of.status === 'INVITED' && !of.hasMinuteTaker,
  },
  { command: 'OPEN', stage: 'roll', when: () => true },
  { command: 'DECIDE_CHECK_IN', stage: 'roll', when: (of) => of.heldCheckIns > 0 },
  {
    command: 'MARK_ATTENDANCE',
    stage: 'roll',
    when: (of) => of.unmarked > 0 && !hasBegun(of),
  },
  { command: 'RECORD_HANDS', stage: 'polls', when: handsToCount },
  { command: 'CLOSE_POLL', stage: 'polls', when: ({ openPoll }) => openPoll?.id ?? null },
  { command: 'OPEN_POLL', stage: 'polls', when: ({ tiedPoll }) => tiedPoll },
  { command: 'END_SPEECH', stage: 'floor', when: (of) => of.isSpeaking },
  { command: 'GIVE_FLOOR', stage: 'floor', when: ({ firstWaiting }) => firstWaiting },
  { command: 'CONCLUDE_ITEM', stage: 'agenda', when: itemThatIs('CURRENT') },
  { command: 'START_ITEM', stage: 'agenda', when: itemThatIs('PENDING') },
  { command: 'MARK_ATTENDANCE', stage: 'roll', when: (of) => of.unmarked > 0 },
  { command: 'SAVE_MINUTES', stage: 'minutes', when: (of) => !of.minutesAreSaved },
  { command: 'ADOPT_MINUTES', stage: 'minutes', when: () => true },
  { command: 'CLOSE', stage: 'minutes', when: isInProgress },
  { command: 'SIGN_MINUTES', stage: 'minutes', when: (of) => !of.isSigned },
]

/** The step that a desk offers first; null where there is nothing for this person to do. Any other command stays open to them. */
export function nextStep(picture: DeskPicture): NextStep | null {
  for (const { command, stage, when } of RULES) {
    const holds = picture.commands.includes(command) ? when(picture) : null
    if (holds !== null && holds !== false)
      return { command, stage, subject: typeof holds === 'string' ? holds : null }
  }
  return null
}
