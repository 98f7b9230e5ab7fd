export const POLL_METHODS = ['NAMED', 'SECRET', 'SHOW_OF_HANDS'] as const
export type PollMethod = (typeof POLL_METHODS)[number]
export const POLL_STATUSES = ['OPEN', 'CLOSED'] as const
export type PollStatus = (typeof POLL_STATUSES)[number]

export type PollOption = { readonly key: string; readonly label: string }

/** Votes by option key; an option that is not here has none. */
export type Tally = Readonly<Record<string, number>>

export const ENTITLEMENT_REASONS = ['OFFICIAL_PRESENT', 'PROBATIONARY_PRESENT'] as const
export type EntitlementReason = (typeof ENTITLEMENT_REASONS)[number]

export type EntitledVoter = { readonly memberId: string; readonly reason: EntitlementReason }

export type NamedVote = {
  readonly memberId: string
  readonly optionKeys: readonly string[]
  readonly at: Date
}

export type PollState = {
  readonly id: string
  readonly question: string
  readonly method: PollMethod
  readonly status: PollStatus
  readonly options: readonly PollOption[]
  readonly maxChoices: number
  /** An election to so many places; null: no election. */
  readonly places: number | null
  /** Elections: a ballot among those tied in that poll, where the most votes decide. */
  readonly runOffOf: string | null
  /** Elections: elected is who has more than this share of the entitled. Null: whoever has most. */
  readonly electedAbovePercent: number | null
  /** Frozen when it opened, in the order in which people are called. */
  readonly entitled: readonly EntitledVoter[]
  readonly openedAt: Date
  readonly closedAt: Date | null
  /** NAMED: in the order in which they came. Empty otherwise. */
  readonly namedVotes: readonly NamedVote[]
  /** SHOW_OF_HANDS: what was counted, null before; the others: null before closing. */
  readonly tally: Tally | null
  /** Who has voted. SECRET: known once it is closed, in the order of `entitled`. */
  readonly voted: readonly string[]
}

/** Polls in which votes are taken now. */
export const openPolls = (polls: ReadonlyMap<string, PollState>): readonly PollState[] =>
  [...polls.values()].filter(({ status }) => status === 'OPEN')
