import type { DateField, Field } from 'payload'

const CELL = '/admin/calendar/moment-cell.tsx#MomentCell'

/**
 * The fields of a collection, with instants written in our zone where a list shows them; Payload would write them in the zone of
 * whichever machine draws the list. The two that Payload adds to every document are added here, as it would, to have the same.
 */
export const withMoments = (fields: readonly Field[]): Field[] =>
  [...fields, stamp('updatedAt'), stamp('createdAt')].map((field) =>
    field.type === 'date' ? inOurZone(field) : field,
  )

const inOurZone = (field: DateField): DateField => ({
  ...field,
  admin: { ...field.admin, components: { ...field.admin?.components, Cell: CELL } },
})

const stamp = (name: 'createdAt' | 'updatedAt'): DateField => ({
  name,
  type: 'date',
  label: ({ t }) => t(`general:${name}`),
  index: true,
  admin: { hidden: true, disableBulkEdit: true },
})
