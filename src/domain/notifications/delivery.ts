/** What became of one try to deliver a notification. */
export type DeliveryOutcome =
  | { readonly kind: 'sent' }
  /** Not now: the far end is away or asks for patience. */
  | { readonly kind: 'later'; readonly reason: string; readonly isUnreachable: boolean }
  /** Never: this address is refused for good. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Its person does not want it any more. */
  | { readonly kind: 'unwanted' }

export const DELIVERY_STATES = ['WAITING', 'SENT', 'DEAD', 'DROPPED'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

const MINUTE_MS = 60_000
/** The pause after each try that failed; there is no try after the last. */
const PAUSES_MS = [1, 5, 15, 60, 180, 360].map((minutes) => minutes * MINUTE_MS)
/** News of yesterday's meeting is none. */
const WORTH_MS = 24 * 60 * MINUTE_MS

/** Whether something that was told at `at` is still worth a mail: a log that is read anew must not send a year of them. */
export const isWorthSending = ({ at, now }: { readonly at: Date; readonly now: Date }): boolean =>
  now.getTime() - at.getTime() < WORTH_MS

/** Where a delivery stands after its `attempts`-th try. `nextAt` is null when there is no other. */
export function afterAttempt({
  outcome,
  attempts,
  queuedAt,
  now,
}: {
  readonly outcome: DeliveryOutcome
  readonly attempts: number
  readonly queuedAt: Date
  readonly now: Date
}): {
  readonly state: DeliveryState
  readonly nextAt: Date | null
  readonly reason: string | null
} {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'SENT', nextAt: null, reason: null }
    case 'unwanted':
      return { state: 'DROPPED', nextAt: null, reason: null }
    case 'refused':
      return { state: 'DEAD', nextAt: null, reason: outcome.reason }
    case 'later': {
      const pause = PAUSES_MS[attempts - 1]
      const nextAt = pause === undefined ? null : new Date(now.getTime() + pause)
      const isOver = nextAt === null || !isWorthSending({ at: queuedAt, now: nextAt })
      return {
        state: isOver ? 'DEAD' : 'WAITING',
        nextAt: isOver ? null : nextAt,
        reason: outcome.reason,
      }
    }
  }
}
