import type { SubscribeResolverData } from 'type-graphql'
import { Authorized, Resolver, Root, Subscription } from 'type-graphql'

import type { OperationPermission, Viewer } from '../../src/domain/permissions.ts'
import { unauthenticated } from '../../src/errors/domain-error.ts'
import { createGuardedStream } from '../../src/live/guarded-stream.ts'
import { createRightsStream } from '../../src/live/rights-stream.ts'
import type { NewsRecord } from '../../src/services/news/news.repository.ts'
import type { Context } from '../context.ts'
import { NewsItemType } from './news-item.type.ts'

@Resolver()
export class NewsSubscription {
  @Authorized<OperationPermission>('public')
  @Subscription(() => NewsItemType, {
    description:
      'Every news item that is published, or corrected, from now on for the viewer; without signing in, what is public.',
    subscribe: ({ context }: SubscribeResolverData<unknown, object, Context>) => released(context),
  })
  contentPublished(@Root() { item }: { readonly item: NewsRecord }): NewsRecord {
    return item
  }
}

/** Who the viewer is changes while they listen: each item is shown by the rights of the moment. */
function released({ services, viewer }: Context): AsyncIterableIterator<unknown> {
  let now: Viewer | null = viewer
  return createGuardedStream({
    open: services.newsLive.open(() => now),
    rights:
      viewer === null
        ? createRightsStream(() => () => undefined)
        : services.sessions.rightsChanged(viewer),
    onRights: async (changed) => {
      if (changed === null) throw unauthenticated()
      now = changed
    },
  })
}
