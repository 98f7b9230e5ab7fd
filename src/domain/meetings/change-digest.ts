import type { NotificationFacts } from '../notifications/notifications.ts'
import type { MeetingEvent } from './meeting-events.ts'
import type { MeetingPlan } from './meeting-plan.ts'
import type { MeetingState } from './meeting-state.ts'

/** Changes of one meeting that are told as one. */
export type ChangeDigest = {
  /** The number of the first of them. */
  readonly firstSeq: number
  readonly openedAt: Date
  /** As people knew it before. */
  readonly before: MeetingPlan
  /** Of the last postponement among them. */
  readonly reason: string | null
}

/** So long after the first change others are still told with it. */
export const DIGEST_MS = 10 * 60_000
/** Nearer to the meeting, every change is told by itself and at once. */
export const SOON_MS = 2 * 60 * 60_000

/**
 * The digest that a change belongs to: the one under way, where it began less than ten minutes ago; a new one otherwise. Within two hours
 * of the old or the new start each change is one of its own, since nobody may wait for the next.
 */
export function digestWith({
  digest,
  event,
  before,
  after,
}: {
  readonly digest: ChangeDigest | null
  readonly event: MeetingEvent
  readonly before: MeetingPlan
  readonly after: MeetingPlan
}): ChangeDigest {
  const reason = event.type === 'postponed' ? event.data.reason : null
  const isSoon = [before, after].some(({ startsAt }) => isNear({ startsAt, at: event.at }))
  const isUnderWay =
    digest !== null && !isSoon && event.at.getTime() - digest.openedAt.getTime() < DIGEST_MS
  if (isUnderWay) return { ...digest, reason: reason ?? digest.reason }
  return { firstSeq: event.seq, openedAt: event.at, before, reason }
}

const isNear = ({ startsAt, at }: { readonly startsAt: string; readonly at: Date }): boolean =>
  Date.parse(startsAt) - at.getTime() < SOON_MS

/** How long a digest that was told of at `at` may still grow. */
export function gatheringMs({
  facts: { startsAt, beforeStartsAt = startsAt },
  at,
}: {
  readonly facts: NotificationFacts
  readonly at: Date
}): number {
  const starts = [startsAt, beforeStartsAt].map(String)
  return starts.some((start) => isNear({ startsAt: start, at })) ? 0 : DIGEST_MS
}

/** What is different now from what people knew before, as facts of the sentences: a part that is as it was has none. */
export function changedFacts({
  digest: { before, reason },
  state: { plan },
}: {
  readonly digest: ChangeDigest
  readonly state: MeetingState
}): NotificationFacts {
  const isOther = (part: 'title' | 'startsAt' | 'place' | 'onlineUrl') =>
    (before[part] ?? '') !== (plan[part] ?? '')
  const facts = {
    ...(isOther('startsAt') && { beforeStartsAt: before.startsAt }),
    ...(isOther('place') && { beforePlace: before.place ?? '' }),
    ...(isOther('title') && { beforeTitle: before.title }),
    ...(isOther('onlineUrl') && { otherOnline: 1 }),
    ...(JSON.stringify(before.agenda) !== JSON.stringify(plan.agenda) && { otherAgenda: 1 }),
  }
  if (Object.keys(facts).length === 0) return { sameAgain: 1 }
  return { ...facts, ...(reason !== null && { reason }) }
}
