/**
 * The tree of the matrix, written by hand: what is above what decides the expected answers, and none of the product's code is asked.
 * `C` and `K1` are where the askers hold their roles; the rest lies above, below, beside and elsewhere.
 */
export const PLACES = {
  P: { above: [], type: 'PROVINCE' },
  C: { above: ['P'], type: 'COMMUNE' },
  K1: { above: ['C', 'P'], type: 'CELL' },
  G: { above: ['K1', 'C', 'P'], type: 'PARTY_GROUP' },
  K2: { above: ['C', 'P'], type: 'CELL' },
  S: { above: ['P'], type: 'COMMUNE' },
  SK: { above: ['S', 'P'], type: 'CELL' },
  F: { above: [], type: 'COMMUNE' },
  FK: { above: ['F'], type: 'CELL' },
} as const

export type Place = keyof typeof PLACES
export const PLACE_NAMES = Object.keys(PLACES) as Place[]

export const isAbove = (upper: Place, lower: Place) =>
  (PLACES[lower].above as readonly Place[]).includes(upper)
export const isAtOrBelow = (lower: Place, upper: Place) => lower === upper || isAbove(upper, lower)
