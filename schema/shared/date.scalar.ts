import { GraphQLScalarType } from 'graphql'

import { isRealDay, textScalar } from './scalar-value.ts'

/** A day of the calendar: `YYYY-MM-DD` inside and outside, so that no time zone can shift it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: "A day as YYYY-MM-DD, in the organization's time zone.",
  serialize: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value
    throw new TypeError('A Date field holds a day as YYYY-MM-DD')
  },
  ...textScalar({ parse: parseDay, reason: 'api.date' }),
})

function parseDay(text: string): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number]
  return isRealDay({ year, month, day }) ? text : null
}
