import path from 'node:path'

import { SingleBar } from 'cli-progress'
import { Option, type Command } from 'commander'

import { MEMBER_STATUS_LABELS } from '../domain/members/members.labels.ts'
import { say } from '../domain/messages/messages.ts'
import type { Viewer } from '../domain/permissions.ts'
import { ENCODING_CHOICES, type EncodingChoice } from '../domain/roster/decoded-sheet.ts'
import { readWorkbookFile, type ReadFile } from '../files/spreadsheets/read-workbook.ts'
import type { RosterReport } from '../domain/roster/roster-report.ts'
import { sayReport, type SaidReport } from '../domain/roster/say-report.ts'
import { commandLineViewer } from './command-line-viewer.ts'
import { withSite } from './open-site.ts'
import { Refused } from './refused.ts'

type Options = {
  readonly under: string
  readonly json?: boolean
  readonly encoding?: EncodingChoice
}
type Asked = {
  readonly file: ReadFile
  readonly fileName: string
  readonly under: string
  readonly encoding: EncodingChoice | null
  readonly viewer: Viewer
}

/** `roster preview` and `roster import`. */
export function registerRosterCommands(program: Command): void {
  const roster = program.command('roster').description('Danh sách đảng viên / lists of members')
  listCommand(roster, 'preview')
    .description('xem trước, không ghi gì / says what an import would do, writes nothing')
    .action(async (file: string, options: Options) => {
      const asked = await askedOf(file, options)
      const report = await withSite(({ services }) => services.roster.preview(asked))
      print(report, options)
    })
  listCommand(roster, 'import')
    .description(
      'nhập; chạy lại cùng tệp không đổi gì / imports; the same file again changes nothing',
    )
    .action(async (file: string, options: Options) => {
      const asked = await askedOf(file, options)
      const job = await withSite(({ services }) =>
        withProgress((tools) => services.roster.import({ ...asked, ...tools })),
      )
      if (job.report === null) throw new Refused(say({ key: 'error.internal', locale: 'vi' }))
      print(job.report, options)
    })
}

function listCommand(roster: Command, name: string): Command {
  return roster
    .command(name)
    .argument('<file>', 'XLSX, XLS, CSV')
    .requiredOption(
      '--under <code>',
      'mã tổ chức cấp trên / code of the organization it goes under',
    )
    .option('--json', 'một tài liệu JSON trên stdout / one JSON document on stdout')
    .addOption(
      new Option('--encoding <kind>', 'bảng mã của tệp / how its text is encoded').choices([
        ...ENCODING_CHOICES,
      ]),
    )
}

async function askedOf(file: string, { under, encoding }: Options): Promise<Asked> {
  try {
    return {
      file: await readWorkbookFile(file),
      fileName: path.basename(file),
      under,
      encoding: encoding ?? null,
      viewer: commandLineViewer,
    }
  } catch (error) {
    if (!['ENOENT', 'EISDIR', 'EACCES'].includes(String((error as NodeJS.ErrnoException).code)))
      throw error
    throw new Refused(say({ key: 'roster.fileNotFound', locale: 'vi', params: { file } }))
  }
}

type Tools = {
  readonly onProgress: (progress: { done: number; total: number }) => void
  readonly isStopped: () => boolean
}

/** A bar on stderr where a person watches; Ctrl+C stops between two batches. */
async function withProgress<T>(work: (tools: Tools) => Promise<T>): Promise<T> {
  const bar = new SingleBar({
    format: 'Nhập danh sách [{bar}] {percentage}% {value}/{total}',
    stream: process.stderr,
    noTTYOutput: false,
    clearOnComplete: false,
  })
  let isStopped = false
  let isShown = false
  const stop = () => void (isStopped = true)
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    return await work({
      isStopped: () => isStopped,
      onProgress: ({ done, total }) => {
        if (!isShown) bar.start(total, 0)
        isShown = true
        bar.update(done)
      },
    })
  } finally {
    if (isShown) bar.stop()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

function print(report: RosterReport, { json }: Options): void {
  const said = sayReport({ report, locale: 'vi' })
  const text = json ? JSON.stringify(withoutRows(said), null, 2) : readable(said)
  process.stdout.write(`${text}\n`)
}

/** The shape that scripts rely on; rows as they were written are for the page. */
function withoutRows(said: SaidReport): object {
  return { ...said, cases: said.cases.map(({ kind, rows, message }) => ({ kind, rows, message })) }
}

function readable(report: SaidReport): string {
  const { rows, organizations, members, appointments, byStatus, cases, notes, missing } = report
  const statuses = Object.entries(byStatus).map(
    ([status, count]) =>
      `  ${MEMBER_STATUS_LABELS[status as keyof typeof MEMBER_STATUS_LABELS].vi}: ${count}`,
  )
  return [
    `Hàng về người: ${rows}`,
    `Tổ chức: tạo ${organizations.create}, giữ nguyên ${organizations.unchanged}`,
    `Đảng viên: tạo ${members.create}, sửa ${members.update}, giữ nguyên ${members.unchanged}`,
    ...statuses,
    `Chức vụ: tạo ${appointments.create}, giữ nguyên ${appointments.unchanged}`,
    ...(missing.count > 0 ? [`Có trong hệ thống, không có trong tệp: ${missing.count}`] : []),
    ...encodingLines(report),
    ...notes.map((note) => `Lưu ý ${rowsText(note.rows)}${note.message}`),
    `Cần xem lại: ${cases.length}`,
    ...cases.map((one) => `  ${one.kind} ${rowsText(one.rows)}${one.message}`),
  ].join('\n')
}

function rowsText(rows: readonly number[]): string {
  return rows.length === 0 ? '' : `(TT ${rows.join(', ')}) `
}

function encodingLines({ encoding }: SaidReport): string[] {
  if (encoding.kind === 'UNICODE') return []
  const examples = encoding.examples.map(({ before, after }) => `  ${before} → ${after}`)
  return [
    `Bảng mã: ${encoding.kind}${encoding.confidence === 'unsure' ? ' (chưa chắc)' : ''}`,
    ...examples,
  ]
}
