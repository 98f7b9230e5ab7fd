import { Field, ID, InputType } from 'type-graphql'

import type {
  OrganizationStatus,
  OrganizationType,
} from '../../src/domain/organizations/organization-types.ts'
import { DateScalar } from '../shared/date.scalar.ts'
import { OrganizationStatusEnum, OrganizationTypeEnum } from './organization.type.ts'

@InputType('OrganizationFilter')
export class OrganizationFilterInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The subtree of this organization, itself included.',
  })
  readonly under?: string | null

  @Field(() => [OrganizationTypeEnum], { nullable: true })
  readonly types?: OrganizationType[] | null

  @Field(() => OrganizationStatusEnum, { nullable: true })
  readonly status?: OrganizationStatus | null

  @Field(() => String, {
    nullable: true,
    description: 'Part of a name or code, as people type it.',
  })
  readonly search?: string | null

  @Field(() => DateScalar, { nullable: true, description: 'The register as it stood on that day.' })
  readonly asOf?: string | null
}
