import { Field, ID, InputType } from 'type-graphql'

@InputType('ContentFilter')
export class ContentFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Words of title, summary and text, with or without diacritics.',
  })
  readonly search?: string | null

  @Field(() => ID, { nullable: true, description: 'The organization that answers for it.' })
  readonly owner?: string | null

  @Field(() => Date, { nullable: true })
  readonly publishedFrom?: Date | null

  @Field(() => Date, { nullable: true })
  readonly publishedTo?: Date | null
}
