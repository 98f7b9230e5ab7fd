import type { TextField } from 'payload'

import { ROLE_LABELS } from '../../src/domain/appointments/appointments.labels.ts'
import type { Role } from '../../src/domain/permissions.ts'
import { derivedField } from '../derived-field.ts'
import { localeOf } from '../locale-of.ts'

/** What an appointment is called in the admin: its role, in the reader's language. Not stored; the search box asks `findByHolderOrRole`. */
export const titleField: TextField = {
  ...derivedField({
    name: 'title',
    readable: true,
    label: { vi: 'Người giữ, vai trò', en: 'Holder, role' },
  }),
  index: false,
  hooks: {
    beforeChange: [() => null],
    afterRead: [
      ({ siblingData, req }) => {
        const { role } = siblingData as { readonly role?: Role }
        return role ? ROLE_LABELS[role][localeOf(req)] : null
      },
    ],
  },
}
