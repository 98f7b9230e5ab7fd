import type { PollState } from './poll-state.ts'

/** True, false, or null for those tied for the last place, who go into another ballot. */
export type Elected = boolean | null

/**
 * Who is elected, by option key. Elected is who has more than half of the entitled, most votes first, up to the number of places; those tied
 * for the last place are not elected by any order of the list. In the ballot among the tied the most votes decide, without the half
 * (Quy chế bầu cử trong Đảng, 190-QĐ/TW of 10/10/2024; design.md section 5). The half, and that it falls away, are rules of the meeting.
 * Null outside of elections and before closing.
 */
export function electedOf(poll: PollState): ReadonlyMap<string, Elected> | null {
  const { places, tally, entitled, status, options, electedAbovePercent: percent } = poll
  if (places === null || tally === null || status !== 'CLOSED') return null
  const votesOf = (key: string) => tally[key] ?? 0
  const needed = percent === null ? 1 : Math.floor((entitled.length * percent) / 100) + 1
  const ranked = options
    .filter(({ key }) => votesOf(key) >= needed)
    .sort((a, b) => votesOf(b.key) - votesOf(a.key))
  // The votes of the first who comes behind the last place: whoever has as many is tied with them.
  const behind = ranked[places]
  const border = behind === undefined ? -1 : votesOf(behind.key)
  return new Map(
    options.map(({ key }) => {
      if (!ranked.some((option) => option.key === key)) return [key, false]
      if (votesOf(key) > border) return [key, true]
      return [
        key,
        votesOf(key) === border && isTiedAcross({ ranked, places, border, votesOf }) ? null : false,
      ]
    }),
  )
}

/** The option keys that are tied for the last place. */
export const tiedOf = (poll: PollState): readonly string[] =>
  [...(electedOf(poll) ?? [])].flatMap(([key, elected]) => (elected === null ? [key] : []))

/** Whether the tie reaches over the last place: somebody with as many votes would still have one. */
const isTiedAcross = ({
  ranked,
  places,
  border,
  votesOf,
}: {
  readonly ranked: readonly { readonly key: string }[]
  readonly places: number
  readonly border: number
  readonly votesOf: (key: string) => number
}): boolean => {
  const last = ranked[places - 1]
  return last !== undefined && votesOf(last.key) === border
}
