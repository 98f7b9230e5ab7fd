import type { OrganizationStatus, OrganizationType } from './organization-types.ts'

/** What an organization is at one time. */
export type OrganizationState = {
  readonly name: string
  readonly code: string
  readonly type: OrganizationType
  readonly status: OrganizationStatus
  readonly parentId: string | null
}

/**
 * A state with the time it held: from that day on (null: as far back as is known) until the next change, that day excluded (null:
 * until now). Days are YYYY-MM-DD.
 */
export type OrganizationPeriod = OrganizationState & {
  readonly from: string | null
  readonly to: string | null
}

/**
 * The history with one more change: what it was ends where the new state begins. A change on the day of the one before replaces
 * that one, since history is told by days. Rows are in order of time, and what has not changed adds none.
 */
export function historyWith({
  history,
  state,
  day,
}: {
  readonly history: readonly OrganizationPeriod[]
  readonly state: OrganizationState
  /** Null only for the first state of all: it has been so as far back as is known. */
  readonly day: string | null
}): readonly OrganizationPeriod[] {
  const last = history.at(-1)
  if (last === undefined) return [{ ...state, from: day, to: null }]
  if (isSame(last, state)) return history
  const isSameDay = last.from === day
  const earlier = history.slice(0, -1)
  return isSameDay
    ? [...earlier, { ...state, from: day, to: null }]
    : [...earlier, { ...last, to: day }, { ...state, from: day, to: null }]
}

/** Whether a change may begin on `day`: not before the last one. */
export function mayChangeOn({
  history,
  day,
}: {
  readonly history: readonly OrganizationPeriod[]
  readonly day: string
}): boolean {
  const from = history.at(-1)?.from ?? null
  return from === null || from <= day
}

/** What an organization was on a day; null before it was there. */
export function organizationAt({
  history,
  day,
}: {
  readonly history: readonly OrganizationPeriod[]
  readonly day: string
}): OrganizationState | null {
  return (
    history.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ??
    null
  )
}

function isSame(one: OrganizationState, other: OrganizationState): boolean {
  return (['name', 'code', 'type', 'status', 'parentId'] as const).every(
    (key) => one[key] === other[key],
  )
}
