import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql'

export type Step = string | number
export type Operation = {
  readonly name: string
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly document: string
  /** Every argument, filled in with something harmless. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Where in the variables a text, an id or another single value stands. */
  readonly leaves: readonly (readonly Step[])[]
}

/** Every operation of the schema that takes anything, with all that it takes: an argument that is added is found by itself. */
export function operationsOf({
  schema,
  known,
}: {
  readonly schema: GraphQLSchema
  /** Ids of things that are there, by the name of the input; what is not named gets one of nothing. */
  readonly known: Readonly<Record<string, string>>
}): readonly Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  return roots.flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ args }) => args.length > 0)
      .map((field) => operationOf({ kind, field, known })),
  )
}

function operationOf({
  kind,
  field,
  known,
}: {
  readonly kind: Operation['kind']
  readonly field: GraphQLField<unknown, unknown>
  readonly known: Readonly<Record<string, string>>
}): Operation {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'
  const variables = Object.fromEntries(
    field.args.map((arg) => [arg.name, harmless({ type: arg.type, name: arg.name, known })]),
  )
  return {
    name: field.name,
    kind,
    document: `${kind} (${declared}) { ${field.name}(${given}) ${selection} }`,
    variables,
    leaves: field.args.flatMap((arg) => leavesOf(arg)),
  }
}

function harmless({
  type,
  name,
  known,
}: {
  readonly type: GraphQLInputType
  readonly name: string
  readonly known: Readonly<Record<string, string>>
}): unknown {
  if (isNonNullType(type)) return harmless({ type: type.ofType, name, known })
  if (isListType(type)) return [harmless({ type: type.ofType, name, known })]
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [
        field.name,
        harmless({ type: field.type, name: field.name, known }),
      ]),
    )
  if (type.name === 'ID') return known[name] ?? 'f'.repeat(24)
  return (
    { Int: 1, Float: 1, Boolean: false, Date: '2026-11-26', DateTime: '2026-11-26T08:00:00Z' }[
      type.name
    ] ??
    known[name] ??
    'thu'
  )
}

function leavesOf(
  { name, type }: Pick<GraphQLArgument, 'name' | 'type'>,
  under: readonly Step[] = [],
): readonly (readonly Step[])[] {
  const bare = isNonNullType(type) ? type.ofType : type
  const path = [...under, name]
  if (isListType(bare))
    return leavesOf({ name: '0', type: bare.ofType }, path).map((leaf) =>
      leaf.map((step, index) => (index === path.length ? 0 : step)),
    )
  if (isInputObjectType(bare))
    return Object.values(bare.getFields()).flatMap((field) => leavesOf(field, path))
  return [path]
}

/** The variables with one value in another's place. */
export function withValueAt({
  variables,
  path,
  value,
}: {
  readonly variables: unknown
  readonly path: readonly Step[]
  readonly value: unknown
}): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(variables))
    return variables.map((item: unknown, index) =>
      index === step ? withValueAt({ variables: item, path: rest, value }) : item,
    )
  const object = variables as Record<string, unknown>
  return { ...object, [step]: withValueAt({ variables: object[step], path: rest, value }) }
}
