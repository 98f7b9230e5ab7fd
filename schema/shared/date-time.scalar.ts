import { GraphQLScalarType } from 'graphql'

import { isRealDay, textScalar } from './scalar-value.ts'

const DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/

/** An instant: a Date inside, ISO 8601 with an offset outside. A time without an offset means another instant in every time zone, so it is refused. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant as ISO 8601 with an offset, which input must have too.',
  serialize: (value) => {
    if (value instanceof Date) return value.toISOString()
    if (typeof value === 'string' && DATE_TIME.test(value)) return value
    throw new TypeError('A DateTime field holds a Date or an ISO 8601 text with an offset')
  },
  ...textScalar({ parse: parseInstant, reason: 'api.dateTime' }),
})

function parseInstant(text: string): Date | null {
  const match = DATE_TIME.exec(text)
  if (!match) return null
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number]
  return isRealDay({ year, month, day }) ? new Date(text) : null
}
