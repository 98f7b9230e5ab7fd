import type { MeetingKind } from './meeting-words.ts'

/** Percentages are whole numbers. Null: no such rule. */
export type MeetingRules = {
  /** A numeric quorum for cell meetings is in no document found (domain.md 4.4): none unless a site sets one. */
  readonly quorumPercent: number | null
  /** Day of month M by which the schedule of month M+1 is registered. Late is late and not refused. */
  readonly registrationDay: number | null
  readonly papersLeadDays: number | null
  readonly minimumMinutes: number | null
  /** How long before the start people are expected to gather. A meeting that its chair has opened takes check-ins whatever the clock says. */
  readonly checkInOpensMinutesBefore: number
  /** Who checks in later than this after the start counts as late. */
  readonly checkInGraceMinutes: number
  readonly probationaryCountsForQuorum: boolean
  /** Whether probationary members vote (domain.md section 11: opinion only, unless a site says otherwise). */
  readonly probationaryMayVote: boolean
  /** How many sittings of one kind a month may have. Null: as many as there are. */
  readonly sittingsPerPeriod: number | null
}

type DatedRules = {
  /** Day from which the rules hold, YYYY-MM-DD. */
  readonly validFrom: string
  readonly rules: MeetingRules
  readonly byKind: Partial<Record<MeetingKind, Partial<MeetingRules>>>
}

/** The rules of the house, oldest first. A rule set of an organization replaces them for its subtree. */
const RULE_SETS: readonly [DatedRules, ...DatedRules[]] = [
  {
    // Duration: Hướng dẫn 42-HD/BTCTW of 28/10/2025 (domain.md, fact 3), the same 90 minutes in 2018; registration day: domain.md 6.8.
    validFrom: '2018-07-06',
    rules: {
      quorumPercent: null,
      registrationDay: 25,
      papersLeadDays: 1,
      minimumMinutes: 90,
      checkInOpensMinutesBefore: 60,
      checkInGraceMinutes: 15,
      probationaryCountsForQuorum: false,
      probationaryMayVote: false,
      // No document found forbids a second sitting in a month: a site that wants to sets a number (domain.md 4.1 says monthly, not once).
      sittingsPerPeriod: null,
    },
    byKind: {
      COMBINED: { minimumMinutes: 120 },
      COMMITTEE: { registrationDay: null, minimumMinutes: null },
      EXTRAORDINARY: { registrationDay: null, papersLeadDays: null },
    },
  },
]

/** The rules in force on a day (YYYY-MM-DD) for a kind of meeting; before the first set, the first. */
export function rulesOn({
  day,
  kind,
}: {
  readonly day: string
  readonly kind: MeetingKind
}): MeetingRules {
  const set = RULE_SETS.findLast(({ validFrom }) => validFrom <= day) ?? RULE_SETS[0]
  return { ...set.rules, ...set.byKind[kind] }
}
