import { Option, type Command } from 'commander'

import { say } from '../domain/messages/messages.ts'
import {
  ORGANIZATION_TYPES,
  type OrganizationType,
} from '../domain/organizations/organization-types.ts'
import { withSite } from './open-site.ts'

type Options = {
  readonly code: string
  readonly type: OrganizationType
  readonly name: string
  readonly parent?: string
  readonly json?: boolean
}

export function registerOrganizationCommands(program: Command): void {
  const organization = program.command('organization').description('tổ chức đảng / organizations')
  organization
    .command('create')
    .description('tạo một tổ chức / create an organization')
    .requiredOption('--code <code>', 'mã / code')
    .addOption(
      new Option('--type <type>', 'loại / type').choices(ORGANIZATION_TYPES).makeOptionMandatory(),
    )
    .requiredOption('--name <name>', 'tên / name')
    .option('--parent <code>', 'mã tổ chức cấp trên / code of the parent')
    .option('--json', 'JSON')
    .action(create)
}

async function create({ code, type, name, parent = '', json }: Options): Promise<void> {
  const { id } = await withSite(({ services }) =>
    services.registrar.createOrganizationAsSystem({ code, type, name, parentCode: parent || null }),
  )
  if (json) console.log(JSON.stringify({ id, code }))
  else console.log(say({ key: 'organizations.created', locale: 'vi', params: { code, name } }))
}
