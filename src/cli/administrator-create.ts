import { readFileSync } from 'node:fs'

import type { Command } from 'commander'

import { say } from '../domain/messages/messages.ts'
import { withSite } from './open-site.ts'
import { Refused } from './refused.ts'

type Options = {
  readonly username: string
  readonly passwordFile: string
  readonly name: string
  readonly json?: boolean
}

export function registerAdministratorCommands(program: Command): void {
  const administrator = program
    .command('administrator')
    .description('quản trị toàn hệ thống / system administrators')
  administrator
    .command('create')
    .description('tạo một quản trị viên / create a system administrator')
    .requiredOption('--username <name>', 'tên đăng nhập / user name')
    .requiredOption('--password-file <file>', 'tệp có mật khẩu ở dòng đầu / its first line')
    .requiredOption('--name <name>', 'họ và tên / full name')
    .option('--json', 'JSON')
    .action(create)
}

async function create({ username, passwordFile, name, json }: Options): Promise<void> {
  const password = firstLineOf(passwordFile)
  const { accountId } = await withSite(({ services }) =>
    services.accounts.createAdministrator({ username, password, displayName: name }),
  )
  if (json) console.log(JSON.stringify({ id: accountId }))
  else
    console.log(say({ key: 'accounts.administratorCreated', locale: 'vi', params: { username } }))
}

/** A line break at the end of the file is the editor's and not the password's. */
function firstLineOf(file: string): string {
  try {
    return (
      readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)[0] ?? ''
    )
  } catch {
    throw new Refused(say({ key: 'accounts.unreadableFile', locale: 'vi', params: { file } }))
  }
}
