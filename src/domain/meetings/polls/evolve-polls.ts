import { rulesOf } from '../rules-of-meeting.ts'
import type { EventData } from '../meeting-events.ts'
import type { MeetingState } from '../meeting-state.ts'
import type { PollState, Tally } from './poll-state.ts'

const withPoll = (state: MeetingState, poll: PollState): MeetingState => ({
  ...state,
  polls: new Map(state.polls).set(poll.id, poll),
})

function pollOf({ polls }: MeetingState, id: string): PollState {
  const poll = polls.get(id)
  if (!poll) throw new Error('An event names a poll that was never opened')
  return poll
}

export const pollOpened = (
  state: MeetingState,
  { pollId, ...data }: EventData['pollOpened'],
  at: Date,
): MeetingState =>
  withPoll(state, {
    ...data,
    id: pollId,
    status: 'OPEN',
    openedAt: at,
    closedAt: null,
    electedAbovePercent: thresholdOf(state, data),
    namedVotes: [],
    tally: null,
    voted: [],
  })

/** What an election takes, by the rules of the meeting: in a ballot among the tied another share than in the first. */
function thresholdOf(
  state: MeetingState,
  { places, runOffOf }: Pick<EventData['pollOpened'], 'places' | 'runOffOf'>,
): number | null {
  const { electedAbovePercent, runOffAbovePercent } = rulesOf(state)
  if (places === null) return null
  return runOffOf === null ? electedAbovePercent : runOffAbovePercent
}

export function voteCast(
  state: MeetingState,
  { pollId, memberId, optionKeys }: EventData['voteCast'],
  at: Date,
): MeetingState {
  const poll = pollOf(state, pollId)
  return withPoll(state, {
    ...poll,
    namedVotes: [...poll.namedVotes, { memberId, optionKeys, at }],
    voted: [...poll.voted, memberId],
  })
}

export const handsRecorded = (
  state: MeetingState,
  { pollId, tally }: EventData['handsRecorded'],
): MeetingState => withPoll(state, { ...pollOf(state, pollId), tally })

export function pollClosed(
  state: MeetingState,
  { pollId, tally, voted }: EventData['pollClosed'],
  at: Date,
): MeetingState {
  const poll = pollOf(state, pollId)
  return withPoll(state, {
    ...poll,
    status: 'CLOSED',
    closedAt: at,
    tally: tally ?? poll.tally ?? tallyOf(poll),
    voted: voted ?? poll.voted,
  })
}

/** Named votes, counted. */
function tallyOf({ options, namedVotes }: PollState): Tally {
  return Object.fromEntries(
    options.map(({ key }) => [
      key,
      namedVotes.filter(({ optionKeys }) => optionKeys.includes(key)).length,
    ]),
  )
}
