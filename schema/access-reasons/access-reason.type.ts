import { Field, ObjectType, registerEnumType } from 'type-graphql'

import { ACCESS_KINDS, type AccessKind } from '../../src/domain/access/why-visible.ts'
import { enumOf } from '../shared/enum-of.ts'

export const AccessKindEnum = enumOf(ACCESS_KINDS)
registerEnumType(AccessKindEnum, {
  name: 'AccessKind',
  description:
    'APPOINTMENT, MEMBERSHIP and SYSTEM_ADMINISTRATOR open it by a permission; OWN and AUTHOR by what it is; AUDIENCE by whom it is published for; BOARD by the editorial board that it goes through; ABOVE as the name over what may be seen.',
})

@ObjectType('AccessReason', {
  simpleResolvers: true,
  description: 'One way in which the viewer sees something.',
})
export class AccessReasonType {
  @Field(() => AccessKindEnum)
  readonly kind!: AccessKind

  @Field(() => String, { description: 'The reason, said to the viewer.' })
  readonly sentence!: string

  @Field(() => String, {
    nullable: true,
    description: 'The rule: a row of the table of permissions, such as `member.read`.',
  })
  readonly permission!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'How far the rule goes for this viewer: SELF, ORGANIZATION or SUBTREE.',
  })
  readonly scope!: string | null
}
