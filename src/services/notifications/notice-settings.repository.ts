import type { Locale } from '../../domain/messages/messages.ts'
import type { NoticeSettings } from '../../domain/notifications/notice-settings.ts'

/** What a person has chosen, with the language of the account. */
export type PersonalSettings = NoticeSettings & { readonly locale: Locale }

export type NoticeSettingsRepository = {
  readonly find: (accountId: string) => Promise<PersonalSettings>
  /** What is absent stays as it is. */
  readonly save: (asked: {
    readonly accountId: string
    readonly changes: Partial<PersonalSettings>
  }) => Promise<void>
  /** By person, of those who have an account in use; the others are as nobody has chosen. */
  readonly ofPersonsAsSystem: (
    persons: readonly string[],
  ) => Promise<ReadonlyMap<string, PersonalSettings>>
}
