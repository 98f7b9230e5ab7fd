import type { AccountsService } from './accounts/accounts.service.ts'
import type { AppointmentRepository } from './appointments/appointments.repository.ts'
import type { MemberRepository } from './members/members.repository.ts'
import type { OrganizationRepository } from './organizations/organizations.repository.ts'
import type { SessionsService } from './sessions/sessions.service.ts'

/** Every use case that a door may call, one member a feature; built once a process in src/server/create-services.ts. */
export type Services = {
  readonly sessions: SessionsService
  readonly accounts: AccountsService
  readonly organizations: OrganizationRepository
  readonly members: MemberRepository
  readonly appointments: AppointmentRepository
}
