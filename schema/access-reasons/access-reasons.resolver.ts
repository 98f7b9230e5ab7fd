import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'

import type { SaidReason } from '../../src/domain/access/say-reason.ts'
import { meetingOrItself } from '../../src/domain/meetings/ids-in-meetings.ts'
import type { OperationPermission } from '../../src/domain/permissions.ts'
import { AppointmentType } from '../appointments/appointment.type.ts'
import type { Context } from '../context.ts'
import { NODE_FINDERS } from '../node/node-finders.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import { AccessReasonType } from './access-reason.type.ts'

@Resolver(() => AccessReasonType)
export class AccessReasonsResolver {
  @Authorized<OperationPermission>('signedIn')
  @Query(() => [AccessReasonType], {
    description:
      'Why the viewer sees an object: every appointment, membership and rule that opens it. Empty where it does not exist or the viewer may not see it.',
  })
  async whyVisible(
    @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<readonly SaidReason[]> {
    const { viewer, locale, services } = context
    if (viewer === null) return []
    const found = await Promise.all(
      NODE_FINDERS.map(async ({ collection, find }) =>
        (await find(id, context)) === null ? [] : [collection],
      ),
    )
    const [collection] = found.flat()
    return collection === undefined
      ? []
      : services.accessReasons.find({ viewer, collection, id: meetingOrItself(id), locale })
  }

  @FieldResolver(() => AppointmentType, { nullable: true })
  appointment(@Root() { appointmentId }: SaidReason, @Ctx() { loaders }: Context) {
    return appointmentId === null ? null : loaders.appointment.load(appointmentId)
  }

  @FieldResolver(() => OrganizationType, {
    nullable: true,
    description: 'Of the appointment, the membership, the board or the audience.',
  })
  organization(@Root() { organizationId }: SaidReason, @Ctx() { loaders }: Context) {
    return organizationId === null ? null : loaders.organizationReferenced.load(organizationId)
  }
}
