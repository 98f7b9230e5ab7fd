import type { CollectionConfig } from 'payload'

import { EDITORIAL_LABELS } from '../../src/domain/editorial/editorial.labels.ts'
import { editorialAccess } from '../editorial/editorial.access.ts'
import { editorialEndpoints } from '../editorial/editorial-door.ts'
import { editorialFields } from '../editorial/editorial.fields.ts'
import { editorialHooks } from '../editorial/editorial.hooks.ts'

export const News: CollectionConfig = {
  slug: 'news',
  labels: { singular: EDITORIAL_LABELS.newsItem, plural: EDITORIAL_LABELS.news },
  access: editorialAccess,
  // A version is what people decided on: none is ever overwritten by an automatic save, and none is thrown away.
  versions: { drafts: { autosave: false }, maxPerDoc: 0 },
  disableDuplicate: true,
  admin: {
    group: EDITORIAL_LABELS.group,
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'owner', 'audience', 'updatedAt'],
    components: {
      edit: {
        PublishButton: '/admin/editorial/editorial-buttons.tsx#EditorialButtons',
        UnpublishButton: '/admin/editorial/no-button.tsx#NoButton',
      },
    },
  },
  hooks: editorialHooks,
  endpoints: editorialEndpoints('NEWS'),
  indexes: [{ fields: ['readableBy', 'publishedAt'] }],
  fields: [
    {
      name: 'title',
      type: 'text',
      label: EDITORIAL_LABELS.title,
      required: true,
      maxLength: 300,
    },
    {
      name: 'slug',
      type: 'text',
      label: EDITORIAL_LABELS.slug,
      unique: true,
      index: true,
      maxLength: 120,
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'summary',
      type: 'textarea',
      label: EDITORIAL_LABELS.summary,
      maxLength: 1000,
    },
    { name: 'cover', type: 'upload', relationTo: 'media', label: EDITORIAL_LABELS.cover },
    { name: 'body', type: 'richText', label: EDITORIAL_LABELS.body },
    {
      name: 'files',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      maxRows: 50,
      label: EDITORIAL_LABELS.files,
    },
    ...editorialFields,
  ],
}
