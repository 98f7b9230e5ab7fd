import type { TextField } from 'payload'

import type { Label } from '../src/domain/messages/labels.ts'

const nobodyField = () => false

/**
 * A text that hooks fill and nobody writes from outside: search and sort keys, the path in the tree. Nobody reads it either, by
 * value, filter or order, unless it is `readable`: what is folded from a text that the reader sees anyway.
 */
export const derivedField = ({
  name,
  hasMany = false,
  readable = false,
  label,
}: {
  readonly name: string
  readonly hasMany?: boolean
  readonly readable?: boolean
  /** What the admin's search box says that it looks for. */
  readonly label?: Label
}): TextField => ({
  name,
  type: 'text',
  ...(label && { label: { ...label } }),
  hasMany,
  index: true,
  hidden: !readable,
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  access: {
    create: nobodyField,
    update: nobodyField,
    ...(!readable && { read: nobodyField }),
  },
  // The library's type ties hasMany to a literal.
})
