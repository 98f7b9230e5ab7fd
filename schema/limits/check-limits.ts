import {
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'

import { DomainError } from '../../src/errors/domain-error.ts'
import { measureOperation } from './measure-document.ts'

/**
 * What one request may ask. An honest client fits many times over: 200 members with their cells and all ancestors cost about
 * 1,600, a whole meeting with 200 attendances about 1,000.
 */
export const LIMITS = {
  /** Bytes of a request's body and of a WebSocket message. */
  bodyBytes: 256 * 1024,
  tokens: 8_000,
  depth: 15,
  fields: 1_000,
  aliases: 30,
  rootFields: 20,
  directives: 40,
  cost: 25_000,
  /** Operations that run at the same time on one WebSocket. */
  operationsPerSocket: 50,
} as const

const MEASURED = ['rootFields', 'fields', 'depth', 'aliases', 'directives', 'cost'] as const
type LimitName = (typeof MEASURED)[number] | 'tokens'

/** The document of a query, or the error to answer: not GraphQL, or with too many tokens to be looked at. */
export function parseWithinLimits(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: LIMITS.tokens })
  } catch (error) {
    if (error instanceof GraphQLError && error.message.includes('tokens. Parsing aborted'))
      throw exceeded('tokens')
    // graphql-js parses by recursion: brackets inside brackets, thousands of times.
    if (error instanceof RangeError) throw exceeded('depth')
    throw error
  }
}

/**
 * Refuses what asks for too much, before anything is validated or executed: validation itself takes time that grows with the
 * square of some of these. Throws INVALID_INPUT that names the limit.
 */
export function checkLimits({
  schema,
  document,
  variables,
}: {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly variables: Readonly<Record<string, unknown>>
}): void {
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue
    const measure = measureOperation({
      schema,
      document,
      operation,
      variables: { ...defaultsOf(operation), ...variables },
    })
    for (const name of MEASURED)
      if (measure[name] > LIMITS[name]) throw exceeded(name, measure.cost)
  }
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode) {
  const defaults: Record<string, unknown> = {}
  for (const { variable, defaultValue } of variableDefinitions)
    if (defaultValue?.kind === Kind.INT) defaults[variable.name.value] = Number(defaultValue.value)
  return defaults
}

const exceeded = (name: LimitName, cost = 0) =>
  new DomainError({
    code: 'INVALID_INPUT',
    message: `api.limit.${name}`,
    params: { max: LIMITS[name], cost },
  })
