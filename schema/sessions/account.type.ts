import { Field, ObjectType } from 'type-graphql'

import { NodeType } from '../node/node.type.ts'

@ObjectType('Account', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Somebody who can sign in.',
})
export class AccountType extends NodeType {
  @Field(() => String)
  readonly displayName!: string

  @Field(() => String, { description: '`vi` or `en`.' })
  readonly locale!: string
}
