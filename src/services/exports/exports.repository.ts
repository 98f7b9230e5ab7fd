import type { ExportColumn } from '../../domain/exports/export-columns.ts'
import type { Locale } from '../../domain/messages/sentence.ts'
import type { Viewer } from '../../domain/permissions.ts'

/** A list as somebody looks at it. The filter, the order and the search are those of the list itself, checked as it checks them. */
export type ListQuery = {
  readonly collection: string
  readonly where: Readonly<Record<string, unknown>>
  readonly sort: string | null
  readonly search: string
}

export type ListRow = Readonly<Record<string, unknown>> & { readonly id: string }

export type ListToExport = {
  /** What the list is called. */
  readonly title: string
  /** Every column that it can show, and those that it shows to whoever has chosen none. */
  readonly columns: readonly ExportColumn[]
  readonly usual: readonly string[]
  readonly total: number
  /** A page of these fields, as the viewer may see them, in the order of the list; an empty one is past its end. The first is 1. */
  readonly page: (asked: {
    readonly number: number
    readonly paths: readonly string[]
  }) => Promise<readonly ListRow[]>
  /** Titles of the documents that these values of a reference mean; '' for what the viewer may not see. */
  readonly titles: (asked: {
    readonly path: string
    readonly values: readonly unknown[]
  }) => Promise<(reference: unknown) => string>
}

export type ExportRepository = {
  readonly open: (
    asked: ListQuery & { readonly viewer: Viewer; readonly locale: Locale },
  ) => Promise<ListToExport>
}
