import type { Tally } from '../../domain/meetings/polls/poll-state.ts'

/** What came of a secret vote. `counted` also where the same command is sent again, after the closing too. */
export type CastOutcome = 'counted' | 'alreadyVoted' | 'closed' | 'otherInput'

/** What the envelopes of a poll held. `voted` is in the order of the entitled list. */
export type OpenedBallots = { readonly tally: Tally; readonly voted: readonly string[] }

/** A secret poll as the log has frozen it: the keys of its options and who is entitled, in their order. */
export type BallotPoll = {
  readonly id: string
  readonly options: readonly string[]
  readonly entitled: readonly string[]
}

/**
 * Ballots of secret polls. Nothing that is stored joins a person to a choice, in the data, in a backup of it or in the database's own
 * log of changes: a vote is one envelope, sealed under a key of the poll, of one length whatever is in it (design.md section 5, "Polls").
 */
export type SecretBallots = {
  /** Makes the key of a poll; the same poll again changes nothing. Before anybody can vote. */
  readonly prepare: (pollId: string) => Promise<void>
  /** Counted or refused, never acknowledged and forgotten. */
  readonly cast: (asked: {
    readonly poll: BallotPoll
    readonly voterId: string
    readonly optionKeys: readonly string[]
    readonly commandId: string
  }) => Promise<CastOutcome>
  /** Opens all envelopes in no order, keeps what they held, and does away with them and the key. Again, also in another process: the same. */
  readonly close: (poll: BallotPoll) => Promise<OpenedBallots>
  /** Who has voted in each poll that is open here; how many is the size of the set. */
  readonly votersOf: (
    pollIds: readonly string[],
  ) => Promise<ReadonlyMap<string, ReadonlySet<string>>>
}
