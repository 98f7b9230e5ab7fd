import type { CollectionConfig } from 'payload'

import { labelledOptions } from '../../src/domain/messages/labels.ts'
import {
  MEMBER_LABELS as label,
  MEMBER_STATUS_LABELS,
  SEX_LABELS,
} from '../../src/domain/members/members.labels.ts'
import { MEMBER_TYPES } from '../../src/domain/organizations/organization-types.ts'
import { dayField } from '../day-field.ts'
import { dutyField, translateDuties } from '../desk/duty-filter.ts'
import { derivedField } from '../derived-field.ts'
import { foldSearch } from '../fold-search.ts'
import { picker } from '../picker.ts'
import { logUnmasking } from './masks.ts'
import { membersAccess } from './members.access.ts'
import {
  birthDateField,
  cardsField,
  changeFields,
  maskedField,
  memberHistoryField,
  sourceField,
} from './members.fields.ts'
import { confirmCell, fillMember, guardMember, keepAccountPath } from './members.hooks.ts'
import { memberEndpoints } from './member-door.ts'
import { memberViews } from './member-views.ts'
import { followChange } from './follow-change.ts'
import { similarEndpoints } from './similar-door.ts'
import { rosterEndpoints } from './roster-door.ts'
import { unmaskEndpoints } from './unmask-door.ts'

/** What the list can be narrowed to. */
const DUTIES = ['PROBATION_ENDING'] as const

export const Members: CollectionConfig = {
  slug: 'members',
  labels: { singular: label.singular, plural: label.plural },
  access: membersAccess,
  admin: {
    group: label.group,
    useAsTitle: 'fullName',
    defaultColumns: ['fullName', 'status', 'cell', 'birthDate', 'cardNumber'],
    listSearchableFields: ['searchWords'],
    components: { views: { edit: memberViews } },
  },
  // Vietnamese order: by given name, then family and middle names.
  defaultSort: 'sortKey',
  endpoints: [...rosterEndpoints, ...unmaskEndpoints, ...memberEndpoints, ...similarEndpoints],
  hooks: {
    beforeOperation: [foldSearch('fullName'), translateDuties(DUTIES)],
    beforeValidate: [fillMember],
    beforeChange: [guardMember],
    afterChange: [confirmCell, keepAccountPath, followChange],
    afterOperation: [logUnmasking],
  },
  indexes: [
    { fields: ['path', 'sortKey'] },
    { fields: ['path', 'admittedOn'] },
    { fields: ['cell', 'sortKey'] },
    { fields: ['status', 'admittedOn'] },
  ],
  fields: [
    { name: 'fullName', type: 'text', required: true, maxLength: 120, label: label.fullName },
    {
      name: 'cell',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      index: true,
      label: label.cell,
      admin: {
        ...picker,
        disableBulkEdit: true,
        components: { Field: '/admin/members/status-field.tsx#CellField' },
      },
      filterOptions: {
        and: [{ type: { in: [...MEMBER_TYPES] } }, { status: { equals: 'ACTIVE' } }],
      },
      validate: () => true as const, // The guard of the collection refuses what may not be, in our words and with our codes.
    },
    {
      name: 'status',
      type: 'select',
      required: true,
      options: labelledOptions(MEMBER_STATUS_LABELS),
      label: label.status,
      admin: {
        disableBulkEdit: true,
        components: { Field: '/admin/members/status-field.tsx#StatusField' },
      },
    },
    birthDateField,
    {
      name: 'similar',
      type: 'ui',
      label: label.singular,
      admin: { components: { Field: '/admin/members/similar-warning.tsx#SimilarWarning' } },
    },
    dayField({ name: 'admittedOn', label: label.admittedOn }),
    dayField({
      name: 'officialOn',
      label: label.officialOn,
      admin: { description: { ...label.officialHint } },
    }),
    { name: 'sex', type: 'select', options: labelledOptions(SEX_LABELS), label: label.sex },
    maskedField({ name: 'phone', label: label.phone, index: true }),
    ...changeFields,
    {
      name: 'exemptionReason',
      type: 'text',
      label: label.exemptionReason,
      admin: { condition: ({ status }) => status === 'EXEMPT' },
    },
    maskedField({ name: 'cardNumber', label: label.cardNumber, index: true }),
    cardsField,
    maskedField({ name: 'citizenId', label: label.citizenId, index: true }),
    maskedField({ name: 'dossierNumber', label: label.dossierNumber }),
    { name: 'hasSmartphone', type: 'checkbox', label: label.hasSmartphone },
    dutyField(DUTIES),
    memberHistoryField,
    sourceField,
    derivedField({ name: 'givenName', readable: true }),
    derivedField({ name: 'path', hasMany: true }),
    derivedField({ name: 'sortKey', readable: true }),
    derivedField({ name: 'searchWords', hasMany: true, readable: true, label: label.fullName }),
  ],
}
