'use client'

import { useListDrawerContext, useListQuery } from '@payloadcms/ui'

import { BulkActions } from './bulk-actions.tsx'
import { ExportButton } from './export-button.tsx'
import { Views } from './views.tsx'

/** Above every list: the ways of looking at it, what is done with the rows chosen, and the way out as a spreadsheet. Not where a list is a picker. */
export function ListBar() {
  const { isInDrawer } = useListDrawerContext()
  const { collectionSlug } = useListQuery()
  if (isInDrawer) return null
  return (
    <div className="desk-list-bar">
      <Views collection={collectionSlug} />
      <BulkActions collection={collectionSlug} />
      <ExportButton collection={collectionSlug} />
    </div>
  )
}
