import type { CollectionConfig, Field } from 'payload'

import {
  CONTENT_COLLECTION_LABELS,
  EDITORIAL_LABELS,
  EDITORIAL_STATE_LABELS,
} from '../../src/domain/editorial/editorial.labels.ts'
import { EDITORIAL_VERDICTS } from '../../src/domain/editorial/editorial-values.ts'
import { labelledOptions } from '../../src/domain/messages/labels.ts'
import { nobody } from '../access.ts'
import { dutyField, translateDuties } from '../desk/duty-filter.ts'
import { visibleTasks } from './editorial-tasks.access.ts'

/** The steps as they were when the document was submitted: a board that changes its steps changes no review under way. */
const stepFields: Field[] = [
  { name: 'organization', type: 'text', required: true },
  { name: 'name', type: 'text', required: true },
  { name: 'deciders', type: 'text', hasMany: true },
  { name: 'required', type: 'number', required: true },
  { name: 'workingHours', type: 'number' },
]

const decisionFields: Field[] = [
  { name: 'step', type: 'number', required: true },
  { name: 'by', type: 'text', required: true },
  { name: 'at', type: 'date', required: true },
  { name: 'verdict', type: 'select', options: [...EDITORIAL_VERDICTS], required: true },
  { name: 'comment', type: 'textarea' },
  { name: 'version', type: 'text', required: true },
  { name: 'round', type: 'number', required: true },
]

const internal: Field[] = [
  /** `<collection>:<document>` while the submission is under way, absent afterwards: unique, so a document has one at most. */
  { name: 'openKey', type: 'text', unique: true },
  { name: 'boards', type: 'text', hasMany: true, index: true },
  { name: 'path', type: 'array', fields: stepFields },
  { name: 'step', type: 'number' },
  /** Approvals count within a round; a returned or edited submission starts another. */
  { name: 'round', type: 'number', defaultValue: 1 },
  { name: 'decisions', type: 'array', fields: decisionFields },
  /** Everybody whose hand is in the submitted text: none of them decides on it. */
  { name: 'writers', type: 'text', hasMany: true },
  /** Who is asked at the current step (`waitingForOf`); empty outside of review. */
  { name: 'waitingFor', type: 'text', hasMany: true, index: true },
  /** Who has decided at the current step in this round. */
  { name: 'decidedBy', type: 'text', hasMany: true },
  { name: 'comment', type: 'textarea' },
  { name: 'currentVersion', type: 'text' },
  { name: 'approvedVersion', type: 'text' },
  { name: 'reapproveAfterEdit', type: 'checkbox', defaultValue: true },
  { name: 'submittedAt', type: 'date', index: true },
  { name: 'stepSince', type: 'date' },
  { name: 'dueAt', type: 'date' },
  { name: 'claimedBy', type: 'text' },
  { name: 'publishAt', type: 'date' },
  { name: 'publishedAt', type: 'date' },
]

/** What the list can be narrowed to. */
const DUTIES = ['WAITING_FOR_ME'] as const

/** One submission of one document. Only the editorial service writes it; the admin shows it to its author and its boards. */
export const EditorialTasks: CollectionConfig = {
  slug: 'editorial-tasks',
  labels: { singular: EDITORIAL_LABELS.task, plural: EDITORIAL_LABELS.tasks },
  access: { create: nobody, read: visibleTasks, update: nobody, delete: nobody },
  hooks: { beforeOperation: [translateDuties(DUTIES)] },
  disableDuplicate: true,
  admin: {
    group: EDITORIAL_LABELS.group,
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'author', 'updatedAt'],
  },
  fields: [
    { name: 'title', type: 'text', label: EDITORIAL_LABELS.title, required: true },
    {
      name: 'state',
      type: 'select',
      options: labelledOptions(EDITORIAL_STATE_LABELS),
      label: EDITORIAL_LABELS.state,
      required: true,
      index: true,
    },
    {
      name: 'contentCollection',
      type: 'select',
      options: labelledOptions(CONTENT_COLLECTION_LABELS),
      label: EDITORIAL_LABELS.group,
      required: true,
    },
    { name: 'document', type: 'text', required: true, index: true, hidden: true },
    {
      name: 'author',
      type: 'relationship',
      relationTo: 'accounts',
      label: EDITORIAL_LABELS.author,
      required: true,
      index: true,
    },
    {
      name: 'owner',
      type: 'relationship',
      relationTo: 'organizations',
      label: EDITORIAL_LABELS.owner,
      required: true,
    },
    dutyField(DUTIES),
    ...internal.map((field): Field => ({ ...field, hidden: true }) as Field),
  ],
}
