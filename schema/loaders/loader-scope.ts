import type { Viewer } from '../../src/domain/permissions.ts'
import type { Services } from '../../src/services/services.ts'

/** What the loaders of one operation are made for. */
export type LoaderScope = {
  readonly services: Services
  readonly viewer: Viewer | null
  /** False for a subscription: graphql-js keeps one context for its whole life, and a remembered row would never change again. */
  readonly cache: boolean
}
