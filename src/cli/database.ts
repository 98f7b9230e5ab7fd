import type { Command } from 'commander'

import { findRunningDatabase } from '../database/running-database.ts'
import { say } from '../domain/messages/messages.ts'
import { readSettings } from '../server/settings.ts'
import { Refused } from './refused.ts'

export function registerDatabaseCommands(program: Command): void {
  const database = program.command('database').description('cơ sở dữ liệu / the database')
  database
    .command('url')
    .description(
      'in chuỗi kết nối của máy chủ đang chạy / print the running server’s connection string',
    )
    .option('--json', 'JSON')
    .action(({ json }: { json?: boolean }) => {
      const { DATA_DIR: dataDir } = readSettings([]).env
      const running = findRunningDatabase(dataDir)
      if (running === null) {
        throw new Refused(say({ key: 'cli.noRunningServer', locale: 'vi', params: { dataDir } }))
      }
      console.log(json ? JSON.stringify({ url: running.url }) : running.url)
    })
}
