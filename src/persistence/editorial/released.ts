import { RELEASED_STATES } from '../../domain/editorial/editorial-values.ts'

/** Documents that are with readers, as a MongoDB filter; which readers is another question. */
export const RELEASED = { _status: 'published', state: { $in: [...RELEASED_STATES] } }
