import { createHash } from 'node:crypto'

import {
  getOperationAST,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

import { SHARED_FIELDS } from './shared-fields.ts'

type Variables = Readonly<Record<string, unknown>>

/** A subscription whose answers are the same for many readers. */
export type SharedOperation = {
  /** The same for two that ask the same: text, name and variables, but for where each wants to go on from. */
  readonly key: string
  readonly document: DocumentNode
  readonly operationName: string | null
  readonly variables: Variables
  readonly field: FieldNode
}

const FIELD = 'meetingLive'
/** Says where a reader goes on, and nothing of what an answer holds. */
const PLACE = 'afterSeq'

/** Finds out which operations are shared; each document is looked at once. */
export function createSharedOperations(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, FieldNode | null>()

  return {
    /** Null for any other operation than `meetingLive`, and for one that selects what depends on the person. */
    find({
      query,
      document,
      operationName = null,
      variables,
    }: {
      readonly query: string
      readonly document: DocumentNode
      readonly operationName?: string | null
      readonly variables: Variables
    }): SharedOperation | null {
      const operation = getOperationAST(document, operationName)
      if (!operation) return null
      const field = known.get(operation) ?? sharedField({ schema, document, operation })
      known.set(operation, field)
      if (field === null) return null
      const place = placeVariable(field, document)
      const asked = Object.entries(variables).filter(([name]) => name !== place)
      const text = JSON.stringify([query, operationName, asked])
      const key = createHash('sha256').update(text).digest('base64')
      return { key, document, operationName, variables, field }
    },
  }
}

function sharedField({
  schema,
  document,
  operation,
}: {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}): FieldNode | null {
  const [field, ...others] = operation.selectionSet.selections
  if (field?.kind !== Kind.FIELD || field.name.value !== FIELD || others.length > 0) return null
  const isShared = (typeName: string | undefined, fieldName: string) =>
    fieldName === '__typename' || (SHARED_FIELDS[typeName ?? '']?.includes(fieldName) ?? false)

  let shared = true
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      // Of several operations only this one; fragments are looked at whole.
      OperationDefinition: (other) => (other === operation ? undefined : false),
      Field: ({ name }) => {
        shared &&= isShared(types.getParentType()?.name, name.value)
      },
    }),
  )
  return shared ? field : null
}

/** The variable that gives the place, where it gives nothing else. */
function placeVariable(field: FieldNode, document: DocumentNode): string | undefined {
  const value = field.arguments?.find(({ name }) => name.value === PLACE)?.value
  if (value?.kind !== Kind.VARIABLE) return undefined
  const name = value.name.value
  let uses = 0
  visit(document, {
    VariableDefinition: () => false,
    Variable: (used) => {
      if (used.name.value === name) uses += 1
    },
  })
  return uses === 1 ? name : undefined
}
