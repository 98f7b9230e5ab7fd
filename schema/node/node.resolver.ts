import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql'

import type { OperationPermission } from '../../src/domain/permissions.ts'
import type { Context } from '../context.ts'
import { NODE_FINDERS } from './node-finders.ts'
import { NodeType, type FoundNode } from './node.type.ts'

@Resolver()
export class NodeResolver {
  @Authorized<OperationPermission>('public')
  @Query(() => NodeType, {
    nullable: true,
    description: 'Any object by its id; null where it does not exist or the viewer may not see it.',
  })
  async node(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<FoundNode | null> {
    // All stores are asked at once: their number is fixed, and loaders join the ids of several `node` fields.
    const found = await Promise.all(
      NODE_FINDERS.map(async ({ typeName, find }) => {
        const row = await find(id, context)
        return row && { ...row, __typename: typeName }
      }),
    )
    return found.find((row) => row !== null) ?? null
  }
}
