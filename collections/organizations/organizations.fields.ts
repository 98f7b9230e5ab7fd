import type { ArrayField } from 'payload'

import { labelledOptions } from '../../src/domain/messages/labels.ts'
import {
  ORGANIZATION_LABELS as label,
  ORGANIZATION_STATUS_LABELS,
  ORGANIZATION_TYPE_LABELS,
} from '../../src/domain/organizations/organizations.labels.ts'
import { dayField } from '../day-field.ts'

const nobodyWrites = { create: () => false, update: () => false }

/** What the organization was, and when: the last row is what it is now. The hook of the collection writes it, nobody else. */
export const organizationHistoryField: ArrayField = {
  name: 'history',
  type: 'array',
  label: label.history,
  labels: { singular: label.historyRow, plural: label.history },
  access: nobodyWrites,
  admin: {
    readOnly: true,
    components: { Field: '/admin/organizations/history-list.tsx#HistoryList' },
    condition: (_data, _siblings, { operation }) => operation === 'update',
  },
  fields: [
    dayField({ name: 'from', label: label.from }),
    dayField({ name: 'to', label: label.to }),
    { name: 'name', type: 'text', label: label.name },
    { name: 'code', type: 'text', label: label.code },
    {
      name: 'type',
      type: 'select',
      options: labelledOptions(ORGANIZATION_TYPE_LABELS),
      label: label.type,
    },
    {
      name: 'status',
      type: 'select',
      options: labelledOptions(ORGANIZATION_STATUS_LABELS),
      label: label.status,
    },
    { name: 'parent', type: 'relationship', relationTo: 'organizations', label: label.parent },
  ],
}
