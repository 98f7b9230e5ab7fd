import type { CollectionConfig } from 'payload'

import { exportEndpoint } from './exports/export-door.ts'
import { withListLook } from './list-look.ts'
import { withMoments } from './moment-fields.ts'

const LIST_BAR = '/admin/lists/list-bar.tsx#ListBar'

/**
 * A collection as an office's list: instants in our zone, the views and the export above it, no tab for programmers, no copies of records,
 * nothing changed or deleted by the dozen but what src/domain/desk/bulk-actions.ts names.
 */
export function asOfficeList(collection: CollectionConfig): CollectionConfig {
  const { endpoints, admin, fields, slug } = collection
  const above = admin?.components?.beforeListTable ?? []
  return {
    ...collection,
    fields: withMoments(withListLook(fields)),
    disableDuplicate: true,
    disableBulkEdit: true,
    disableBulkDelete: true,
    endpoints: [exportEndpoint(slug), ...(endpoints === false ? [] : (endpoints ?? []))],
    admin: {
      hideAPIURL: true,
      pagination: { defaultLimit: 25, limits: [25, 50, 100] },
      ...admin,
      components: { ...admin?.components, beforeListTable: [LIST_BAR, ...above] },
    },
  }
}
