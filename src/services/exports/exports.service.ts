import { commonPath, type AuditEvent } from '../../domain/audit/audit-entry.ts'
import { writtenMoment } from '../../domain/calendar/written-moment.ts'
import { cellOf, chosenColumns, type ExportColumn } from '../../domain/exports/export-columns.ts'
import { EXPORT_LABELS as words } from '../../domain/exports/exports.labels.ts'
import { sayFilter } from '../../domain/exports/say-filter.ts'
import type { Locale } from '../../domain/messages/sentence.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { beginWorkbook } from '../../files/spreadsheets/write-workbook.ts'
import type { ExportRepository, ListQuery, ListRow, ListToExport } from './exports.repository.ts'

export type AskedExport = ListQuery & {
  readonly viewer: Viewer
  readonly locale: Locale
  /** Paths of the columns, as the list shows them. */
  readonly columns: readonly string[]
  readonly now: Date
  readonly address: string | null
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
  readonly onBytes: (bytes: Uint8Array) => void
  /** Stops it between two batches. */
  readonly signal: AbortSignal
}

export type ExportService = {
  /** Writes the whole list, as its reader sees it, into one file; entered in the audit log before the first byte leaves. */
  readonly export: (asked: AskedExport) => Promise<{ readonly rows: number }>
}

type Needs = {
  readonly lists: ExportRepository
  readonly recordAudit: (event: AuditEvent) => Promise<void>
}

export function createExportService({ lists, recordAudit }: Needs): ExportService {
  return {
    async export(asked) {
      const list = await lists.open(asked)
      const columns = chosenColumns({ ...list, asked: asked.columns })
      await recordAudit(entryOf({ asked, columns, total: list.total }))
      const workbook = beginWorkbook({
        about: { sheet: words.about[asked.locale], lines: await linesAbout({ asked, list }) },
        list: { sheet: words.list[asked.locale], headings: columns.map(({ label }) => label) },
        onBytes: asked.onBytes,
      })
      const written = new Set<string>()
      const paths = columns.map(({ path }) => path)
      for (let number = 1; written.size < list.total; number++) {
        asked.signal.throwIfAborted()
        const page = await list.page({ number, paths })
        if (page.length === 0) break
        // A row that moved on while it was read comes a second time.
        const batch = page.filter(({ id }) => !written.has(id))
        for (const cells of await cellsOf({ batch, columns, list, locale: asked.locale }))
          workbook.add(cells)
        for (const { id } of batch) written.add(id)
        asked.onProgress({ done: Math.min(written.size, list.total), total: list.total })
      }
      await workbook.finish()
      return { rows: written.size }
    },
  }
}

async function cellsOf({
  batch,
  columns,
  list,
  locale,
}: {
  readonly batch: readonly ListRow[]
  readonly columns: readonly ExportColumn[]
  readonly list: ListToExport
  readonly locale: Locale
}) {
  const valuesAt = ({ path }: ExportColumn) => batch.map((row) => valueAt({ row, path }))
  const titles = await Promise.all(
    columns.map((column) =>
      column.kind === 'reference'
        ? list.titles({ path: column.path, values: valuesAt(column) })
        : Promise.resolve(String),
    ),
  )
  return batch.map((row) =>
    columns.map((column, at) =>
      cellOf({
        column,
        value: valueAt({ row, path: column.path }),
        titleOf: titles[at] ?? String,
        locale,
      }),
    ),
  )
}

function valueAt({ row, path }: { readonly row: unknown; readonly path: string }): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const isRecord = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    return isRecord ? (value as Readonly<Record<string, unknown>>)[key] : undefined
  }, row)
}

type About = { readonly asked: AskedExport; readonly list: ListToExport }

/** What was taken out, by whom, when and how it was narrowed: for whoever opens the file later. */
async function linesAbout({ asked, list }: About): Promise<readonly (readonly [string, string])[]> {
  const { locale, where, search, viewer, now } = asked
  const filter = await filterInWords({ asked, list, where })
  return [
    [words.what[locale], list.title],
    [words.who[locale], viewer.displayName],
    [words.when[locale], writtenMoment(now)],
    [words.filter[locale], filter === '' ? words.noFilter[locale] : filter],
    ...(search === '' ? [] : [[words.search[locale], search] as const]),
    [words.rows[locale], String(list.total)],
    [words.note[locale], words.masked[locale]],
  ]
}

async function filterInWords({ asked, list, where }: About & { readonly where: unknown }) {
  const references = list.columns.filter(({ kind }) => kind === 'reference')
  const named = await Promise.all(
    references.map(async ({ path }) => {
      const values = valuesAskedOf({ where, path })
      return values.length === 0 ? null : list.titles({ path, values })
    }),
  )
  const titleOf = (reference: unknown) =>
    named.map((title) => title?.(reference) ?? '').find((title) => title !== '') ?? ''
  return sayFilter({ where, columns: list.columns, locale: asked.locale, titleOf })
}

/** Everything that a filter compares a field with. */
function valuesAskedOf({
  where,
  path,
}: {
  readonly where: unknown
  readonly path: string
}): unknown[] {
  if (Array.isArray(where)) return where.flatMap((part) => valuesAskedOf({ where: part, path }))
  if (typeof where !== 'object' || where === null) return []
  return Object.entries(where).flatMap(([key, value]: [string, unknown]) =>
    key === path && typeof value === 'object' && value !== null
      ? (Object.values(value) as unknown[]).flat()
      : valuesAskedOf({ where: value, path }),
  )
}

function entryOf({
  asked: { viewer, collection, search, where, address },
  columns,
  total,
}: {
  readonly asked: AskedExport
  readonly columns: readonly ExportColumn[]
  readonly total: number
}): AuditEvent {
  return {
    kind: 'EXPORTED',
    viewer,
    organizationPath: commonPath(
      viewer.appointments.map(({ organizationPath }) => organizationPath ?? []),
    ),
    detail: {
      list: collection,
      rows: total,
      columns: columns.map(({ path }) => path),
      filtered: search !== '' || Object.keys(where).length > 0,
    },
    address,
  }
}
