'use client'

import { Link, useConfig } from '@payloadcms/ui'

import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

/** The way to the import page, under the links of the collections. */
export function ImportLink() {
  const { config } = useConfig()
  const locale = useLocale()
  return (
    <Link className="nav__link" href={`${config.routes.admin}/import`} prefetch={false}>
      <span className="nav__link-label">{words.title[locale]}</span>
    </Link>
  )
}
