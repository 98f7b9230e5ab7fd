import type { MeetingKind, MeetingMode } from './meeting-words.ts'

export type PlannedItem = {
  readonly key: string
  readonly title: string
  readonly minutes: number | null
  readonly documentIds: readonly string[]
  /** The earlier meeting that did not finish it; null for a new item. */
  readonly carriedOverFrom: string | null
}

/** What is planned. Instants are ISO texts in UTC, as they stand in the log. */
export type MeetingPlan = {
  readonly organizationId: string
  readonly kind: MeetingKind
  readonly mode: MeetingMode
  readonly title: string
  readonly startsAt: string
  readonly place: string | null
  readonly onlineUrl: string | null
  readonly agenda: readonly PlannedItem[]
}

/** The parts of a plan that may be changed; a part that is absent stays. */
export type PlanChanges = Partial<
  Pick<MeetingPlan, 'title' | 'startsAt' | 'place' | 'onlineUrl' | 'agenda'>
>

/** The changes that change something. */
export function effectiveChanges(plan: MeetingPlan, changes: PlanChanges): PlanChanges {
  const entries = Object.entries(changes).filter(
    ([name, value]) =>
      value !== undefined &&
      JSON.stringify(value) !== JSON.stringify(plan[name as keyof MeetingPlan]),
  )
  return Object.fromEntries(entries)
}
