import { Kind, parse, visit, type ASTNode, type GraphQLError } from 'graphql'

/**
 * The input that an error of graphql-js is about, such as `filter.asOf` or `input.marks.2.status`; empty when it is about none.
 * graphql-js says it only in its sentence (a variable) or as a place in the text (a literal).
 */
export function inputPathOf(error: GraphQLError): string {
  return pathInVariable(error) ?? pathInDocument(error) ?? ''
}

/** `Variable "$input" got invalid value 1 at "input.marks[2].status"; …` or, for the whole value, without the `at`. */
function pathInVariable({ message, originalError }: GraphQLError): string | null {
  const variable = /^Variable "\$(\w+)" /.exec(message)?.[1]
  if (variable === undefined) return null
  const said = originalError ? message.slice(0, -`; ${originalError.message}`.length) : message
  const inside = / at "([\w.[\]]+)"$/.exec(said)?.[1] ?? variable
  // A field that is missing or too many is named in the sentence only.
  const field = /^Field "(\w+)" (?:of required type|is not defined)/.exec(
    originalError?.message ?? '',
  )
  return [inside.replace(/\[(\d+)\]/g, '.$1'), ...(field?.slice(1) ?? [])].join('.')
}

/** Names of the arguments, object fields and list places around the place in the text. */
function pathInDocument({ nodes, source, positions }: GraphQLError): string | null {
  const at = positions?.[0]
  // Without nodes it is a syntax error: the text has no inputs yet.
  if (!nodes || source === undefined || at === undefined) return null
  const names: string[] = []
  visit(parse(source), {
    enter(node, key) {
      const { start = 0, end = 0 } = node.loc ?? {}
      if (at < start || at >= end) return false
      const name = nameOf(node, key)
      if (name !== null) names.push(name)
      return undefined
    },
  })
  return names.length > 0 ? names.join('.') : null
}

function nameOf(node: ASTNode, key: string | number | undefined): string | null {
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return node.name.value
  return typeof key === 'number' && IN_LISTS.has(node.kind) ? String(key) : null
}

/** Kinds of values, which have a number as their key only inside a list. */
const IN_LISTS: ReadonlySet<string> = new Set([
  Kind.STRING,
  Kind.INT,
  Kind.FLOAT,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.NULL,
  Kind.LIST,
  Kind.OBJECT,
  Kind.VARIABLE,
])
