import { ArgsType, Field, ID, InputType, Int } from 'type-graphql'

import type { MemberStatus } from '../../src/domain/members/member-status.ts'
import type { MemberOrder } from '../../src/services/members/members.repository.ts'
import { MemberOrderEnum, MemberStatusEnum } from './member.type.ts'

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

@ArgsType()
export class MembersArgs {
  @Field(() => MemberFilterInput, { nullable: true })
  readonly filter?: MemberFilterInput | null

  @Field(() => MemberOrderEnum, { nullable: true, defaultValue: 'GIVEN_NAME_ASC' })
  readonly orderBy?: MemberOrder | null

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  readonly first?: number | null

  @Field(() => String, { nullable: true })
  readonly after?: string | null
}
