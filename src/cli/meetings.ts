import type { Command } from 'commander'
import { SingleBar } from 'cli-progress'

import { say } from '../domain/messages/messages.ts'
import type { RebuildInput, RebuildReport } from '../services/meetings/rebuild-meetings.ts'
import { withSite } from './open-site.ts'
import { Refused } from './refused.ts'

type Options = { readonly json?: boolean; readonly meeting?: string; readonly after?: string }

export function registerMeetingCommands(program: Command): void {
  const meetings = program.command('meetings').description('cuộc họp / meetings')
  meetings
    .command('rebuild')
    .description(
      'dựng lại từ nhật ký cuộc họp mọi thứ suy ra từ đó / make everything derived from the logs of meetings anew',
    )
    .option('--meeting <id>', 'chỉ một cuộc họp / one meeting alone')
    .option('--after <id>', 'chạy tiếp sau cuộc họp này / go on after this one')
    .option('--json', 'JSON')
    .action(rebuild)
}

/** Exit code 1 where a log could not be read through, and for a meeting that has none. */
async function rebuild({ json, meeting, after }: Options): Promise<void> {
  const report = await withSite(({ services }) =>
    withProgress((tools) =>
      services.meetingProjectors.rebuild({ meetingId: meeting, after, ...tools }),
    ),
  )
  if (meeting !== undefined && report.meetings === 0)
    throw new Refused(say({ key: 'error.notFound', locale: 'vi' }))
  console.log(json ? JSON.stringify(report) : readable(report))
  if (report.failed.length > 0) process.exitCode = 1
}

function readable({ meetings, mended, failed, stoppedAfter }: RebuildReport): string {
  return [
    `Đã dựng lại: ${meetings} cuộc họp, sửa ${mended.length}.`,
    ...mended.map((id) => `  sửa ${id}`),
    ...failed.map((id) => `  không đọc được nhật ký: ${id}`),
    ...(stoppedAfter === null ? [] : [`Đã dừng. Chạy tiếp bằng: --after ${stoppedAfter}`]),
  ].join('\n')
}

type Tools = Required<Pick<RebuildInput, 'onProgress' | 'isStopped'>>

/** A bar on stderr, which names the meeting that a run may go on after; Ctrl+C stops between two meetings. */
async function withProgress<T>(work: (tools: Tools) => Promise<T>): Promise<T> {
  const bar = new SingleBar({
    format: 'Dựng lại [{bar}] {percentage}% {value}/{total} {meeting}',
    stream: process.stderr,
    noTTYOutput: false,
  })
  let isStopped = false
  let isShown = false
  const stop = () => void (isStopped = true)
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await work({
      isStopped: () => isStopped,
      onProgress: ({ done, total, meetingId }) => {
        if (!isShown) bar.start(total, 0, { meeting: meetingId })
        isShown = true
        bar.update(done, { meeting: meetingId })
      },
    })
  } finally {
    if (isShown) bar.stop()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
