import type { AgendaItemStatus } from '../meeting-words.ts'

export type ItemProgress = {
  readonly status: AgendaItemStatus
  readonly conclusion: string | null
  /** Whole seconds in which it was the current item, up to `since`. */
  readonly usedSeconds: number
  /** Since when it is the current item; null while it is not. */
  readonly since: Date | null
}

export const PENDING_ITEM: ItemProgress = {
  status: 'PENDING',
  conclusion: null,
  usedSeconds: 0,
  since: null,
}

/** Seconds used up to `now`. */
export const usedSecondsAt = ({ usedSeconds, since }: ItemProgress, now: Date): number =>
  since === null
    ? usedSeconds
    : usedSeconds + Math.max(0, Math.floor((now.getTime() - since.getTime()) / 1000))
