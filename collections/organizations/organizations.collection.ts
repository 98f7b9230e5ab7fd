import type { CollectionConfig } from 'payload'

import { labelledOptions } from '../../src/domain/messages/labels.ts'
import {
  ORGANIZATION_LABELS as label,
  ORGANIZATION_STATUS_LABELS,
  ORGANIZATION_TYPE_LABELS,
} from '../../src/domain/organizations/organizations.labels.ts'
import { dayField } from '../day-field.ts'
import { dutyField, translateDuties } from '../desk/duty-filter.ts'
import { derivedField } from '../derived-field.ts'
import { foldSearch } from '../fold-search.ts'
import { picker } from '../picker.ts'
import { organizationMoveEndpoints } from './move-door.ts'
import { organizationsAccess } from './organizations.access.ts'
import { organizationHistoryField } from './organizations.fields.ts'
import { logMove } from './log-moves.ts'
import {
  fillOrganization,
  guardOrganization,
  keepPaths,
  refuseTakenCode,
} from './organizations.hooks.ts'
import { organizationTreeEndpoints } from './tree-door.ts'

/** What the list can be narrowed to. */
const DUTIES = ['NO_SECRETARY', 'NOT_REGISTERED'] as const

export const Organizations: CollectionConfig = {
  slug: 'organizations',
  labels: { singular: label.singular, plural: label.plural },
  access: organizationsAccess,
  admin: {
    group: label.group,
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'type', 'parent', 'status'],
    listSearchableFields: ['searchWords', 'code'],
  },
  defaultSort: 'sortKey',
  endpoints: [...organizationTreeEndpoints, ...organizationMoveEndpoints],
  hooks: {
    beforeOperation: [foldSearch('name'), translateDuties(DUTIES)],
    beforeValidate: [fillOrganization],
    beforeChange: [refuseTakenCode, guardOrganization],
    afterChange: [keepPaths, logMove],
  },
  indexes: [{ fields: ['parent', 'sortKey'] }],
  fields: [
    {
      name: 'head',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/admin/organizations/organization-head.tsx#OrganizationHead' },
      },
    },
    { name: 'name', type: 'text', required: true, maxLength: 300, label: label.name },
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      index: true,
      maxLength: 60,
      label: label.code,
    },
    {
      name: 'type',
      type: 'select',
      required: true,
      options: labelledOptions(ORGANIZATION_TYPE_LABELS),
      label: label.type,
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'organizations',
      index: true,
      label: label.parent,
      admin: {
        ...picker,
        disableBulkEdit: true,
        components: { Field: '/admin/organizations/parent-field.tsx#ParentField' },
      },
      filterOptions: { status: { equals: 'ACTIVE' } },
      validate: () => true as const, // The guard of the collection refuses what may not be, in our words and with our codes.
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      defaultValue: 'ACTIVE',
      options: labelledOptions(ORGANIZATION_STATUS_LABELS),
      label: label.status,
    },
    dayField({ name: 'establishedOn', label: label.establishedOn }),
    dayField({ name: 'dissolvedOn', label: label.dissolvedOn }),
    dayField({ name: 'effectiveOn', label: label.effectiveOn, virtual: true }),
    {
      name: 'countedInMetrics',
      type: 'checkbox',
      defaultValue: true,
      label: label.countedInMetrics,
    },
    {
      name: 'notCountedReason',
      type: 'text',
      label: label.notCountedReason,
      admin: { condition: ({ countedInMetrics }) => countedInMetrics === false },
    },
    {
      name: 'rollout',
      type: 'group',
      label: label.rollout,
      fields: [
        dayField({ name: 'trainedOn', label: label.trainedOn }),
        dayField({ name: 'pilotOn', label: label.pilotOn }),
        dayField({ name: 'liveOn', label: label.liveOn }),
      ],
    },
    dutyField(DUTIES),
    organizationHistoryField,
    derivedField({ name: 'path', hasMany: true }),
    derivedField({ name: 'sortKey', readable: true }),
    derivedField({ name: 'searchWords', hasMany: true, readable: true, label: label.name }),
    // Written by every move, so that two moves of one tree cannot both succeed unseen by each other.
    { name: 'treeVersion', type: 'number', hidden: true, admin: { hidden: true } },
  ],
}
