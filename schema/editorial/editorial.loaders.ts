import { byId } from '../loaders/by-id.ts'
import type { LoaderScope } from '../loaders/loader-scope.ts'

export function createEditorialLoaders(scope: LoaderScope) {
  const { editorial, accounts } = scope.services
  return {
    editorialTask: byId(scope, (asked) => editorial.findByIds(asked)),
    /** By ids out of rows that the viewer was given, never from a client: who wrote and who decided is part of the submission. */
    accountReferenced: byId(scope, ({ ids }) => accounts.findNamesAsSystem(ids)),
  }
}
