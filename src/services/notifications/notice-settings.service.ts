import { LOCALES, type Locale } from '../../domain/messages/messages.ts'
import { readMailAddress, type ReminderTime } from '../../domain/notifications/notice-settings.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { invalidInput, unauthenticated } from '../../errors/domain-error.ts'
import type { NoticeSettingsRepository, PersonalSettings } from './notice-settings.repository.ts'

export type NoticeSettingsService = ReturnType<typeof createNoticeSettingsService>

/** What a client sends; null and absent leave a part as it is, an empty address takes it away. */
export type NoticeSettingsInput = {
  readonly reminder?: ReminderTime | null
  readonly mailAddress?: string | null
  readonly mailWanted?: boolean | null
  readonly locale?: string | null
}

export type NoticeSettingsRecord = PersonalSettings & {
  /** Whether this installation sends mail at all. */
  readonly mailAvailable: boolean
}

/** How somebody wants to hear of things. Everybody reads and changes the own settings, and nobody those of others. */
export function createNoticeSettingsService({
  settings,
  mailAvailable,
}: {
  readonly settings: NoticeSettingsRepository
  readonly mailAvailable: boolean
}) {
  const read = async (viewer: Viewer | null): Promise<NoticeSettingsRecord> => {
    if (viewer === null) throw unauthenticated()
    return { ...(await settings.find(viewer.accountId)), mailAvailable }
  }

  return {
    read,

    async change({
      viewer,
      input,
    }: {
      readonly viewer: Viewer | null
      readonly input: NoticeSettingsInput
    }): Promise<NoticeSettingsRecord> {
      if (viewer === null) throw unauthenticated()
      await settings.save({ accountId: viewer.accountId, changes: changesIn(input) })
      return read(viewer)
    },
  }
}

function changesIn({
  reminder,
  mailAddress,
  mailWanted,
  locale,
}: NoticeSettingsInput): Partial<PersonalSettings> {
  const isTakenAway = mailAddress?.trim() === ''
  const address = isTakenAway || !mailAddress ? null : readMailAddress(mailAddress)
  if (mailAddress && !isTakenAway && address === null)
    throw invalidInput([{ path: 'input.mailAddress', reason: 'notification.input.mailAddress' }])
  const spoken = LOCALES.find((known) => known === locale)
  if (locale && spoken === undefined)
    throw invalidInput([{ path: 'input.locale', reason: 'notification.input.locale' }])
  return {
    ...(reminder && { reminder }),
    ...(typeof mailAddress === 'string' && { mailAddress: address }),
    ...(typeof mailWanted === 'boolean' && { mailWanted }),
    ...(spoken && { locale: spoken satisfies Locale }),
  }
}
