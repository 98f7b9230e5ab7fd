import { Field, ObjectType } from 'type-graphql'

import { AppointmentType } from '../appointments/appointment.type.ts'
import { MemberType } from '../members/member.type.ts'
import { DateTimeScalar } from '../shared/date-time.scalar.ts'
import { AccountType } from './account.type.ts'

@ObjectType('Viewer', { description: 'Who is signed in, and what they hold today.' })
export class ViewerType {
  @Field(() => AccountType)
  readonly account!: AccountType

  @Field(() => MemberType, {
    nullable: true,
    description: 'The member whose account this is; null for somebody outside the register.',
  })
  readonly member?: MemberType | null

  @Field(() => [AppointmentType], {
    description: 'In force today, offices of editorial boards included.',
  })
  readonly roles?: AppointmentType[]
}

@ObjectType('AuthPayload', { description: 'A session that has begun or been renewed.' })
export class AuthPayloadType {
  @Field(() => String, {
    description:
      'For the header `Authorization: Bearer …`, and for `connection_init` of the WebSocket.',
  })
  readonly accessToken!: string

  @Field(() => DateTimeScalar)
  readonly accessTokenExpiresAt!: Date

  @Field(() => String, {
    description: 'Good once. A second use ends the session: keep the new one before using it.',
  })
  readonly refreshToken!: string

  @Field(() => ViewerType)
  readonly viewer!: ViewerType
}
