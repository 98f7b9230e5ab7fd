import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

import { checkLimits, parseWithinLimits } from '../../schema/limits/check-limits.ts'

const MOST_REMEMBERED = 500
const MAX_ERRORS = 20

export type Asked = {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string | null
}
type Prepared = { readonly document: DocumentNode; readonly operation: OperationDefinitionNode }
export type Documents = ReturnType<typeof createDocuments>

/** Turns the text of a request into a document within the limits. Texts that were seen before are not parsed again. */
export function createDocuments({
  schema,
  production,
}: {
  readonly schema: GraphQLSchema
  readonly production: boolean
}) {
  const parsed = rememberLast<DocumentNode>(MOST_REMEMBERED)
  const validated = rememberLast<true>(MOST_REMEMBERED)
  const rules = production ? [...specifiedRules, NoSchemaIntrospectionCustomRule] : specifiedRules
  const options = { maxErrors: MAX_ERRORS, hideSuggestions: production }

  /** Throws what is to be answered: a syntax error, INVALID_INPUT that names the limit, or that there is no such operation. */
  const withinLimits = ({ query, variables, operationName }: Asked): Prepared => {
    const document = parsed.get(query) ?? parseWithinLimits(query)
    parsed.set(query, document)
    checkLimits({ schema, document, variables })
    const operation = getOperationAST(document, operationName)
    if (!operation) throw new GraphQLError('The operation to run is not named or not in the text.')
    return { document, operation }
  }

  return {
    withinLimits,
    /** The same, and ready to be executed unless validation finds faults. */
    prepare(asked: Asked): Prepared & { readonly errors: readonly GraphQLError[] } {
      const prepared = withinLimits(asked)
      if (validated.get(asked.query)) return { ...prepared, errors: [] }
      const errors = validate(schema, prepared.document, rules, options)
      if (errors.length === 0) validated.set(asked.query, true)
      return { ...prepared, errors }
    },
  }
}

/** A map that forgets what was set longest ago. */
function rememberLast<T>(most: number) {
  const entries = new Map<string, T>()
  return {
    get: (key: string) => entries.get(key),
    set(key: string, value: T) {
      entries.delete(key)
      entries.set(key, value)
      const oldest = entries.size > most ? entries.keys().next() : null
      if (oldest && !oldest.done) entries.delete(oldest.value)
    },
  }
}
