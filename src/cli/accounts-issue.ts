import { existsSync } from 'node:fs'
import path from 'node:path'

import { Presets, SingleBar } from 'cli-progress'
import type { Command } from 'commander'

import { say } from '../domain/messages/messages.ts'
import type { Issue } from '../services/accounts/accounts.repository.ts'
import { issuedList } from '../services/accounts/issued-list.ts'
import { withSite } from './open-site.ts'
import { Refused } from './refused.ts'
import { writeWholeFile } from './write-whole-file.ts'

type Options = { readonly organization: string; readonly out: string; readonly json?: boolean }

export function registerAccountsCommands(program: Command): void {
  const accounts = program.command('accounts').description('tài khoản / accounts')
  accounts
    .command('issue')
    .description(
      'cấp tài khoản cho đảng viên chưa có, ghi mã kích hoạt ra tệp / issue accounts for members without one',
    )
    .requiredOption('--organization <code>', 'mã tổ chức / code of the organization')
    .requiredOption('--out <file.csv>', 'tệp kết quả / file to write')
    .option('--json', 'JSON')
    .action(issue)
}

async function issue({ organization, out, json }: Options): Promise<void> {
  const file = path.resolve(out)
  // Known before anything is issued: codes that cannot be written would be lost.
  if (!existsSync(path.dirname(file)))
    throw new Refused(say({ key: 'accounts.noSuchFolder', locale: 'vi', params: { file } }))
  const { issued, kept } = await withSite(async ({ services }) => {
    const issuing = await withProgress((onBatch) =>
      services.accounts.issue({ organizationCode: organization, as: 'system', onBatch }),
    )
    const earlier = writeWholeFile({ file, text: issuedList(issuing) })
    await issuing.handedOut()
    return { issued: issuing.accounts.length, kept: earlier }
  })
  if (json) console.log(JSON.stringify({ issued, file, kept }))
  else console.log(say({ key: 'accounts.issued', locale: 'vi', params: { issued, file } }))
  if (kept !== null)
    console.error(say({ key: 'accounts.keptFile', locale: 'vi', params: { file: kept } }))
}

/** On stderr: stdout belongs to the command's result. */
async function withProgress(
  work: (onProgress: (progress: { done: number; total: number }) => void) => Promise<Issue>,
): Promise<Issue> {
  const bar = new SingleBar({ stream: process.stderr, noTTYOutput: true }, Presets.shades_classic)
  let started = false
  try {
    return await work(({ done, total }) => {
      if (!started) bar.start(total, 0)
      started = true
      bar.update(done)
    })
  } finally {
    if (started) bar.stop()
  }
}
