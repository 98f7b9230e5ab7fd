import type { FieldHook, TextField } from 'payload'

import { readDay } from '../src/domain/calendar/day.ts'
import type { Label } from '../src/domain/messages/labels.ts'

type DayFieldInput = {
  readonly name: string
  readonly label: Label
  readonly required?: boolean
  readonly index?: boolean
  readonly virtual?: boolean
  readonly access?: TextField['access']
  readonly admin?: TextField['admin']
  readonly afterRead?: FieldHook
}

/**
 * A day of the calendar. Stored and served as YYYY-MM-DD text, since a point in time would fall on another day in another zone;
 * typed as people write it. What is no day is kept as it came and refused by the guards of the collection.
 */
export function dayField({ label, admin, afterRead, ...rest }: DayFieldInput): TextField {
  return {
    ...rest,
    type: 'text',
    // Tells it from other texts where fields are looked at as such.
    custom: { day: true },
    label: { ...label },
    admin: {
      placeholder: { vi: 'ngày/tháng/năm', en: 'day/month/year' },
      components: {
        Field: '/admin/calendar/day-input.tsx#DayInput',
        Cell: '/admin/calendar/day-cell.tsx#DayCell',
      },
      // The library shows what is not stored as if it could not be typed.
      ...(rest.virtual && { readOnly: false }),
      ...admin,
    },
    hooks: { beforeValidate: [asDay], ...(afterRead && { afterRead: [afterRead] }) },
  }
}

const asDay: FieldHook = ({ value }: { value?: unknown }) => {
  if (value === '' || value === null) return null
  return typeof value === 'string' ? (readDay(value) ?? value) : value
}
