import type { Field } from 'payload'

const STATUS_CELL = '/admin/lists/status-cell.tsx#StatusCell'
const DAY_FILTER = '/admin/lists/day-filter.tsx#DayFilter'
const YES_NO_FILTER = '/admin/lists/yes-no-filter.tsx#YesNoFilter'

/** The fields of a collection as its list shows and filters them: states on a coloured ground, days typed as people write them, yes or no. */
export const withListLook = (fields: readonly Field[]): Field[] => fields.map(look)

function look(field: Field): Field {
  if (field.type === 'group') return { ...field, fields: withListLook(field.fields) }
  if (field.type === 'checkbox') return withComponents(field, { Filter: YES_NO_FILTER })
  if (field.type === 'text' && field.custom?.day === true)
    return withComponents(field, { Filter: DAY_FILTER })
  const isState = field.type === 'select' && ['status', 'state'].includes(field.name)
  return isState ? withComponents(field, { Cell: STATUS_CELL }) : field
}

/** What a field names itself stays. */
function withComponents(field: Field, components: Readonly<Record<string, string>>): Field {
  const { admin } = field as { admin?: { components?: object } }
  return {
    ...field,
    admin: { ...admin, components: { ...components, ...admin?.components } },
  } as Field // The library types the admin of each kind of field by itself.
}
