import type { Payload } from 'payload'

import { provideAccountIssuing } from '../../collections/index.ts'
import type { MailSettings } from '../mail/smtp-postman.ts'
import { createAccessReasonRepository } from '../persistence/access-reasons/access-reasons.repository.ts'
import { createMongoAccounts } from '../persistence/accounts/mongo-accounts.ts'
import { actByCommandLine } from '../persistence/audit/audit-log.ts'
import { createAppointmentRepository } from '../persistence/appointments/appointments.repository.ts'
import { createMemberRepository } from '../persistence/members/members.repository.ts'
import { createOrganizationRepository } from '../persistence/organizations/organizations.repository.ts'
import { createRegistrar } from '../persistence/registers/registrar.ts'
import { activationSlips } from '../services/accounts/activation-slips.service.ts'
import { issuedList } from '../services/accounts/issued-list.ts'
import { createAccountsService } from '../services/accounts/accounts.service.ts'
import type { Services } from '../services/services.ts'
import type { SigningProvider } from '../services/signing/signing-provider.ts'
import { createAudit } from './create-audit.ts'
import { openDesk } from './create-desk.ts'
import { openExports } from './create-exports.ts'
import { createEditorial } from './create-editorial.ts'
import { createMembers } from './create-members.ts'
import { createMeetings } from './create-meetings.ts'
import { createOrganizations } from './create-organizations.ts'
import { createRoster } from './create-roster.ts'
import { createSessions } from './create-sessions.ts'

/** The composition root of use cases: each service gets the repositories that it declares. The server, the command line and the demo all start here. */
export function createServices(made: {
  readonly payload: Payload
  readonly secret: string
  /** Links that are sent to people start with it. */
  readonly publicUrl: string
  /** Signs minutes; absent: they are not signed. */
  readonly signing?: SigningProvider | null
  /** Null: this installation sends no mail. */
  readonly mail?: MailSettings | null
  /** What is done without a viewer is done by whoever runs a command. */
  readonly commandLine?: boolean
}): Services {
  const { payload } = made
  if (made.commandLine) actByCommandLine(payload)
  const audit = createAudit({ payload })
  const accounts = createAccountsService({
    accounts: createMongoAccounts({ payload }),
    recordAudit: audit.recordAudit,
  })
  // The admin reaches the same service.
  provideAccountIssuing(payload, {
    ...accounts,
    list: issuedList,
    slips: (asked) => activationSlips({ ...asked, publicUrl: made.publicUrl }),
  })
  openDesk({ payload })
  openExports({ payload, audit })
  const meetings = createMeetings(made)
  const organizations = createOrganizationRepository({ payload })
  return {
    ...meetings,
    sessions: createSessions(made),
    accounts,
    accessReasons: createAccessReasonRepository({ payload }),
    audit,
    organizations,
    members: createMemberRepository({ payload }),
    ...createOrganizations({ payload, organizations }),
    ...createMembers({ payload, meetings: meetings.meetings }),
    appointments: createAppointmentRepository({ payload }),
    registrar: createRegistrar({ payload }),
    ...createEditorial({ payload, notifications: meetings.notifications }),
    roster: createRoster({ payload }),
  }
}
