import type { Label } from '../messages/labels.ts'
import { LIST_LABELS as words } from './lists.labels.ts'

/** Something that is done with many rows at once, each by its own door. */
export type BulkAction = {
  readonly title: Label
  /** What it does, before it is done. */
  readonly what: Label
  readonly asksDay: boolean
  /** What is written to each row; `day` is '' where none is asked for. */
  readonly change: (day: string) => Readonly<Record<string, string>>
}

/**
 * By the slug of the collection. Members have none: each change of status is a step of its own, with the fields that it needs. What is
 * not here is not done in bulk.
 */
export const BULK_ACTIONS: Readonly<Record<string, readonly BulkAction[]>> = {
  accounts: [
    {
      title: words.lock,
      what: words.lockWhat,
      asksDay: false,
      change: () => ({ status: 'CLOSED' }),
    },
    {
      title: words.unlock,
      what: words.unlockWhat,
      asksDay: false,
      change: () => ({ status: 'ACTIVE' }),
    },
  ],
  appointments: [
    { title: words.end, what: words.endWhat, asksDay: true, change: (day) => ({ to: day }) },
  ],
}
