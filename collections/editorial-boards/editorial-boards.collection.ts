import type { CollectionConfig, Field } from 'payload'

import { EDITORIAL_LABELS } from '../../src/domain/editorial/editorial.labels.ts'
import { picker } from '../picker.ts'
import { editorialBoardsAccess } from './editorial-boards.access.ts'
import { confirmPath } from '../organizations/confirm-path.ts'
import { deriveBoardPath, guardSteps } from './editorial-boards.hooks.ts'
import { logBoard, logBoardRemoval } from './log-boards.ts'

const accounts = {
  type: 'relationship',
  relationTo: 'accounts',
  index: true,
  admin: picker,
} as const

const stepFields: Field[] = [
  { name: 'name', type: 'text', label: EDITORIAL_LABELS.stepName, required: true, maxLength: 100 },
  {
    name: 'deciders',
    type: 'text',
    hasMany: true,
    required: true,
    label: EDITORIAL_LABELS.deciders,
    admin: {
      components: { Field: '/admin/editorial-boards/deciders-input.tsx#DecidersInput' },
    },
  },
  {
    name: 'required',
    type: 'number',
    label: EDITORIAL_LABELS.required,
    required: true,
    defaultValue: 1,
    min: 1,
    max: 20,
  },
  {
    name: 'workingHours',
    type: 'number',
    label: EDITORIAL_LABELS.workingHours,
    min: 1,
    max: 1000,
  },
]

export const EditorialBoards: CollectionConfig = {
  slug: 'editorial-boards',
  labels: { singular: EDITORIAL_LABELS.board, plural: EDITORIAL_LABELS.boards },
  access: editorialBoardsAccess,
  admin: {
    group: EDITORIAL_LABELS.group,
    useAsTitle: 'title',
    defaultColumns: ['organization', 'head', 'secretary', 'updatedAt'],
  },
  hooks: {
    beforeChange: [guardSteps, deriveBoardPath],
    afterChange: [confirmPath('organization'), logBoard],
    afterDelete: [logBoardRemoval],
  },
  fields: [
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      label: EDITORIAL_LABELS.organization,
      admin: picker,
      required: true,
      unique: true,
    },
    { ...accounts, name: 'head', label: EDITORIAL_LABELS.head },
    { ...accounts, name: 'deputies', hasMany: true, label: EDITORIAL_LABELS.deputies },
    { ...accounts, name: 'secretary', label: EDITORIAL_LABELS.secretary },
    { ...accounts, name: 'editors', hasMany: true, label: EDITORIAL_LABELS.editors },
    { ...accounts, name: 'contributors', hasMany: true, label: EDITORIAL_LABELS.contributors },
    {
      name: 'steps',
      type: 'array',
      label: EDITORIAL_LABELS.steps,
      labels: { singular: EDITORIAL_LABELS.step, plural: EDITORIAL_LABELS.steps },
      maxRows: 10,
      fields: stepFields,
    },
    {
      name: 'reapproveAfterEdit',
      type: 'checkbox',
      label: EDITORIAL_LABELS.reapproveAfterEdit,
      defaultValue: true,
    },
    // What the board is called in the admin: as its organization.
    {
      name: 'title',
      type: 'text',
      virtual: 'organization.name',
      label: EDITORIAL_LABELS.organization,
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    { name: 'path', type: 'text', hasMany: true, index: true, hidden: true },
  ],
}
