import type { Payload } from 'payload'

import { provideOrganizationMove } from '../../collections/index.ts'
import { sayMove } from '../domain/organizations/said-move.ts'
import { createOrganizationMoveRepository } from '../persistence/organizations/organization-moves.repository.ts'
import { createOrganizationMoveService } from '../services/organizations/move-organization.service.ts'

/** What the admin's tree of organizations asks, over the same storage as the API. */
export function createOrganizations({ payload }: { readonly payload: Payload }) {
  const moves = createOrganizationMoveService({
    repository: createOrganizationMoveRepository({ payload }),
  })
  provideOrganizationMove(payload, {
    preview: async ({ locale, ...asked }) =>
      sayMove({ previewed: await moves.preview(asked), locale }),
    move: moves.move,
  })
  return { organizationMoves: moves }
}
