import { describe, expect, it } from '@jest/globals'
import { GraphQLObjectType, GraphQLSchema, graphql, type GraphQLScalarType } from 'graphql'

import { createPresentError } from '../../../schema/present-error.ts'
import { DateScalar } from '../../../schema/shared/date.scalar.ts'
import { DateTimeScalar } from '../../../schema/shared/date-time.scalar.ts'

const presentError = createPresentError({ reportBug: () => {} })
const echo = (type: GraphQLScalarType) => ({
  type,
  args: { at: { type } },
  resolve: (_root: unknown, { at }: { at?: unknown }) => at,
})
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: { instant: echo(DateTimeScalar), day: echo(DateScalar) },
  }),
})

async function send({
  field,
  value,
  literal,
}: {
  field: string
  value: unknown
  literal: boolean
}) {
  const type = field === 'day' ? 'Date' : 'DateTime'
  const result = literal
    ? await graphql({ schema, source: `{ ${field}(at: ${JSON.stringify(value)}) }` })
    : await graphql({
        schema,
        source: `query ($at: ${type}) { ${field}(at: $at) }`,
        variableValues: { at: value },
      })
  return {
    data: result.data?.[field],
    errors: result.errors?.map((error) => presentError({ error, locale: 'vi' })),
  }
}

describe.each([true, false])('scalars, as literals: %p', (literal) => {
  it.each([
    ['2026-12-31T23:30:00+07:00', '2026-12-31T16:30:00.000Z'],
    ['2026-12-31T17:30:00Z', '2026-12-31T17:30:00.000Z'],
    ['2024-02-29T00:00:00.123-03:30', '2024-02-29T03:30:00.123Z'],
  ])('DateTime takes %s', async (value, instant) => {
    expect(await send({ field: 'instant', value, literal })).toEqual({
      data: instant,
      errors: undefined,
    })
  })

  it.each(['2024-02-29', '1930-02-03'])('Date takes %s', async (value) => {
    expect(await send({ field: 'day', value, literal })).toEqual({ data: value, errors: undefined })
  })

  it.each<[string, unknown]>([
    ...[
      '2026-12-31T23:30:00',
      '2026-12-31',
      '31/12/2026 23:30',
      1798734600000,
      '2026-02-30T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-12-31T24:00:00Z',
      '2026-12-31T23:30:00+25:00',
      '',
      ' 2026-12-31T17:30:00Z',
      true,
    ].map((value): [string, unknown] => ['instant', value]),
    ...[
      '2026-02-30',
      '31/12/2026',
      '2026-1-1',
      '2026-12-31T00:00:00Z',
      20261231,
      '',
      '0000-01-01',
    ].map((value): [string, unknown] => ['day', value]),
  ])('%s refuses %p and names the field', async (field, value) => {
    const { data, errors } = await send({ field, value, literal })

    expect(data ?? null).toBeNull()
    expect(errors).toHaveLength(1)
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      details: [{ path: 'at', reason: expect.stringMatching(/^Cần (thời điểm|ngày)/) as unknown }],
    })
  })
})
