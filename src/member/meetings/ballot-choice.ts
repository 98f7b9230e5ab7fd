import type { Poll } from './meeting.ts'

/** What somebody has marked and not sent: nothing yet, the options, or a blank ballot on purpose. */
export type Choice = { readonly keys: readonly string[]; readonly blank: boolean }
export const NO_CHOICE: Choice = { keys: [], blank: false }

/** A tap on an option. With one choice the other mark moves; with several a full ballot takes no further mark. */
export function marked({
  choice: { keys },
  key,
  maxChoices,
}: {
  readonly choice: Choice
  readonly key: string
  readonly maxChoices: number
}): Choice {
  if (keys.includes(key)) return { keys: keys.filter((one) => one !== key), blank: false }
  if (maxChoices === 1) return { keys: [key], blank: false }
  return { keys: keys.length < maxChoices ? [...keys, key] : keys, blank: false }
}

export const BLANK: Choice = { keys: [], blank: true }

export const canBeSent = ({ keys, blank }: Choice): boolean => blank || keys.length > 0

/** Ballots without a mark: known where each holds one choice and the poll is closed. */
export function blankBallots({
  maxChoices,
  options,
  votedCount,
  method,
  status,
}: Pick<Poll, 'maxChoices' | 'votedCount' | 'method' | 'status'> & {
  readonly options: readonly Pick<Poll['options'][number], 'votes'>[]
}): number | null {
  if (maxChoices !== 1 || method === 'SHOW_OF_HANDS' || status !== 'CLOSED') return null
  return Math.max(0, votedCount - options.reduce((sum, { votes }) => sum + (votes ?? 0), 0))
}
