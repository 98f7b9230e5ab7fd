import { Field, Int, ObjectType, type ClassType } from 'type-graphql'

import { encodeCursor, type Page, type PageRequest } from '../../src/domain/paging/paging.ts'
import { PageInfoType } from './page-info.type.ts'

/** What a connection field returns. Functions are called only when their field is selected (graphql's default resolver). */
export type Connection<T> = {
  readonly edges: () => readonly { readonly cursor: string; readonly node: T }[]
  readonly nodes: () => readonly T[]
  readonly pageInfo: () => PageInfoType
  readonly totalCount: () => Promise<number>
}

/**
 * The Relay types `<name>Connection` and `<edgeName>` (default `<name>Edge`) of a node type. A connection with fields of its
 * own extends the returned class and takes the name; this one then needs another `name`, which is not in the schema.
 */
export function connectionOf({
  name,
  edgeName = `${name}Edge`,
  node,
}: {
  readonly name: string
  readonly edgeName?: string
  readonly node: () => ClassType<object>
}): ClassType<object> {
  @ObjectType(edgeName, { simpleResolvers: true })
  class EdgeType {
    @Field(() => String)
    readonly cursor!: string

    @Field(() => node())
    readonly node!: object
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true })
  class ConnectionType {
    @Field(() => [EdgeType])
    readonly edges!: EdgeType[]

    @Field(() => [node()])
    readonly nodes!: object[]

    @Field(() => PageInfoType)
    readonly pageInfo!: PageInfoType

    @Field(() => Int, {
      description: 'How many the viewer may see in all; counted only when asked.',
    })
    readonly totalCount!: number
  }

  return ConnectionType
}

/** A page as the connection that a field returns. `order` is the one its cursors were asked with (`pageArgs`). */
export function toConnection<T>({
  page,
  request,
  order,
  count,
}: {
  readonly page: Page<T>
  readonly request: PageRequest
  readonly order: string
  readonly count: () => Promise<number>
}): Connection<T> {
  const cursorAt = (index: number) => {
    const row = page.rows.at(index)
    return row ? encodeCursor({ order, keys: row.keys }) : null
  }
  return {
    edges: () =>
      page.rows.map(({ node, keys }) => ({ cursor: encodeCursor({ order, keys }), node })),
    nodes: () => page.rows.map(({ node }) => node),
    pageInfo: () => ({
      hasNextPage: page.hasNextPage,
      hasPreviousPage: request.after !== null,
      startCursor: cursorAt(0),
      endCursor: cursorAt(-1),
    }),
    totalCount: count,
  }
}
