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

export type Request = {
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operationName?: string | null
}
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

  /** Throws what is to be answered: a syntax error, or INVALID_INPUT that names the limit. */
  const withinLimits = ({ query, variables }: Request): DocumentNode => {
    const document = parsed.get(query) ?? parseWithinLimits(query)
    parsed.set(query, document)
    checkLimits({ schema, document, variables })
    return document
  }

  return {
    withinLimits,
    /** The same, validated too: ready to be executed. Throws a list where validation finds several faults. */
    prepare(
      request: Request,
    ):
      | { readonly document: DocumentNode; readonly operation: OperationDefinitionNode }
      | { readonly errors: readonly GraphQLError[] } {
      const document = withinLimits(request)
      const errors = validated.get(request.query) ? [] : validate(schema, document, rules, options)
      if (errors.length > 0) return { errors }
      validated.set(request.query, true)
      const operation = getOperationAST(document, request.operationName)
      return operation
        ? { document, operation }
        : {
            errors: [new GraphQLError('The operation to run is not named or not in the document.')],
          }
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
