import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'

import {
  REMINDER_TIMES,
  type ReminderTime,
} from '../../src/domain/notifications/notice-settings.ts'
import { enumOf } from '../shared/enum-of.ts'

export const ReminderTimeEnum = enumOf(REMINDER_TIMES)
registerEnumType(ReminderTimeEnum, {
  name: 'ReminderTime',
  description: 'How long before a meeting somebody is reminded of it.',
})

@ObjectType('NoticeSettings', {
  simpleResolvers: true,
  description: 'How the viewer wants to hear of things. Nobody else reads it.',
})
export class NoticeSettingsType {
  @Field(() => ReminderTimeEnum)
  readonly reminder!: ReminderTime

  @Field(() => String, { nullable: true, description: 'Where mail goes.' })
  readonly mailAddress!: string | null

  @Field(() => Boolean, { description: 'Whether notifications go there.' })
  readonly mailWanted!: boolean

  @Field(() => String, { description: 'The language of mails: `vi` or `en`.' })
  readonly locale!: string

  @Field(() => Boolean, { description: 'Whether this installation sends mail at all.' })
  readonly mailAvailable!: boolean
}

@InputType('NoticeSettingsInput', { description: 'What is absent or null stays as it is.' })
export class NoticeSettingsInputType {
  @Field(() => ReminderTimeEnum, { nullable: true })
  readonly reminder?: ReminderTime | null

  @Field(() => String, { nullable: true, description: 'An empty text takes it away.' })
  readonly mailAddress?: string | null

  @Field(() => Boolean, { nullable: true })
  readonly mailWanted?: boolean | null

  @Field(() => String, { nullable: true, description: '`vi` or `en`.' })
  readonly locale?: string | null
}
