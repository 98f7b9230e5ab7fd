import type { CollectionConfig } from 'payload'

import { EDITORIAL_LABELS } from '../../src/domain/editorial/editorial.labels.ts'
import { MEDIA_TYPES } from '../../src/domain/media/media-type.ts'
import { confirmPath } from '../organizations/confirm-path.ts'
import { picker } from '../picker.ts'
import { byNobody, mediaAccess } from './media.access.ts'
import { guardFile, guardMediaDeletion, keepMediaFacts } from './media.hooks.ts'

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: EDITORIAL_LABELS.medium, plural: EDITORIAL_LABELS.media },
  access: mediaAccess,
  disableDuplicate: true,
  admin: {
    group: EDITORIAL_LABELS.group,
    useAsTitle: 'originalName',
    defaultColumns: ['originalName', 'mimeType', 'filesize', 'owner', 'updatedAt'],
  },
  upload: {
    // Where files lie is set by payload.config.ts (`storeUploadsIn`).
    staticDir: 'uploads',
    mimeTypes: Object.keys(MEDIA_TYPES),
    pasteURL: false,
    crop: false,
    focalPoint: false,
    bulkUpload: true,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('Cache-Control', 'private, no-cache')
      return headers
    },
  },
  hooks: {
    beforeOperation: [guardFile],
    beforeChange: [keepMediaFacts],
    afterChange: [confirmPath('owner')],
    beforeDelete: [guardMediaDeletion],
  },
  fields: [
    {
      name: 'originalName',
      type: 'text',
      label: EDITORIAL_LABELS.fileName,
      access: { create: byNobody, update: byNobody },
      admin: { readOnly: true },
    },
    { name: 'alt', type: 'text', label: EDITORIAL_LABELS.alt, maxLength: 300 },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'organizations',
      label: EDITORIAL_LABELS.owner,
      admin: picker,
      index: true,
    },
    {
      name: 'uploader',
      type: 'relationship',
      relationTo: 'accounts',
      label: EDITORIAL_LABELS.uploader,
      index: true,
      access: { create: byNobody, update: byNobody },
      admin: { readOnly: true },
    },
    { name: 'ownerPath', type: 'text', hasMany: true, index: true, hidden: true },
    // The audiences of the published documents that use the file; written when a document is published.
    { name: 'readableBy', type: 'text', hasMany: true, index: true, hidden: true },
  ],
}

/** The same collections with the files of `media` in this folder, which only the configuration knows. */
export function storeUploadsIn({
  collections,
  folder,
}: {
  readonly collections: readonly CollectionConfig[]
  readonly folder: string
}): CollectionConfig[] {
  return collections.map((collection) =>
    typeof collection.upload === 'object'
      ? { ...collection, upload: { ...collection.upload, staticDir: folder } }
      : collection,
  )
}
