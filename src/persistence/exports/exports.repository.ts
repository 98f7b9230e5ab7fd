import type { CollectionSlug, Payload, Where } from 'payload'

import { SHOWS_VALUES } from '../../../collections/index.ts'
import type { Locale } from '../../domain/messages/sentence.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { notFound } from '../../errors/domain-error.ts'
import type { ExportRepository, ListQuery } from '../../services/exports/exports.repository.ts'
import { asViewer } from '../as-viewer.ts'
import { labelOf, listColumns } from './list-columns.ts'
import { referenceTitles } from './reference-titles.ts'

type Asked = ListQuery & { readonly viewer: Viewer; readonly locale: Locale }
type Row = Readonly<Record<string, unknown>>

/** Lists as the admin shows them: read through Payload as the viewer, so that rows, filters, orders and masks are the list's own. */
export function createExportRepository({
  payload,
}: {
  readonly payload: Payload
}): ExportRepository {
  return {
    async open(asked) {
      const config = payload.collections[asked.collection as CollectionSlug]?.config
      if (config === undefined) throw notFound()
      const t = translatorOf({ payload, locale: asked.locale })
      const words = { locale: asked.locale, t }
      const slug = asked.collection as CollectionSlug
      const draft = Boolean(config.versions && config.versions.drafts)
      return {
        title: labelOf({ label: config.labels.plural, ...words }),
        columns: listColumns({ config, ...words }),
        usual: config.admin.defaultColumns ?? [],
        ids: await idsOf({ payload, slug, draft, searched: searchedFields(config), asked }),
        rows: (of) => rowsInOrder({ payload, slug, draft, viewer: asked.viewer, ...of }),
        titles: referenceTitles({ payload, config, viewer: asked.viewer }),
      }
    },
  }
}

const searchedFields = ({
  admin,
}: {
  readonly admin: { readonly listSearchableFields?: string[]; readonly useAsTitle?: string }
}): readonly string[] => admin.listSearchableFields ?? [admin.useAsTitle ?? 'id']

type Within = { readonly payload: Payload; readonly slug: CollectionSlug; readonly draft: boolean }

async function idsOf({
  payload,
  slug,
  draft,
  searched,
  asked: { where, search, sort, viewer },
}: Within & { readonly searched: readonly string[]; readonly asked: Asked }) {
  const parts: Where[] = [where as Where]
  if (search !== '') parts.push({ or: searched.map((field) => ({ [field]: { like: search } })) })
  const { docs } = await payload.find({
    collection: slug,
    where: { and: parts },
    ...(sort !== null && { sort }),
    draft,
    select: {},
    pagination: false,
    limit: 0,
    ...asViewer(viewer),
  })
  return docs.map(({ id }) => String(id))
}

async function rowsInOrder({
  payload,
  slug,
  draft,
  viewer,
  ids,
  paths,
}: Within & {
  readonly viewer: Viewer
  readonly ids: readonly string[]
  readonly paths: readonly string[]
}): Promise<readonly Row[]> {
  // Whether a sensitive field may be seen is told by the cell.
  const fields = [...paths.map((path) => path.split('.')[0] ?? path), 'cell']
  const { docs } = await payload.find({
    collection: slug,
    where: { id: { in: [...ids] } },
    select: Object.fromEntries(fields.map((field) => [field, true])),
    draft,
    pagination: false,
    limit: ids.length,
    ...asViewer(viewer),
    // The entry of the export says what it shows; nothing is written of each batch.
    context: { viewer, [SHOWS_VALUES]: true },
  })
  // Generated types know each collection; a list of any of them is rows of fields.
  const found = new Map(docs.map((doc) => [String(doc.id), doc as unknown as Row]))
  return ids.map((id) => found.get(id)).filter((row) => row !== undefined)
}

/** The admin's own words, for labels that are functions. */
function translatorOf({
  payload,
  locale,
}: {
  readonly payload: Payload
  readonly locale: Locale
}): (key: string) => string {
  const { translations, supportedLanguages } = payload.config.i18n
  const catalogues = [
    (translations as Readonly<Record<string, unknown>>)[locale],
    supportedLanguages[locale]?.translations,
  ]
  return (key) => {
    const [group = '', name = ''] = key.split(':')
    const said = catalogues.map(
      (words) => (words as Record<string, Record<string, string>> | undefined)?.[group]?.[name],
    )
    return said.find((text) => text !== undefined) ?? key
  }
}
