import type { AuthCheckerFn } from 'type-graphql'

import { isGranted, type OperationPermission } from '../src/domain/permissions.ts'
import { forbidden, unauthenticated } from '../src/errors/domain-error.ts'
import type { Context } from './context.ts'

/**
 * Whether an operation may be asked at all: `public` always, everything else by somebody who is signed in, and a permission
 * of the table by whoever holds it anywhere. Which rows are then seen is decided where they are read.
 * Throws instead of answering false, so that clients meet the product's codes and not the library's.
 */
export const authChecker: AuthCheckerFn<Context, OperationPermission> = (
  { context: { viewer } },
  permissions,
) => {
  for (const permission of permissions) {
    if (permission === 'public') continue
    if (viewer === null) throw unauthenticated()
    if (permission !== 'signedIn' && !isGranted({ viewer, permission })) throw forbidden()
  }
  // A bare @Authorized() names nothing: it asks for a session.
  if (permissions.length === 0 && viewer === null) throw unauthenticated()
  return true
}
