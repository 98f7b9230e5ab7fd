import { Field, ObjectType } from 'type-graphql'

import type { Audience, EditorialState } from '../../src/domain/editorial/editorial-values.ts'
import { AudienceEnum, EditorialStateEnum } from '../editorial/editorial.enums.ts'
import { NodeType } from '../node/node.type.ts'
import { connectionOf } from '../shared/connection.ts'

@ObjectType('NewsItem', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A news item as its readers have it: the version that was approved, never a draft.',
})
export class NewsItemType extends NodeType {
  @Field(() => String, { description: 'Its address; stays the same for the life of the item.' })
  readonly slug!: string

  @Field(() => String)
  readonly title!: string

  @Field(() => String)
  readonly summary!: string

  @Field(() => AudienceEnum)
  readonly audience!: Audience

  @Field(() => EditorialStateEnum)
  readonly state!: EditorialState

  @Field(() => String, {
    nullable: true,
    description: 'What readers are told about a correction or a withdrawal.',
  })
  readonly notice!: string | null

  @Field(() => Date)
  readonly publishedAt!: Date

  @Field(() => Date)
  readonly updatedAt!: Date
}

export const NewsConnectionType = connectionOf({
  name: 'News',
  edgeName: 'NewsItemEdge',
  node: () => NewsItemType,
})
