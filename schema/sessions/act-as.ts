import type { Viewer } from '../../src/domain/permissions.ts'
import { continueAs, type Context } from '../context.ts'

/**
 * From here on the operation speaks for who has just signed in, or for nobody after signing out: what is selected below a mutation is read
 * with those rights, by loaders of their own. Mutations run one after the other, so no other field is under way.
 */
export function actAs({
  context,
  viewer,
}: {
  readonly context: Context
  readonly viewer: Viewer | null
}): void {
  continueAs(context, { viewer, isSubscription: false })
}
