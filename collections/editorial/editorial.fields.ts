import type { Field, FieldAccess } from 'payload'

import {
  AUDIENCE_LABELS,
  EDITORIAL_LABELS,
  EDITORIAL_STATE_LABELS,
} from '../../src/domain/editorial/editorial.labels.ts'
import { labelledOptions } from '../../src/domain/messages/labels.ts'
import { picker } from '../picker.ts'
import { forStaffOnly } from './editorial.access.ts'

/** What only the workflow and the hooks write; over REST and in the admin the field is simply left out. */
const nobodyWrites = { create: () => false, update: () => false } satisfies Record<
  string,
  FieldAccess
>

/** Who may read, and who answers for it. */
const audienceFields: Field[] = [
  {
    name: 'owner',
    type: 'relationship',
    relationTo: 'organizations',
    label: EDITORIAL_LABELS.owner,
    required: true,
    index: true,
    admin: { ...picker, position: 'sidebar' },
  },
  {
    name: 'audience',
    type: 'select',
    options: labelledOptions(AUDIENCE_LABELS),
    label: EDITORIAL_LABELS.audience,
    required: true,
    defaultValue: 'MEMBERS',
    admin: { position: 'sidebar' },
  },
  {
    name: 'audienceOrganization',
    type: 'relationship',
    relationTo: 'organizations',
    label: EDITORIAL_LABELS.audienceOrganization,
    admin: {
      ...picker,
      position: 'sidebar',
      condition: ({ audience }) => audience === 'ORGANIZATION',
    },
  },
]

const workflowFields: Field[] = [
  {
    name: 'state',
    type: 'select',
    options: labelledOptions(EDITORIAL_STATE_LABELS),
    label: EDITORIAL_LABELS.state,
    required: true,
    defaultValue: 'DRAFT',
    index: true,
    access: nobodyWrites,
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'author',
    type: 'relationship',
    relationTo: 'accounts',
    label: EDITORIAL_LABELS.author,
    index: true,
    access: { ...nobodyWrites, read: forStaffOnly },
    admin: { hidden: true, disableListColumn: true },
  },
  // Kept with the text: whoever decides on it need not be allowed to read accounts.
  {
    name: 'authorName',
    type: 'text',
    label: EDITORIAL_LABELS.author,
    access: { ...nobodyWrites, read: forStaffOnly },
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'publishedAt',
    type: 'date',
    label: EDITORIAL_LABELS.publishedAt,
    index: true,
    access: nobodyWrites,
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'notice',
    type: 'textarea',
    label: EDITORIAL_LABELS.notice,
    access: nobodyWrites,
    admin: { position: 'sidebar', readOnly: true, condition: ({ notice }) => Boolean(notice) },
  },
]

/** Derived on every save, so that readers, boards and the search are asked in one indexed condition. */
const derivedFields: Field[] = [
  { name: 'ownerPath', type: 'text', hasMany: true, index: true, hidden: true },
  { name: 'readableBy', type: 'text', index: true, hidden: true },
  { name: 'searchWords', type: 'text', hasMany: true, index: true, hidden: true },
  { name: 'mediaIds', type: 'text', hasMany: true, index: true, hidden: true },
  { name: 'savedBy', type: 'text', hidden: true },
]

/** The fields that every collection of content has beside its own. */
export const editorialFields: readonly Field[] = [
  ...audienceFields,
  ...workflowFields,
  ...derivedFields,
]
