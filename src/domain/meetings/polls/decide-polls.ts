import { isPresent, summarize } from '../attendance.ts'
import { rulesOf } from '../rules-of-meeting.ts'
import {
  happened,
  refusalOf,
  refused,
  without,
  type AskedOf,
  type Decision,
  type Refusal,
} from '../decision.ts'
import type { MeetingState } from '../meeting-state.ts'
import type { EntitledVoter, PollState, Tally } from './poll-state.ts'

/**
 * Who may vote, with the reason for each: official members who are present, probationary ones where the rules of the meeting say so
 * (design.md section 5, "Polls").
 */
export function entitledNow(state: MeetingState): readonly EntitledVoter[] {
  const { probationaryMayVote } = rulesOf(state)
  return [...(state.attendance?.values() ?? [])].flatMap(
    ({ memberId, memberClass, status }): readonly EntitledVoter[] => {
      if (!isPresent(status)) return []
      if (memberClass === 'PROBATIONARY')
        return probationaryMayVote ? [{ memberId, reason: 'PROBATIONARY_PRESENT' }] : []
      return [{ memberId, reason: 'OFFICIAL_PRESENT' }]
    },
  )
}

export function decideOpenPoll({ state, command }: AskedOf<'OPEN_POLL'>): Decision {
  const poll = without(command)
  if (state.polls.has(poll.pollId)) return refused('ALREADY_DONE')
  const rules = rulesOf(state)
  const { quorumReached, quorumNeeded } = summarize({
    rows: state.attendance?.values() ?? [],
    rules,
  })
  if (quorumReached === false)
    return refused('QUORUM_MISSING', 'meeting.refused.QUORUM_MISSING', {
      needed: quorumNeeded ?? 0,
    })
  const entitled = entitledNow(state)
  if (entitled.length === 0) return refused('NOT_PRESENT', 'meeting.refused.nobodyEntitled')
  return happened({ type: 'pollOpened', data: { ...poll, entitled } })
}

/** What keeps somebody from voting in a poll now; null where nothing does. A secret ballot asks the same before it is sealed. */
export function voteRefusal({
  poll,
  memberId,
}: {
  readonly poll: PollState | undefined
  readonly memberId: string | null
}): Refusal | null {
  if (poll === undefined) return refusalOf('NOT_ENTITLED', 'meeting.refused.noSuchPoll')
  if (!poll.entitled.some((voter) => voter.memberId === memberId))
    return refusalOf('NOT_ENTITLED', 'meeting.refused.notEntitledToVote')
  if (poll.status === 'CLOSED') return refusalOf('POLL_CLOSED')
  if (poll.method === 'SHOW_OF_HANDS')
    return refusalOf('WRONG_STATUS', 'meeting.refused.votesByHand')
  return null
}

/** Options that the poll has, each once, and no more than may be chosen. */
export function isChoice(
  { options, maxChoices }: PollState,
  optionKeys: readonly string[],
): boolean {
  const known = optionKeys.every((key) => options.some((option) => option.key === key))
  const once = new Set(optionKeys).size === optionKeys.length
  return known && once && optionKeys.length <= maxChoices
}

/** A named vote. A secret one comes here only where its poll was opened in the same moment: who sends it again finds the poll. */
export function decideCastVote({ state, command, actor }: AskedOf<'CAST_VOTE'>): Decision {
  const poll = state.polls.get(command.pollId)
  const { memberId } = actor
  const refusal = voteRefusal({ poll, memberId })
  if (refusal !== null) return { kind: 'refused', refusal }
  if (poll === undefined || memberId === null) return refused('NOT_ENTITLED')
  if (poll.method === 'SECRET') return refused('NOT_ENTITLED', 'meeting.refused.noSuchPoll')
  if (poll.voted.includes(memberId)) return refused('ALREADY_DONE', 'meeting.refused.alreadyVoted')
  const { pollId, optionKeys } = command
  // Sent together with the opening, when nobody could know the poll: whoever sends it again is told what is wrong with it.
  if (!isChoice(poll, optionKeys)) return refused('NOT_ENTITLED', 'meeting.refused.noSuchPoll')
  return happened({ type: 'voteCast', data: { pollId, memberId, optionKeys } })
}

/** What the minute-taker has counted; counting again before closing replaces it. */
export function decideRecordHands({ state, command }: AskedOf<'RECORD_HANDS'>): Decision {
  const { pollId, tally } = command
  const poll = state.polls.get(pollId)
  if (poll === undefined) return refused('WRONG_STATUS', 'meeting.refused.noSuchPoll')
  if (poll.status === 'CLOSED') return refused('POLL_CLOSED')
  if (poll.method !== 'SHOW_OF_HANDS') return refused('WRONG_STATUS', 'meeting.refused.notByHand')
  if (!isConsistent({ poll, tally }))
    return refused('INCONSISTENT_TOTALS', 'meeting.refused.INCONSISTENT_TOTALS', {
      entitled: poll.entitled.length,
    })
  return happened({ type: 'handsRecorded', data: { pollId, tally } })
}

/** Nobody raises more hands than they have choices, nor twice for one option. */
export function isConsistent({
  poll: { entitled, maxChoices, options },
  tally,
}: {
  readonly poll: PollState
  readonly tally: Tally
}): boolean {
  const counts = Object.entries(tally)
  const known = counts.every(([key]) => options.some((option) => option.key === key))
  const sum = counts.reduce((total, [, votes]) => total + votes, 0)
  return (
    known &&
    counts.every(([, votes]) => votes >= 0 && votes <= entitled.length) &&
    sum <= entitled.length * maxChoices
  )
}

/** A secret poll comes with what its envelopes held. */
export function decideClosePoll({ state, command }: AskedOf<'CLOSE_POLL'>): Decision {
  const { pollId, tally, voted } = command
  const poll = state.polls.get(pollId)
  if (poll === undefined) return refused('WRONG_STATUS', 'meeting.refused.noSuchPoll')
  if (poll.status === 'CLOSED') return refused('ALREADY_DONE', 'meeting.refused.pollIsClosed')
  if (poll.method === 'SHOW_OF_HANDS' && poll.tally === null)
    return refused('INCONSISTENT_TOTALS', 'meeting.refused.handsNotCounted')
  // It was opened in the same moment: whoever closes it again finds it.
  if (poll.method === 'SECRET' && tally === null)
    return refused('WRONG_STATUS', 'meeting.refused.noSuchPoll')
  return happened({ type: 'pollClosed', data: { pollId, tally, voted } })
}
