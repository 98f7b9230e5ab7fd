import { Field, ObjectType, registerEnumType } from 'type-graphql'

import {
  ORGANIZATION_STATUSES,
  ORGANIZATION_TYPES,
  type OrganizationStatus,
  type OrganizationType as TypeName,
} from '../../src/domain/organizations/organization-types.ts'
import { NodeType } from '../node/node.type.ts'
import { connectionOf } from '../shared/connection.ts'
import { enumOf } from '../shared/enum-of.ts'

export const OrganizationTypeEnum = enumOf(ORGANIZATION_TYPES)
registerEnumType(OrganizationTypeEnum, {
  name: 'OrganizationType',
  description: 'A level of the tree. Which levels exist differs by province and year.',
})

export const OrganizationStatusEnum = enumOf(ORGANIZATION_STATUSES)
registerEnumType(OrganizationStatusEnum, { name: 'OrganizationStatus' })

@ObjectType('Organization', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A body of the Party: from the province down to the cell and its groups.',
})
export class OrganizationType extends NodeType {
  @Field(() => String, { description: 'Short code, unique in the register.' })
  readonly code!: string

  @Field(() => String)
  readonly name!: string

  @Field(() => OrganizationTypeEnum)
  readonly type!: TypeName

  @Field(() => OrganizationStatusEnum)
  readonly status!: OrganizationStatus
}

export const OrganizationConnectionType = connectionOf({
  name: 'Organization',
  node: () => OrganizationType,
})
