import { Kind, type ValueNode } from 'graphql'

import { invalidInput } from '../../src/errors/domain-error.ts'

/**
 * A scalar that travels as text: anything but a string that `parse` understands is INVALID_INPUT with the sentence
 * `reason`. The presenter adds the path, which a scalar does not know.
 */
export function textScalar<T>({
  parse,
  reason,
}: {
  readonly parse: (text: string) => T | null
  readonly reason: string
}) {
  const read = (value: unknown): T => {
    const parsed = typeof value === 'string' ? parse(value) : null
    if (parsed === null) throw invalidInput([{ path: '', reason }])
    return parsed
  }
  return {
    parseValue: read,
    parseLiteral: (node: ValueNode): T => read(node.kind === Kind.STRING ? node.value : undefined),
  }
}

/** Whether `day` of `month` exists in `year` (proleptic Gregorian). */
export function isRealDay({
  year,
  month,
  day,
}: {
  readonly year: number
  readonly month: number
  readonly day: number
}): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
