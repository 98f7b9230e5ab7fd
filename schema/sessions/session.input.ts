import { Field, InputType } from 'type-graphql'

import type { OrganizationType } from '../../src/domain/organizations/organization-types.ts'
import { OrganizationTypeEnum } from '../organizations/organization.type.ts'

@InputType('LoginInput')
export class LoginInput {
  @Field(() => String, { description: 'User name, phone or card number.' })
  readonly identifier!: string

  @Field(() => String)
  readonly password!: string
}

@InputType('ActivateAccountInput')
export class ActivateAccountInput {
  @Field(() => String, { description: 'As on the list that was handed out.' })
  readonly identifier!: string

  @Field(() => String, { description: 'Spaces, hyphens and small letters are as good.' })
  readonly activationCode!: string

  @Field(() => String, { description: '10 to 200 characters.' })
  readonly newPassword!: string
}

@InputType('CreateFirstAdministratorInput')
export class CreateFirstAdministratorInput {
  @Field(() => String, { description: 'Of the one-time link that the server printed.' })
  readonly token!: string

  @Field(() => String)
  readonly username!: string

  @Field(() => String)
  readonly password!: string

  @Field(() => String)
  readonly displayName!: string

  @Field(() => String)
  readonly organizationName!: string

  @Field(() => String)
  readonly organizationCode!: string

  @Field(() => OrganizationTypeEnum)
  readonly organizationType!: OrganizationType
}
