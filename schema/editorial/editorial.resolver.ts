import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql'

import type { ContentCollection } from '../../src/domain/editorial/editorial-values.ts'
import type { StepProgress } from '../../src/domain/editorial/review-path.ts'
import { say } from '../../src/domain/messages/messages.ts'
import type { OperationPermission } from '../../src/domain/permissions.ts'
import { notFound } from '../../src/errors/domain-error.ts'
import type {
  EditorialOutcome,
  EditorialTaskRecord,
} from '../../src/services/editorial/editorial.repository.ts'
import type { Context } from '../context.ts'
import { checkFilter } from '../shared/check-id.ts'
import { toConnection, type Connection } from '../shared/connection.ts'
import { pageArgs } from '../shared/page-args.ts'
import {
  EditorialCommandResult,
  EditorialStepType,
  EditorialTaskConnectionType,
  type EditorialRefusedType,
  type EditorialTaskChangedType,
} from './editorial-task.type.ts'
import {
  DecideEditorialTaskInput,
  EditorialTaskFilterInput,
  EditorialTaskInput,
  SubmitContentInput,
} from './editorial.input.ts'
import { ContentCollectionEnum } from './editorial.enums.ts'

const NEWEST_FIRST = 'SUBMITTED_AT_DESC'
type Result = EditorialTaskChangedType | EditorialRefusedType

@Resolver()
export class EditorialResolver {
  @Authorized<OperationPermission>('signedIn')
  @Query(() => EditorialTaskConnectionType, {
    description: 'Submissions of the viewer and of the boards the viewer belongs to, newest first.',
  })
  async editorialTasks(
    @Ctx() { services, viewer }: Context,
    @Arg('filter', () => EditorialTaskFilterInput, { nullable: true })
    filter: EditorialTaskFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<EditorialTaskRecord>> {
    const request = pageArgs({ first, after, order: NEWEST_FIRST })
    checkFilter({ ids: { board: filter?.board, documentId: filter?.documentId } })
    const asked = { filter: filter ?? {}, viewer }
    return toConnection({
      page: await services.editorial.list({ ...asked, page: request }),
      request,
      order: NEWEST_FIRST,
      count: () => services.editorial.count(asked),
    })
  }

  @Authorized<OperationPermission>('signedIn')
  @Query(() => [EditorialStepType], {
    description: 'What submitting this document would lead through.',
  })
  async editorialPath(
    @Arg('collection', () => ContentCollectionEnum) contentCollection: ContentCollection,
    @Arg('documentId', () => ID) documentId: string,
    @Ctx() { services, viewer }: Context,
  ): Promise<readonly StepProgress[]> {
    return services.editorial.path({ viewer, contentCollection, documentId })
  }

  @Authorized<OperationPermission>('signedIn')
  @Mutation(() => EditorialCommandResult)
  async submitContent(
    @Arg('input', () => SubmitContentInput) input: SubmitContentInput,
    @Ctx() context: Context,
  ): Promise<Result> {
    const { services, viewer } = context
    return resultOf({ context, outcome: await services.editorial.submit({ viewer, input }) })
  }

  @Authorized<OperationPermission>('signedIn')
  @Mutation(() => EditorialCommandResult)
  async decideEditorialTask(
    @Arg('input', () => DecideEditorialTaskInput) input: DecideEditorialTaskInput,
    @Ctx() context: Context,
  ): Promise<Result> {
    const { services, viewer } = context
    return resultOf({ context, outcome: await services.editorial.decide({ viewer, input }) })
  }

  @Authorized<OperationPermission>('signedIn')
  @Mutation(() => EditorialCommandResult, {
    description: 'Brings the approved version to its readers.',
  })
  async publishContent(
    @Arg('input', () => EditorialTaskInput) input: EditorialTaskInput,
    @Ctx() context: Context,
  ): Promise<Result> {
    const { services, viewer } = context
    return resultOf({ context, outcome: await services.editorial.publish({ viewer, input }) })
  }
}

async function resultOf({
  context: { loaders, locale },
  outcome,
}: {
  readonly context: Context
  readonly outcome: EditorialOutcome
}): Promise<Result> {
  if (outcome.kind === 'refused') {
    const { code, messageKey, params } = outcome
    return { code, message: say({ key: messageKey, locale, params }) }
  }
  const task = await loaders.editorialTask.clear(outcome.taskId).load(outcome.taskId)
  if (task === null) throw notFound()
  return { task }
}
