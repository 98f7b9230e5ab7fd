import type { CollectionConfig } from 'payload'

import { whyEndpoints } from './why-door.ts'

const BUTTON = '/admin/access-reasons/why-control.tsx#WhyControl'

/** A collection whose every document says why its reader sees it. */
export function asSayingWhy(collection: CollectionConfig): CollectionConfig {
  const { admin, endpoints, slug } = collection
  const { edit, ...others } = admin?.components ?? {}
  return {
    ...collection,
    endpoints: [...(endpoints === false ? [] : (endpoints ?? [])), ...whyEndpoints(slug)],
    admin: {
      ...admin,
      components: {
        ...others,
        edit: {
          ...edit,
          beforeDocumentControls: [...(edit?.beforeDocumentControls ?? []), BUTTON],
        },
      },
    },
  }
}
