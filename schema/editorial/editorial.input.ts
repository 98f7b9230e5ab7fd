import { Field, ID, InputType } from 'type-graphql'

import type {
  ContentCollection,
  EditorialState,
  EditorialVerdict,
} from '../../src/domain/editorial/editorial-values.ts'
import {
  ContentCollectionEnum,
  EditorialStateEnum,
  EditorialVerdictEnum,
} from './editorial.enums.ts'

@InputType('EditorialTaskFilter')
export class EditorialTaskFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Waits for a decision of the viewer.' })
  readonly mineToDecide?: boolean | null

  @Field(() => Boolean, { nullable: true })
  readonly authoredByMe?: boolean | null

  @Field(() => ID, { nullable: true, description: 'The organization of a board on its path.' })
  readonly board?: string | null

  @Field(() => [EditorialStateEnum], { nullable: true })
  readonly states?: EditorialState[] | null

  @Field(() => ContentCollectionEnum, { nullable: true })
  readonly collection?: ContentCollection | null

  @Field(() => ID, { nullable: true })
  readonly documentId?: string | null

  @Field(() => Boolean, { nullable: true })
  readonly overdue?: boolean | null
}

@InputType('SubmitContentInput')
export class SubmitContentInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ContentCollectionEnum)
  readonly collection!: ContentCollection

  @Field(() => ID)
  readonly documentId!: string

  @Field(() => Boolean, { description: "The submitter's word that nothing secret is in it." })
  readonly containsNoSecrets!: boolean

  @Field(() => String, { nullable: true })
  readonly comment?: string | null
}

@InputType('EditorialTaskInput')
export class EditorialTaskInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly taskId!: string

  @Field(() => String, { nullable: true })
  readonly comment?: string | null
}

@InputType('DecideEditorialTaskInput')
export class DecideEditorialTaskInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly taskId!: string

  @Field(() => EditorialVerdictEnum)
  readonly verdict!: EditorialVerdict

  @Field(() => String, { nullable: true })
  readonly comment?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The version that was read; where another is current now, the answer is STALE.',
  })
  readonly versionId?: string | null
}
