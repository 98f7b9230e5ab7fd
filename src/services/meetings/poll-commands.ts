import { decide } from '../../domain/meetings/decide.ts'
import { refusalOf } from '../../domain/meetings/decision.ts'
import { meetingActorOf } from '../../domain/meetings/meeting-actor.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { isChoice, voteRefusal } from '../../domain/meetings/polls/decide-polls.ts'
import { tiedOf } from '../../domain/meetings/polls/election.ts'
import type { PollMethod, PollOption, PollState } from '../../domain/meetings/polls/poll-state.ts'
import { conflict, forbidden, invalidInput } from '../../errors/domain-error.ts'
import type { BallotPoll } from './ballots.repository.ts'
import { pollIdFor } from './command-fingerprint.ts'
import {
  giveCommand,
  requireCommandId,
  visibleMeeting,
  type As,
  type MeetingOutcome,
  type MeetingParts,
  type ToMeeting,
} from './give-command.ts'
import { readOptions, readTally } from './poll-input.ts'
import { requiredLine } from './read-text.ts'

const MAX_QUESTION = 500

export type OpenPollInput = ToMeeting & {
  readonly question: string
  readonly method: PollMethod
  readonly options: readonly PollOption[]
  readonly maxChoices: number
  readonly places?: number | null
}
export type CastVoteInput = ToMeeting & {
  readonly pollId: string
  readonly optionKeys: readonly string[]
}
export type RecordHandsInput = ToMeeting & {
  readonly pollId: string
  readonly counts: readonly { readonly optionKey: string; readonly votes: number }[]
}
export type ClosePollInput = ToMeeting & { readonly pollId: string }

/** The key of a secret poll is there before anybody can vote, and made for those alone who may open one. */
export const openPoll =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<OpenPollInput>) =>
    giveCommand({
      parts,
      name: 'OPEN_POLL',
      input,
      viewer,
      make: async (record, asker) => {
        const { method, maxChoices, places = null } = input
        const options = readOptions({ ...input, places })
        const question = requiredLine({ text: input.question, path: 'question', max: MAX_QUESTION })
        const pollId = pollIdFor({ ...input, accountId: asker.accountId })
        const state = await parts.histories.stateOf(record.id)
        const runOffOf = places === null ? null : runOffAmong({ state, options })
        const poll = { pollId, question, method, options, maxChoices, places, runOffOf }
        const command = { name: 'OPEN_POLL', ...poll } as const
        const actor = meetingActorOf({ viewer: asker, path: record.path })
        const decision = decide({ state, command, actor, now: parts.clock() })
        if (decision.kind === 'forbidden') throw forbidden()
        if (method === 'SECRET') await parts.ballots.prepare(pollId)
        return command
      },
    })

/** A vote that is acknowledged is counted, once. A named one is an event; a secret one is an envelope and leaves no trace in the log. */
export const castVote =
  (parts: MeetingParts) =>
  async ({ input, viewer }: As<CastVoteInput>): Promise<MeetingOutcome> => {
    requireCommandId(input.commandId)
    const { record, asker } = await visibleMeeting({ id: input.meetingId, viewer, parts })
    const state = await parts.histories.stateOf(record.id)
    const poll = state?.polls.get(input.pollId)
    if (state && poll?.method === 'SECRET')
      return castSecretly({ parts, state, poll, input, voterId: asker.memberId, id: record.id })
    if (poll) requireChoices({ poll, optionKeys: input.optionKeys })
    return giveCommand({
      parts,
      name: 'CAST_VOTE',
      input,
      viewer,
      make: async () => {
        const { pollId, optionKeys } = input
        return { name: 'CAST_VOTE', pollId, optionKeys }
      },
    })
  }

async function castSecretly({
  parts,
  state,
  poll,
  input: { optionKeys, commandId },
  voterId,
  id,
}: {
  readonly parts: MeetingParts
  readonly state: MeetingState
  readonly poll: PollState
  readonly input: CastVoteInput
  readonly voterId: string | null
  readonly id: string
}): Promise<MeetingOutcome> {
  const refusal = voteRefusal({ poll, memberId: voterId })
  // Of a poll that is closed the ballots know who has voted: whoever sends a vote again that was counted is told so.
  if (refusal !== null && refusal.code !== 'POLL_CLOSED') return { kind: 'refused', refusal }
  requireChoices({ poll, optionKeys })
  const outcome = await parts.ballots.cast({
    poll: ballotPollOf(poll),
    voterId: voterId ?? '',
    optionKeys,
    commandId,
  })
  switch (outcome) {
    case 'counted':
      return { kind: 'changed', meetingId: id, seq: state.seq }
    case 'otherInput':
      throw conflict('meeting.conflict.command')
    case 'alreadyVoted':
      return refusedVote('ALREADY_DONE', 'meeting.refused.alreadyVoted')
    case 'closed':
      return refusedVote('POLL_CLOSED')
  }
}

export const recordHands =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<RecordHandsInput>) =>
    giveCommand({
      parts,
      name: 'RECORD_HANDS',
      input,
      viewer,
      make: async () => {
        const { pollId } = input
        return { name: 'RECORD_HANDS', pollId, tally: readTally(input.counts) }
      },
    })

/** Closing that died half-way is finished by the next one, with the same totals. */
export const closePoll =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ClosePollInput>) =>
    giveCommand({
      parts,
      name: 'CLOSE_POLL',
      input,
      viewer,
      make: async (record, asker) => {
        const { pollId } = input
        const state = await parts.histories.stateOf(record.id)
        const nothing = { tally: null, voted: null }
        const plain = { name: 'CLOSE_POLL', pollId, ...nothing } as const
        const poll = state?.polls.get(pollId)
        if (state === null || poll?.method !== 'SECRET' || poll.status === 'CLOSED') return plain
        // Envelopes are opened for those alone who may close the poll, and only where it would be closed.
        const actor = meetingActorOf({ viewer: asker, path: record.path })
        const asked = { ...plain, tally: {}, voted: [] }
        const decision = decide({ state, command: asked, actor, now: parts.clock() })
        if (decision.kind === 'forbidden') throw forbidden()
        if (decision.kind !== 'events') return plain
        const { tally, voted } = await parts.ballots.close(ballotPollOf(poll))
        return { ...plain, tally, voted }
      },
    })

const ballotPollOf = ({ id, options, entitled }: PollState): BallotPoll => ({
  id,
  options: options.map(({ key }) => key),
  entitled: entitled.map(({ memberId }) => memberId),
})

const refusedVote = (...told: Parameters<typeof refusalOf>): MeetingOutcome => ({
  kind: 'refused',
  refusal: refusalOf(...told),
})

/** INVALID_INPUT for options that the poll does not have, one of them twice, and more than may be chosen. */
function requireChoices({
  poll,
  optionKeys,
}: {
  readonly poll: PollState
  readonly optionKeys: readonly string[]
}): void {
  if (isChoice(poll, optionKeys)) return
  const params = { max: poll.maxChoices }
  throw invalidInput([{ path: 'optionKeys', reason: 'meeting.input.choices', params }])
}

/** The election whose tied these are, and nobody else: theirs is the ballot in which the most votes decide. */
function runOffAmong({
  state,
  options,
}: {
  readonly state: MeetingState | null
  readonly options: readonly PollOption[]
}): string | null {
  const keys = options.map(({ key }) => key).sort()
  const polls = [...(state?.polls.values() ?? [])].reverse()
  const tied = polls.find((poll) => String([...tiedOf(poll)].sort()) === String(keys))
  return tied && keys.length > 0 ? tied.id : null
}
