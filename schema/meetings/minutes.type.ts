import { Field, ID, InputType, ObjectType } from 'type-graphql'

@ObjectType('MinutesCorrection', {
  simpleResolvers: true,
  description: 'A later change, beside the sealed text.',
})
export class MinutesCorrectionType {
  @Field(() => Date)
  readonly at!: Date

  @Field(() => String)
  readonly text!: string

  readonly accountId!: string
}

@ObjectType('MinutesSignature', { simpleResolvers: true })
export class MinutesSignatureType {
  @Field(() => Date)
  readonly at!: Date

  @Field(() => String)
  readonly provider!: string

  readonly accountId!: string
}

@ObjectType('Minutes', {
  simpleResolvers: true,
  description: 'The minutes: drafted from the log until somebody saves them, sealed when adopted.',
})
export class MinutesType {
  @Field(() => String, { description: 'HTML of plain elements without attributes.' })
  readonly text!: string

  @Field(() => ID, { description: 'What saveMinutes is based on.' })
  readonly revision!: string

  @Field(() => Date, { nullable: true })
  readonly adoptedAt!: Date | null

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 over text, log and its last number; null before adoption.',
  })
  readonly seal!: string | null

  @Field(() => String)
  readonly docxUrl!: string

  @Field(() => String)
  readonly pdfUrl!: string

  @Field(() => String, {
    nullable: true,
    description: 'The page that checks the seal; null before.',
  })
  readonly verifyUrl!: string | null

  @Field(() => [MinutesCorrectionType])
  readonly corrections!: readonly MinutesCorrectionType[]

  @Field(() => [MinutesSignatureType])
  readonly signatures!: readonly MinutesSignatureType[]
}

@InputType('SaveMinutesInput')
export class SaveMinutesInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => String, { description: 'HTML; what is no plain element loses its tags.' })
  readonly text!: string

  @Field(() => ID, {
    description: 'The revision that was read; where there is another one now: STALE.',
  })
  readonly basedOn!: string
}

@InputType('CorrectMinutesInput')
export class CorrectMinutesInput {
  @Field(() => ID)
  readonly commandId!: string

  @Field(() => ID)
  readonly meetingId!: string

  @Field(() => String)
  readonly text!: string
}
