import { Field, ID, Int, ObjectType, createUnionType } from 'type-graphql'

import type {
  ContentCollection,
  EditorialRefusalCode,
  EditorialState,
  EditorialStepState,
  EditorialVerdict,
} from '../../src/domain/editorial/editorial-values.ts'
import type { EditorialTaskRecord } from '../../src/services/editorial/editorial.repository.ts'
import { NodeType } from '../node/node.type.ts'
import { connectionOf } from '../shared/connection.ts'
import {
  ContentCollectionEnum,
  EditorialRefusalCodeEnum,
  EditorialStateEnum,
  EditorialStepStateEnum,
  EditorialVerdictEnum,
} from './editorial.enums.ts'

@ObjectType('EditorialTask', {
  implements: NodeType,
  description:
    'One submission of one document; its author and the people of the boards on its path see it.',
})
export class EditorialTaskType extends NodeType {
  @Field(() => ContentCollectionEnum)
  readonly collection!: ContentCollection

  @Field(() => ID)
  readonly documentId!: string

  @Field(() => ID, { description: 'The version that is decided on.' })
  readonly currentVersionId!: string

  @Field(() => String)
  readonly title!: string

  @Field(() => EditorialStateEnum)
  readonly state!: EditorialState

  @Field(() => String, {
    nullable: true,
    description: 'Name of the current step; null outside of review.',
  })
  readonly step!: string | null

  @Field(() => Date, { nullable: true })
  readonly dueAt!: Date | null

  @Field(() => Date, { nullable: true, description: 'When it goes out, where that is set.' })
  readonly publishAt!: Date | null
}

@ObjectType('EditorialStep', { description: 'A step of the review, of one board.' })
export class EditorialStepType {
  @Field(() => String)
  readonly name!: string

  @Field(() => EditorialStepStateEnum)
  readonly state!: EditorialStepState

  @Field(() => Int, { description: 'How many must approve.' })
  readonly required!: number

  @Field(() => Int)
  readonly approvals!: number

  @Field(() => Date, { nullable: true })
  readonly dueAt!: Date | null
}

@ObjectType('EditorialDecision')
export class EditorialDecisionType {
  @Field(() => Date)
  readonly at!: Date

  @Field(() => EditorialVerdictEnum)
  readonly verdict!: EditorialVerdict

  @Field(() => String, { nullable: true })
  readonly comment!: string | null

  @Field(() => ID, { description: 'The version that was decided on.' })
  readonly versionId!: string
}

@ObjectType('EditorialTaskChanged')
export class EditorialTaskChangedType {
  @Field(() => EditorialTaskType)
  readonly task!: EditorialTaskRecord
}

@ObjectType('EditorialRefused', {
  description: 'The workflow does not offer this now, or not to you.',
})
export class EditorialRefusedType {
  @Field(() => EditorialRefusalCodeEnum)
  readonly code!: EditorialRefusalCode

  @Field(() => String)
  readonly message!: string
}

export const EditorialCommandResult = createUnionType({
  name: 'EditorialCommandResult',
  types: () => [EditorialTaskChangedType, EditorialRefusedType] as const,
  resolveType: (value) => ('task' in value ? EditorialTaskChangedType : EditorialRefusedType),
})

export const EditorialTaskConnectionType = connectionOf({
  name: 'EditorialTask',
  node: () => EditorialTaskType,
})
