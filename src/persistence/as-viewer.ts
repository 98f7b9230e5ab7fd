import type { TypedUser } from 'payload'

import type { Viewer } from '../domain/permissions.ts'

/**
 * Options of a Local API call that acts as the viewer: access, hooks and masks as over REST.
 * Payload 3 skips access control unless told otherwise.
 */
export const asViewer = (viewer: Viewer | null) =>
  ({
    overrideAccess: false,
    // The library types its user as the whole account; access here reads the viewer from the context.
    user: viewer && ({ collection: 'accounts', id: viewer.accountId } as unknown as TypedUser),
    context: { viewer },
    depth: 0,
  }) as const

/** Options of a call that acts for the product itself. A function that uses them says AsSystem in its name. */
export const asSystem = { overrideAccess: true, depth: 0 } as const
