import type { Command } from 'commander'
import { SingleBar } from 'cli-progress'

import { readMark, writeMark, type ChainMark } from '../domain/audit/chain.ts'
import { sayVerification } from '../domain/audit/say-verification.ts'
import { say } from '../domain/messages/messages.ts'
import type { Verification } from '../services/audit/audit.repository.ts'
import { withSite } from './open-site.ts'
import { Refused } from './refused.ts'

type Options = { readonly json?: boolean; readonly mark?: string }

export function registerAuditCommands(program: Command): void {
  const audit = program.command('audit').description('nhật ký / the audit log')
  audit
    .command('verify')
    .description('kiểm tra nhật ký có nguyên vẹn không / check that the log is whole')
    .option(
      '--mark <number:text>',
      'dấu mốc in ra lần trước / the mark printed by an earlier check',
    )
    .option('--json', 'JSON')
    .action(verify)
}

/** Exit code 1 where the log is not whole. */
async function verify({ json, mark: written }: Options): Promise<void> {
  const mark = written === undefined ? null : markOf(written)
  const verification = await withSite(({ services }) =>
    withProgress((onProgress) => services.audit.verifyAsSystem({ mark, onProgress })),
  )
  const said = sayVerification({ verification, locale: 'vi' })
  if (json) console.log(JSON.stringify(plain(verification)))
  else console.log([said.sentence, ...said.faults].join('\n'))
  if (!said.whole) process.exitCode = 1
}

const plain = ({ mark, ...rest }: Verification) => ({
  ...rest,
  whole: rest.faultCount === 0,
  mark: mark && writeMark(mark),
})

function markOf(written: string): ChainMark {
  const mark = readMark(written)
  if (mark === null) throw new Refused(say({ key: 'audit.badMark', locale: 'vi' }))
  return mark
}

/** On stderr: stdout belongs to the command's result. */
async function withProgress<T>(
  work: (onProgress: (progress: { done: number; total: number }) => void) => Promise<T>,
): Promise<T> {
  const bar = new SingleBar({
    format: 'Kiểm tra nhật ký [{bar}] {percentage}% {value}/{total}',
    stream: process.stderr,
    noTTYOutput: false,
  })
  let isShown = false
  try {
    return await work(({ done, total }) => {
      if (!isShown) bar.start(total, 0)
      isShown = true
      bar.update(done)
    })
  } finally {
    if (isShown) bar.stop()
  }
}
