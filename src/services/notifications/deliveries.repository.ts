import type { DeliveryState } from '../../domain/notifications/delivery.ts'

/** One notification on its way to one person by one channel. */
export type Delivery = {
  readonly id: string
  readonly person: string
  readonly cause: string
  readonly queuedAt: Date
  /** Tries so far, the present one included. */
  readonly attempts: number
}

/** The queue of a channel. A person and a cause are in it once. */
export type DeliveryRepository = {
  /** Puts them in; those that are there already stay as they are. Not inside a transaction. */
  readonly add: (asked: {
    readonly persons: readonly string[]
    readonly cause: string
    readonly queuedAt: Date
    readonly nextAt: Date
  }) => Promise<void>
  /**
   * Takes the next that is due: nobody else takes it before `until`, and after that whoever comes, so that one whose taker died is
   * taken up again. Null when none is due.
   */
  readonly takeNext: (asked: {
    readonly now: Date
    readonly until: Date
  }) => Promise<Delivery | null>
  /** Writes what became of a try, unless somebody else has taken it up meanwhile. */
  readonly settle: (asked: {
    readonly delivery: Delivery
    readonly state: DeliveryState
    readonly nextAt: Date | null
    readonly reason: string | null
    readonly at: Date
  }) => Promise<void>
}
