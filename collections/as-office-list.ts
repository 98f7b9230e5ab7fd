import type { CollectionConfig } from 'payload'

import { exportEndpoint } from './exports/export-door.ts'
import { withListLook } from './list-look.ts'
import { withMoments } from './moment-fields.ts'
import { orderByVisible } from './visible-order.ts'

const LIST_BAR = '/admin/lists/list-bar.tsx#ListBar'

/**
 * A collection as an office's list: instants in our zone, the views and the export above it, no tab for programmers, no copies and no locks of records,
 * nothing changed or deleted by the dozen but what src/domain/desk/bulk-actions.ts names.
 */
export function asOfficeList(collection: CollectionConfig): CollectionConfig {
  const { endpoints, admin, fields, hooks, slug } = collection
  const above = admin?.components?.beforeListTable ?? []
  return {
    ...collection,
    fields: withMoments(withListLook(fields)),
    disableDuplicate: true,
    // They would tell everybody who is signed in which documents are being edited and by whom, and let everybody take them away.
    lockDocuments: false,
    hooks: { ...hooks, beforeOperation: [orderByVisible, ...(hooks?.beforeOperation ?? [])] },
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
