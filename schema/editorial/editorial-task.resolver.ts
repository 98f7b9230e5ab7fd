import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import type { ContentCollection } from '../../src/domain/editorial/editorial-values.ts'
import type { ReviewDecision, StepProgress } from '../../src/domain/editorial/review-path.ts'
import type { AccountRecord } from '../../src/services/accounts/accounts.repository.ts'
import type { EditorialTaskRecord } from '../../src/services/editorial/editorial.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import type { Context } from '../context.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import { AccountType } from '../sessions/account.type.ts'
import { ContentCollectionEnum } from './editorial.enums.ts'
import {
  EditorialDecisionType,
  EditorialStepType,
  EditorialTaskType,
} from './editorial-task.type.ts'

@Resolver(() => EditorialTaskType)
export class EditorialTaskResolver {
  @FieldResolver(() => ContentCollectionEnum)
  collection(@Root() { contentCollection }: EditorialTaskRecord): ContentCollection {
    return contentCollection
  }

  @FieldResolver(() => String, { nullable: true })
  step(@Root() { state, path, step }: EditorialTaskRecord): string | null {
    const isInReview = state === 'SUBMITTED' || state === 'IN_REVIEW'
    return isInReview ? (path[step]?.name ?? null) : null
  }

  @FieldResolver(() => AccountType)
  author(
    @Root() { authorId }: EditorialTaskRecord,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRecord | null> {
    return loaders.accountReferenced.load(authorId)
  }

  @FieldResolver(() => AccountType, { nullable: true })
  claimedBy(
    @Root() { claimedById }: EditorialTaskRecord,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRecord | null> | null {
    return claimedById === null ? null : loaders.accountReferenced.load(claimedById)
  }

  @FieldResolver(() => [EditorialStepType], {
    description: 'All steps, past and ahead, of every board on the way.',
  })
  path(@Root() task: EditorialTaskRecord, @Ctx() { services }: Context): readonly StepProgress[] {
    return services.editorial.progress(task)
  }

  @FieldResolver(() => [EditorialDecisionType])
  decisions(@Root() { decisions }: EditorialTaskRecord): readonly ReviewDecision[] {
    return decisions
  }
}

@Resolver(() => EditorialStepType)
export class EditorialStepResolver {
  @FieldResolver(() => OrganizationType, { description: 'The organization of the board.' })
  board(
    @Root() { organizationId }: StepProgress,
    @Ctx() { loaders }: Context,
  ): Promise<OrganizationRecord | null> {
    return loaders.organizationReferenced.load(organizationId)
  }
}

@Resolver(() => EditorialDecisionType)
export class EditorialDecisionResolver {
  @FieldResolver(() => AccountType)
  by(@Root() { by }: ReviewDecision, @Ctx() { loaders }: Context): Promise<AccountRecord | null> {
    return loaders.accountReferenced.load(by)
  }
}
