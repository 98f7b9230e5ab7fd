import type { Payload } from 'payload'

import { provideOrganizationMove, provideOrganizationTree } from '../../collections/index.ts'
import { sayMove } from '../domain/organizations/said-move.ts'
import { createOrganizationMoveRepository } from '../persistence/organizations/organization-moves.repository.ts'
import { createOrganizationTreeRepository } from '../persistence/organizations/organization-tree.repository.ts'
import { createOrganizationMoveService } from '../services/organizations/move-organization.service.ts'
import { createOrganizationTreeService } from '../services/organizations/organization-tree.service.ts'
import type { OrganizationRepository } from '../services/organizations/organizations.repository.ts'

/** What the admin's tree of organizations asks, over the same storage as the API. */
export function createOrganizations({
  payload,
  organizations,
}: {
  readonly payload: Payload
  readonly organizations: OrganizationRepository
}) {
  const tree = createOrganizationTreeService({
    tree: createOrganizationTreeRepository({ payload }),
    organizations,
  })
  provideOrganizationTree(payload, tree)
  const moves = createOrganizationMoveService({
    repository: createOrganizationMoveRepository({ payload }),
  })
  provideOrganizationMove(payload, {
    preview: async ({ locale, ...asked }) =>
      sayMove({ previewed: await moves.preview(asked), locale }),
    move: moves.move,
  })
  return { organizationMoves: moves, organizationTree: tree }
}
