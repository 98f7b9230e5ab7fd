import { Field, ID, InterfaceType } from 'type-graphql'

/** What `node` returns carries its type's name: ids are those of the database and do not tell. */
export type FoundNode = { readonly id: string; readonly __typename: string }

@InterfaceType('Node', {
  description: 'Whatever has an id and can be read again by it.',
  resolveType: (value: FoundNode) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID)
  readonly id!: string
}
