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
  /** Elected is who has more than this share of the entitled. Null: whoever has most. */
  readonly electedAbovePercent: number | null
  /** The same of the ballot among those tied for the last place. */
  readonly runOffAbovePercent: number | null
}

/** Rules that hold from a day on. What `byKind` says of a kind goes before `rules`. */
export type DatedRules = {
  /** Day from which the rules hold, YYYY-MM-DD. */
  readonly validFrom: string
  readonly rules: MeetingRules
  readonly byKind: Partial<Record<MeetingKind, Partial<MeetingRules>>>
}

/** Rules that an organization has set for itself and everything below it. */
export type OrganizationRules = DatedRules & { readonly organizationId: string }

/** The rules of the house, oldest first: those of a place for which no organization has set any. */
const HOUSE_RULES: readonly [DatedRules, ...DatedRules[]] = [
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
      // Quy chế bầu cử trong Đảng, 190-QĐ/TW of 10/10/2024, as design.md ("Elections") tells it.
      electedAbovePercent: 50,
      runOffAbovePercent: null,
    },
    byKind: {
      COMBINED: { minimumMinutes: 120 },
      COMMITTEE: { registrationDay: null, minimumMinutes: null },
      EXTRAORDINARY: { registrationDay: null, papersLeadDays: null },
    },
  },
]

type Asked = {
  /** YYYY-MM-DD. */
  readonly day: string
  readonly kind: MeetingKind
}

/** The house's own rules in force on a day for a kind of meeting; before the first, the first. */
export function rulesOn({ day, kind }: Asked): MeetingRules {
  return ofKind(houseRulesOn(day), kind)
}

/** The house's own rules of a day, whole. */
export const houseRulesOn = (day: string): DatedRules =>
  HOUSE_RULES.findLast(({ validFrom }) => validFrom <= day) ?? HOUSE_RULES[0]

/**
 * The rules in force on a day at an organization whose ids from the root are `path`: those of the nearest organization above it, or of
 * itself, that has any in force then, and of these the newest. They hold whole: nothing of what stands further up is added. The house's
 * own where nobody has set any.
 */
export function rulesAt({
  path,
  sets,
  ...asked
}: Asked & {
  readonly path: readonly string[]
  readonly sets: readonly OrganizationRules[]
}): MeetingRules {
  const inForce = sets.filter(({ validFrom }) => validFrom <= asked.day)
  const nearest = path.findLast((id) => inForce.some((set) => set.organizationId === id))
  const newest = inForce
    .filter(({ organizationId }) => organizationId === nearest)
    .reduce<OrganizationRules | null>(
      (latest, set) => (latest === null || set.validFrom > latest.validFrom ? set : latest),
      null,
    )
  return newest === null ? rulesOn(asked) : ofKind(newest, asked.kind)
}

const ofKind = ({ rules, byKind }: DatedRules, kind: MeetingKind): MeetingRules => ({
  ...rules,
  ...byKind[kind],
})
