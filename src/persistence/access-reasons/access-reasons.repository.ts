import type { Payload } from 'payload'

import { findReasons } from '../../../collections/index.ts'
import { sayReason } from '../../domain/access/say-reason.ts'
import type { AccessReasonRepository } from '../../services/access-reasons/access-reasons.repository.ts'

/** Why somebody sees something: the same answer as the admin's. */
export const createAccessReasonRepository = ({
  payload,
}: {
  readonly payload: Payload
}): AccessReasonRepository => ({
  async find(asked) {
    // A message is found by whom it was sent to and by nobody else.
    if (asked.collection === 'notifications')
      return [sayReason({ reason: { by: 'OWN' }, named: NO_NAMES, locale: asked.locale })]
    return findReasons({ payload, ...asked })
  },
})

const NO_NAMES = { organizations: new Map(), terms: new Map() }
