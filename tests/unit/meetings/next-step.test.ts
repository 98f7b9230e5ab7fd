import { describe, expect, it } from '@jest/globals'

import { COMMAND_RULES, KNOWN_COMMANDS } from '../../../src/domain/meetings/command-rules.ts'
import { MEETING_STATUSES, type MeetingStatus } from '../../../src/domain/meetings/meeting-words.ts'
import { DESK_STAGES, nextStep, type DeskPicture } from '../../../src/domain/meetings/next-step.ts'

const allowedIn = (status: MeetingStatus): readonly string[] =>
  KNOWN_COMMANDS.filter(
    (name) => COMMAND_RULES[name].statuses.includes(status) && COMMAND_RULES[name].who !== 'above',
  )

/** A meeting with nothing left to do in its status, seen by somebody who may do everything. */
const quiet = (status: MeetingStatus, changed: Partial<DeskPicture> = {}): DeskPicture => ({
  status,
  commands: allowedIn(status),
  agenda: [
    { key: 'one', status: 'DONE' },
    { key: 'two', status: 'DONE' },
  ],
  hasChair: true,
  hasMinuteTaker: true,
  undecidedAbsences: 0,
  heldCheckIns: 0,
  unmarked: 0,
  isSpeaking: false,
  firstWaiting: null,
  openPoll: null,
  tiedPoll: null,
  minutesAreSaved: true,
  isSigned: true,
  ...changed,
})
const pending = [
  { key: 'one', status: 'PENDING' },
  { key: 'two', status: 'PENDING' },
] as const
const half = [
  { key: 'one', status: 'DONE' },
  { key: 'two', status: 'PENDING' },
] as const
const under = [
  { key: 'one', status: 'DONE' },
  { key: 'two', status: 'CURRENT' },
] as const
const openPoll = { id: 'p1', method: 'NAMED', isCounted: false } as const
const hands = { id: 'p1', method: 'SHOW_OF_HANDS', isCounted: false } as const
const adopted = ['CORRECT_MINUTES', 'SIGN_MINUTES', 'CLOSE'] as const

describe('the next step of a meeting', () => {
  it.each<[string, DeskPicture, string, string | null]>([
    ['a plan without an agenda is written', quiet('PLANNED', { agenda: [] }), 'UPDATE_PLAN', null],
    ['a plan is registered', quiet('PLANNED', { agenda: pending }), 'REGISTER', null],
    ['a postponed one is registered again', quiet('POSTPONED'), 'REGISTER', null],
    ['a registered one is called', quiet('REGISTERED', { agenda: pending }), 'INVITE', null],
    ['absences are decided', quiet('INVITED', { undecidedAbsences: 2 }), 'DECIDE_ABSENCE', null],
    ['somebody is to lead it', quiet('INVITED', { hasChair: false }), 'APPOINT_CHAIR', null],
    [
      'somebody is to write it down',
      quiet('INVITED', { hasMinuteTaker: false }),
      'APPOINT_MINUTE_TAKER',
      null,
    ],
    ['a called one is opened', quiet('INVITED', { agenda: pending }), 'OPEN', null],
    [
      'what is held is decided first',
      quiet('IN_PROGRESS', { heldCheckIns: 1, unmarked: 3, agenda: pending }),
      'DECIDE_CHECK_IN',
      null,
    ],
    [
      'the roll is called before the first item',
      quiet('IN_PROGRESS', { unmarked: 3, agenda: pending }),
      'MARK_ATTENDANCE',
      null,
    ],
    ['the first item', quiet('IN_PROGRESS', { agenda: pending }), 'START_ITEM', 'one'],
    [
      'a latecomer holds nothing up',
      quiet('IN_PROGRESS', { agenda: half, unmarked: 1 }),
      'START_ITEM',
      'two',
    ],
    ['hands are counted', quiet('IN_PROGRESS', { openPoll: hands }), 'RECORD_HANDS', 'p1'],
    [
      'counted hands are closed',
      quiet('IN_PROGRESS', { openPoll: { ...hands, isCounted: true } }),
      'CLOSE_POLL',
      'p1',
    ],
    [
      'a vote before whoever speaks',
      quiet('IN_PROGRESS', { openPoll, isSpeaking: true }),
      'CLOSE_POLL',
      'p1',
    ],
    ['the tied are voted on again', quiet('IN_PROGRESS', { tiedPoll: 'p1' }), 'OPEN_POLL', 'p1'],
    [
      'a speech ends before the next begins',
      quiet('IN_PROGRESS', { agenda: under, isSpeaking: true, firstWaiting: 'm1' }),
      'END_SPEECH',
      null,
    ],
    [
      'who waits speaks before the item is concluded',
      quiet('IN_PROGRESS', { agenda: under, firstWaiting: 'm1' }),
      'GIVE_FLOOR',
      'm1',
    ],
    ['the item is concluded', quiet('IN_PROGRESS', { agenda: under }), 'CONCLUDE_ITEM', 'two'],
    [
      'nobody is left unmarked at the end',
      quiet('IN_PROGRESS', { unmarked: 1 }),
      'MARK_ATTENDANCE',
      null,
    ],
    ['the minutes', quiet('IN_PROGRESS', { minutesAreSaved: false }), 'SAVE_MINUTES', null],
    ['the minutes are adopted', quiet('IN_PROGRESS'), 'ADOPT_MINUTES', null],
    ['it is closed', quiet('IN_PROGRESS', { commands: adopted }), 'CLOSE', null],
    [
      'it is closed, then signed',
      quiet('IN_PROGRESS', { commands: adopted, isSigned: false }),
      'CLOSE',
      null,
    ],
    [
      'minutes are adopted after the meeting',
      quiet('CLOSED', { minutesAreSaved: true }),
      'ADOPT_MINUTES',
      null,
    ],
    [
      'sealed minutes are signed',
      quiet('CLOSED', { commands: ['CORRECT_MINUTES', 'SIGN_MINUTES'], isSigned: false }),
      'SIGN_MINUTES',
      null,
    ],
  ])('%s', (_name, picture, command, subject) => {
    expect(nextStep(picture)).toMatchObject({ command, subject })
  })

  it.each(MEETING_STATUSES)('offers nobody what they may not do, %s', (status) => {
    const busy = quiet(status, {
      commands: [],
      agenda: pending,
      undecidedAbsences: 1,
      heldCheckIns: 1,
      unmarked: 1,
      isSpeaking: true,
      firstWaiting: 'm1',
      openPoll,
      tiedPoll: 'p1',
      minutesAreSaved: false,
      isSigned: false,
    })

    expect(nextStep(busy)).toBeNull()
  })

  it('has nothing to offer once all is done', () => {
    const done = quiet('CLOSED', { commands: ['CORRECT_MINUTES', 'SIGN_MINUTES'] })

    expect(nextStep(done)).toBeNull()
  })

  it('leads to a part of the desk', () => {
    const steps = MEETING_STATUSES.map((status) => nextStep(quiet(status))?.stage ?? 'plan')

    expect(DESK_STAGES).toEqual(expect.arrayContaining(steps))
  })
})
