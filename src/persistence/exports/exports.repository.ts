import type { CollectionSlug, Payload, SanitizedCollectionConfig, Where } from 'payload'

import { SHOWS_VALUES } from '../../../collections/index.ts'
import type { Locale } from '../../domain/messages/sentence.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { notFound } from '../../errors/domain-error.ts'
import type {
  ExportRepository,
  ListQuery,
  ListRow,
} from '../../services/exports/exports.repository.ts'
import { asViewer } from '../as-viewer.ts'
import { labelOf, listColumns } from './list-columns.ts'
import { referenceTitles } from './reference-titles.ts'

type Asked = ListQuery & { readonly viewer: Viewer; readonly locale: Locale }

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
      const query = { payload, slug, asked, where: whereOf({ config, asked }) }
      const { totalDocs } = await payload.count({
        collection: slug,
        where: query.where,
        ...asViewer(asked.viewer),
      })
      return {
        title: labelOf({ label: config.labels.plural, ...words }),
        columns: listColumns({ config, ...words }),
        usual: config.admin.defaultColumns ?? [],
        total: totalDocs,
        page: (of) => pageOf({ ...query, config, ...of }),
        titles: referenceTitles({ payload, config, viewer: asked.viewer }),
      }
    },
  }
}

/** The filter, and what the list's search box looks for in the fields that it looks in. */
function whereOf({
  config: { admin },
  asked: { where, search },
}: {
  readonly config: SanitizedCollectionConfig
  readonly asked: Asked
}): Where {
  if (search === '') return where as Where
  const searched = admin.listSearchableFields ?? [admin.useAsTitle ?? 'id']
  return { and: [where as Where, { or: searched.map((field) => ({ [field]: { like: search } })) }] }
}

/**
 * So many rows are in memory at once. Not by their ids: SecantusDB compares each of them with every row of the collection where a filter
 * has more parts than one.
 */
const PAGE = 5_000

async function pageOf({
  payload,
  slug,
  config,
  asked: { sort, viewer },
  where,
  number,
  paths,
}: {
  readonly payload: Payload
  readonly slug: CollectionSlug
  readonly config: SanitizedCollectionConfig
  readonly asked: Asked
  readonly where: Where
  readonly number: number
  readonly paths: readonly string[]
}): Promise<readonly ListRow[]> {
  // Whether a sensitive field may be seen is told by the cell.
  const fields = [...paths.map((path) => path.split('.')[0] ?? path), 'cell']
  const draft = Boolean(config.versions && config.versions.drafts)
  const order = sort?.split(',') ?? [config.defaultSort ?? '-createdAt'].flat()
  const { docs } = await payload.find({
    collection: slug,
    where,
    // Rows that are alike keep their order from page to page.
    sort: draft ? order : [...order, 'id'],
    draft,
    select: Object.fromEntries(fields.map((field) => [field, true])),
    limit: PAGE,
    page: number,
    ...asViewer(viewer),
    // The entry of the export says what it shows; nothing is written of each page.
    context: { viewer, [SHOWS_VALUES]: true },
  })
  // Generated types know each collection; a list of any of them is rows of fields.
  return docs as unknown as readonly ListRow[]
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
