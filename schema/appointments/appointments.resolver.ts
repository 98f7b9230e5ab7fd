import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import type { AppointmentRecord } from '../../src/services/appointments/appointments.repository.ts'
import type { OrganizationRecord } from '../../src/services/organizations/organizations.repository.ts'
import type { Context } from '../context.ts'
import { OrganizationType } from '../organizations/organization.type.ts'
import { AppointmentType } from './appointment.type.ts'

@Resolver(() => AppointmentType)
export class AppointmentsResolver {
  @FieldResolver(() => OrganizationType)
  organization(
    @Root() { organizationId }: AppointmentRecord,
    @Ctx() { loaders }: Context,
  ): Promise<OrganizationRecord | null> {
    return loaders.organizationReferenced.load(organizationId)
  }
}
