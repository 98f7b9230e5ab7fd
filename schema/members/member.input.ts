import { Field, ID, InputType } from 'type-graphql'

import type { MemberStatus } from '../../src/domain/members/member-status.ts'
import { MemberStatusEnum } from './member.type.ts'

@InputType('MemberFilter')
export class MemberFilterInput {
  @Field(() => ID, { nullable: true })
  readonly organization?: string | null

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  readonly includeSubtree?: boolean | null

  @Field(() => [MemberStatusEnum], { nullable: true })
  readonly statuses?: MemberStatus[] | null

  @Field(() => String, {
    nullable: true,
    description:
      'A name or part of one, with or without diacritics; a card or phone number for whoever may see those.',
  })
  readonly search?: string | null

  @Field(() => Boolean, { nullable: true, description: 'Whether the own account was activated.' })
  readonly activated?: boolean | null
}
