import { byId } from '../loaders/by-id.ts'
import type { LoaderScope } from '../loaders/loader-scope.ts'

export function createNewsLoaders(scope: LoaderScope) {
  const { news, media } = scope.services
  return {
    newsItem: byId(scope, (asked) => news.findByIds(asked)),
    newsBody: byId(scope, (asked) => news.renderBodies(asked)),
    media: byId(scope, (asked) => media.findByIds(asked)),
  }
}
