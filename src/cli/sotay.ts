import { Command } from 'commander'

import { registerAccountsCommands } from './accounts-issue.ts'
import { registerAdministratorCommands } from './administrator-create.ts'
import { registerAppointmentCommands } from './appointment-set.ts'
import { registerAuditCommands } from './audit.ts'
import { registerDatabaseCommands } from './database.ts'
import { registerMeetingCommands } from './meetings.ts'
import { registerOrganizationCommands } from './organization-create.ts'
import { registerRosterCommands } from './roster.ts'
import { runProgram } from './run-program.ts'

// `npm run sotay -- COMMAND`: for administrators and scripts. Exit code 0 done, 1 refused with the reason, 2 wrong usage.
const program = new Command('sotay').description('Sổ Tay: lệnh quản trị / administration commands')
registerDatabaseCommands(program)
registerAccountsCommands(program)
registerAdministratorCommands(program)
registerOrganizationCommands(program)
registerAppointmentCommands(program)
registerRosterCommands(program)
registerAuditCommands(program)
registerMeetingCommands(program)
await runProgram({ program, argv: process.argv })
