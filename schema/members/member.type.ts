import { Field, ObjectType, registerEnumType } from 'type-graphql'

import {
  MEMBER_STATUSES,
  SEXES,
  type MemberStatus,
  type Sex,
} from '../../src/domain/members/member-status.ts'
import { MEMBER_ORDERS } from '../../src/services/members/members.repository.ts'
import { NodeType } from '../node/node.type.ts'
import { connectionOf } from '../shared/connection.ts'
import { DateScalar } from '../shared/date.scalar.ts'
import { enumOf } from '../shared/enum-of.ts'

export const MemberStatusEnum = enumOf(MEMBER_STATUSES)
registerEnumType(MemberStatusEnum, { name: 'MemberStatus' })

export const SexEnum = enumOf(SEXES)
registerEnumType(SexEnum, { name: 'Sex' })

export const MemberOrderEnum = enumOf(MEMBER_ORDERS)
registerEnumType(MemberOrderEnum, {
  name: 'MemberOrder',
  description: 'Names in Vietnamese order: given name, then family and middle names.',
})

const MASKED = 'Masked or null unless the viewer may see it.'

@ObjectType('Member', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A Party member in the register.',
})
export class MemberType extends NodeType {
  @Field(() => String)
  readonly fullName!: string

  @Field(() => MemberStatusEnum)
  readonly status!: MemberStatus

  @Field(() => SexEnum, { nullable: true })
  readonly sex!: Sex | null

  @Field(() => DateScalar, { nullable: true, description: MASKED })
  readonly birthDate!: string | null

  @Field(() => String, { nullable: true, description: MASKED })
  readonly phone!: string | null

  @Field(() => String, { nullable: true, description: MASKED })
  readonly cardNumber!: string | null

  @Field(() => DateScalar, { nullable: true })
  readonly admittedOn!: string | null

  @Field(() => DateScalar, { nullable: true })
  readonly officialOn!: string | null
}

export const MemberConnectionType = connectionOf({ name: 'Member', node: () => MemberType })
