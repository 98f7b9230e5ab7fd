/** For a write that no failure takes back: a majority has it in its journal before it is acknowledged. */
export const LASTING = { writeConcern: { w: 'majority', journal: true } } as const
