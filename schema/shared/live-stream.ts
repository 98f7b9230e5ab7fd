import type { Viewer } from '../../src/domain/permissions.ts'
import { forbidden, unauthenticated } from '../../src/errors/domain-error.ts'
import { createGuardedStream, type StreamSource } from '../../src/live/guarded-stream.ts'
import { continueAs, type Context } from '../context.ts'

/**
 * What a subscription returns: what `open` gives, for as long as `mayFollow` holds. A changed right takes effect within a second: the
 * operation speaks for the viewer as they are now, or ends with FORBIDDEN. Throws UNAUTHENTICATED where nobody is signed in.
 */
export function liveStream<T>({
  context,
  open,
  mayFollow,
}: {
  readonly context: Context
  readonly open: (wake: () => void) => StreamSource<T>
  readonly mayFollow: (viewer: Viewer) => Promise<boolean>
}): AsyncIterableIterator<T> {
  const { services, viewer } = context
  if (viewer === null) throw unauthenticated()
  return createGuardedStream({
    open,
    rights: services.sessions.rightsChanged(viewer),
    onRights: async (changed) => {
      if (changed === null || !(await mayFollow(changed))) throw forbidden()
      continueAs(context, { viewer: changed, isSubscription: true })
    },
  })
}
