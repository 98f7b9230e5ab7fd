import { Field, ObjectType, registerEnumType } from 'type-graphql'

import { ROLES, type Role } from '../../src/domain/permissions.ts'
import { NodeType } from '../node/node.type.ts'
import { DateScalar } from '../shared/date.scalar.ts'
import { enumOf } from '../shared/enum-of.ts'

export const RoleEnum = enumOf(ROLES)
registerEnumType(RoleEnum, { name: 'Role' })

@ObjectType('Appointment', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'An office that somebody holds in an organization.',
})
export class AppointmentType extends NodeType {
  @Field(() => RoleEnum)
  readonly role!: Role

  @Field(() => DateScalar)
  readonly from!: string

  @Field(() => DateScalar, { nullable: true })
  readonly to!: string | null
}
