import type { CollectionConfig } from 'payload'

import {
  APPOINTMENT_KIND_LABELS,
  APPOINTMENT_LABELS as label,
  ROLE_LABELS,
} from '../../src/domain/appointments/appointments.labels.ts'
import { labelledOptions } from '../../src/domain/messages/labels.ts'
import { ORGANIZATION_LABELS } from '../../src/domain/organizations/organizations.labels.ts'
import { allowRows } from '../access.ts'
import { dayField } from '../day-field.ts'
import { derivedField } from '../derived-field.ts'
import { picker } from '../picker.ts'
import { titleField } from './appointment-title.ts'
import { logAppointment, logWithdrawal } from './log-appointments.ts'
import { appointmentEndpoints } from './appointment-door.ts'
import { findByHolderOrRole } from './find-appointments.ts'
import { confirmAppointmentPath, guardAppointment, guardWithdrawal } from './appointments.hooks.ts'

const fields = { path: 'path', organization: 'organization' }
const manageable = allowRows({ permission: 'appointment.manage', fields })

export const Appointments: CollectionConfig = {
  slug: 'appointments',
  labels: { singular: label.singular, plural: label.plural },
  access: {
    create: manageable,
    read: allowRows({ permission: 'appointment.read', fields }),
    update: manageable,
    delete: manageable,
  },
  admin: {
    group: ORGANIZATION_LABELS.group,
    useAsTitle: 'title',
    defaultColumns: ['holder', 'role', 'organization', 'from', 'to'],
  },
  endpoints: appointmentEndpoints,
  hooks: {
    beforeOperation: [findByHolderOrRole],
    beforeChange: [guardAppointment],
    afterChange: [confirmAppointmentPath, logAppointment],
    beforeDelete: [guardWithdrawal],
    afterDelete: [logWithdrawal],
  },
  fields: [
    // A member of the register, or the account of somebody outside of it.
    {
      name: 'holder',
      type: 'relationship',
      relationTo: ['members', 'accounts'],
      required: true,
      label: label.holder,
      admin: picker,
      validate: () => true as const, // The guard of the collection refuses what may not be, in our words and with our codes.
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      options: labelledOptions(ROLE_LABELS),
      label: label.role,
    },
    {
      name: 'organization',
      type: 'relationship',
      relationTo: 'organizations',
      required: true,
      index: true,
      label: label.organization,
      admin: picker,
      validate: () => true as const, // As above.
    },
    dayField({ name: 'from', label: label.from }),
    dayField({ name: 'to', label: label.to }),
    {
      name: 'kind',
      type: 'select',
      defaultValue: 'APPOINTED',
      options: labelledOptions(APPOINTMENT_KIND_LABELS),
      label: label.kind,
    },
    titleField,
    derivedField({ name: 'path', hasMany: true }),
  ],
}
