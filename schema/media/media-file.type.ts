import { Field, ID, Int, ObjectType } from 'type-graphql'

@ObjectType('MediaFile', {
  simpleResolvers: true,
  description:
    "A file. Its url opens with the API's access token in the Authorization header, with an admin's or a member page's cookie, and for public content without either.",
})
export class MediaFileType {
  @Field(() => ID)
  readonly id!: string

  @Field(() => String, { description: 'As it was uploaded, in composed letters.' })
  readonly filename!: string

  @Field(() => String)
  readonly mimeType!: string

  @Field(() => Int, { description: 'Bytes.' })
  readonly size!: number

  @Field(() => String, { description: 'A path of this site.' })
  readonly url!: string
}
