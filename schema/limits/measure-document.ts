import {
  getNamedType,
  GraphQLObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** How big an operation is. Fragments count wherever they are spread. */
export type Measure = {
  readonly depth: number
  /** Fields of the outermost level, also those in fragments. */
  readonly rootFields: number
  readonly fields: number
  readonly aliases: number
  readonly directives: number
  /** About how many rows it reads: a list costs its length times what is selected of a row; plain fields cost nothing. */
  readonly cost: number
}

const NOTHING: Measure = { depth: 0, rootFields: 0, fields: 0, aliases: 0, directives: 0, cost: 0 }

/** A list without `first` is taken to hold so many: ancestors, agenda items, documents. */
const PLAIN_LIST_LENGTH = 5
/** `first` in a variable without a value. */
const UNKNOWN_FIRST = 50

type Variables = Readonly<Record<string, unknown>>
type Scope = {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Variables
  /** Each fragment is measured once, so that fragments in fragments cannot multiply the work. */
  readonly measured: Map<string, Measure>
}

/**
 * The size of one operation, from its text and variables alone. Unknown fields and cycles of fragments are validation's
 * business: they are measured as far as they go.
 */
export function measureOperation({
  schema,
  document,
  operation,
  variables,
}: {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Variables
}): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition)

  const scope: Scope = { schema, fragments, variables, measured: new Map() }
  const root = schema.getRootType(operation.operation)
  return measureSelections({
    set: operation.selectionSet,
    parent: root ?? undefined,
    pageSize: 1,
    scope,
  })
}

type SelectionsInput = {
  readonly set: SelectionSetNode
  readonly parent: GraphQLNamedType | undefined
  /** `first` of the connection that this is inside of, for its `nodes` and `edges`. */
  readonly pageSize: number
  readonly scope: Scope
}

function measureSelections({ set, ...around }: SelectionsInput): Measure {
  return set.selections
    .map((selection) => measureSelection({ selection, ...around }))
    .reduce(add, NOTHING)
}

type SelectionInput<T = SelectionNode> = Omit<SelectionsInput, 'set'> & { readonly selection: T }

function measureSelection({ selection, parent, ...around }: SelectionInput): Measure {
  const inside =
    selection.kind === Kind.FIELD
      ? measureField({ selection, parent, ...around })
      : selection.kind === Kind.INLINE_FRAGMENT
        ? measureSelections({
            set: selection.selectionSet,
            parent: typeNamed(around.scope, selection.typeCondition?.name.value) ?? parent,
            ...around,
          })
        : measureFragment({ name: selection.name.value, ...around })
  return { ...inside, directives: inside.directives + (selection.directives?.length ?? 0) }
}

function measureFragment({
  name,
  pageSize,
  scope,
}: {
  readonly name: string
  readonly pageSize: number
  readonly scope: Scope
}): Measure {
  const key = `${name} ${pageSize}`
  const known = scope.measured.get(key)
  if (known) return known
  const fragment = scope.fragments.get(name)
  if (!fragment) return NOTHING
  scope.measured.set(key, NOTHING) // Ends a cycle.
  const measure = measureSelections({
    set: fragment.selectionSet,
    parent: typeNamed(scope, fragment.typeCondition.name.value),
    pageSize,
    scope,
  })
  scope.measured.set(key, measure)
  return measure
}

function measureField({ selection, parent, pageSize, scope }: SelectionInput<FieldNode>): Measure {
  const own: Measure = {
    depth: 1,
    rootFields: 1,
    fields: 1,
    aliases: selection.alias ? 1 : 0,
    directives: 0,
    cost: 0,
  }
  const field = fieldOf(parent, selection.name.value)
  if (!selection.selectionSet) return own

  const isConnection = field?.args.some(({ name }) => name === 'first') ?? false
  const inside = measureSelections({
    set: selection.selectionSet,
    parent: field && getNamedType(field.type),
    pageSize: isConnection ? firstOf({ selection, field, variables: scope.variables }) : 1,
    scope,
  })
  const length =
    field && isList(field.type) ? (isPagePart(parent) ? pageSize : PLAIN_LIST_LENGTH) : 1
  return {
    depth: own.depth + inside.depth,
    rootFields: 1,
    fields: own.fields + inside.fields,
    aliases: own.aliases + inside.aliases,
    directives: inside.directives,
    cost: (isPageShell(field) ? 0 : length) + length * inside.cost,
  }
}

const add = (a: Measure, b: Measure): Measure => ({
  depth: Math.max(a.depth, b.depth),
  rootFields: a.rootFields + b.rootFields,
  fields: a.fields + b.fields,
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  cost: a.cost + b.cost,
})

const typeNamed = ({ schema }: Scope, name: string | undefined) =>
  name === undefined ? undefined : schema.getType(name)

function fieldOf(parent: GraphQLNamedType | undefined, name: string) {
  if (isUnionType(parent)) return undefined
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined
}

const isList = (type: GraphQLOutputType): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type)

const isPagePart = (parent: GraphQLNamedType | undefined): boolean =>
  parent instanceof GraphQLObjectType && parent.name.endsWith('Connection')

/** The fields between a row and its node: `node` of an edge and `pageInfo` read nothing. */
const isPageShell = (field: GraphQLField<unknown, unknown> | undefined): boolean =>
  field?.name === 'pageInfo' || field?.name === 'node'

function firstOf({
  selection,
  field,
  variables,
}: {
  readonly selection: FieldNode
  readonly field: GraphQLField<unknown, unknown> | undefined
  readonly variables: Variables
}): number {
  const given = selection.arguments?.find(({ name }) => name.value === 'first')
  const value: unknown = given
    ? valueFromASTUntyped(given.value, { ...variables })
    : field?.args.find(({ name }) => name === 'first')?.defaultValue
  return typeof value === 'number' && value > 0 ? value : UNKNOWN_FIRST
}
