import type { Payload } from 'payload'

import { provideSignInCheck } from '../../../collections/index.ts'
import { createDoorkeeper } from './doorkeeper.ts'

/** Puts our check before Payload's own sign-in, which verifies once more by the user name and password in the form they are kept in. */
export function guardPayloadSignIn(payload: Payload): void {
  const doorkeeper = createDoorkeeper({ payload })
  provideSignInCheck(payload, async (tried) => {
    const { username } = await doorkeeper.admitWithPassword(tried)
    return { username }
  })
}
