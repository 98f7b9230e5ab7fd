import { Option, type Command } from 'commander'

import { say } from '../domain/messages/messages.ts'
import { type Role, ROLES } from '../domain/permissions.ts'
import { withSite } from './open-site.ts'

type Options = {
  readonly identifier: string
  readonly role: Role
  readonly organization: string
  readonly from?: string
  readonly to?: string
  readonly json?: boolean
}

export function registerAppointmentCommands(program: Command): void {
  const appointment = program
    .command('appointment')
    .description('chức vụ, phân quyền / appointments')
  appointment
    .command('set')
    .description('giao hoặc sửa một vai trò / give a role, or change its days')
    .requiredOption(
      '--identifier <identifier>',
      'tên đăng nhập, số điện thoại hoặc số thẻ / user name, phone or card number',
    )
    .addOption(new Option('--role <role>', 'vai trò / role').choices(ROLES).makeOptionMandatory())
    .requiredOption('--organization <code>', 'mã tổ chức / code of the organization')
    .option('--from <day>', 'từ ngày / first day')
    .option('--to <day>', 'đến hết ngày / last day')
    .option('--json', 'JSON')
    .action(set)
}

async function set({ identifier, role, organization, from, to, json }: Options): Promise<void> {
  const { id, created } = await withSite(({ services }) =>
    services.registrar.setAppointmentAsSystem({
      identifier,
      role,
      organizationCode: organization,
      from: from ?? null,
      to: to ?? null,
    }),
  )
  if (json) console.log(JSON.stringify({ id, created }))
  else console.log(say({ key: 'appointments.set', locale: 'vi', params: { role, organization } }))
}
