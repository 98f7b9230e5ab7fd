import { textMessages } from './text.messages.ts'
import { auditMessages } from './audit.messages.ts'
import { appointmentsMessages } from './appointments.messages.ts'
import { membersMessages } from './members.messages.ts'
import { organizationsMessages } from './organizations.messages.ts'
import { accessMessages } from './access.messages.ts'
import { accountsMessages } from './accounts.messages.ts'
import { apiMessages } from './api.messages.ts'
import { databaseMessages } from './database.messages.ts'
import { deskMessages } from './desk.messages.ts'
import { demoMessages } from './demo.messages.ts'
import { editorialMessages } from './editorial.messages.ts'
import { errorMessages } from './errors.messages.ts'
import { exportsMessages } from './exports.messages.ts'
import { memberChangesMessages } from './member-changes.messages.ts'
import { memberMessages } from './member.messages.ts'
import { rosterMessages } from './roster.messages.ts'
import { serverMessages } from './server.messages.ts'
import { sessionsMessages } from './sessions.messages.ts'
import { meetingEventsMessages } from './meeting-events.messages.ts'
import { meetingInputMessages } from './meeting-input.messages.ts'
import { meetingRulesMessages } from './meeting-rules.messages.ts'
import { meetingsMessages } from './meetings.messages.ts'
import { notificationsMessages } from './notifications.messages.ts'
import { sentenceFrom, type Catalogue, type Locale, type Said } from './sentence.ts'

export { LOCALES, type Locale } from './sentence.ts'

/** Everything a user reads, by key. One file a feature beside this one; one line here. */
export const MESSAGES: Catalogue = {
  ...accessMessages,
  ...accountsMessages,
  ...appointmentsMessages,
  ...auditMessages,
  ...membersMessages,
  ...organizationsMessages,
  ...sessionsMessages,
  ...databaseMessages,
  ...errorMessages,
  ...demoMessages,
  ...deskMessages,
  ...editorialMessages,
  ...exportsMessages,
  ...meetingsMessages,
  ...meetingEventsMessages,
  ...meetingInputMessages,
  ...meetingRulesMessages,
  ...notificationsMessages,
  ...memberMessages,
  ...memberChangesMessages,
  ...apiMessages,
  ...textMessages,
  ...rosterMessages,
  ...serverMessages,
}

/** The sentence for a key of the whole catalogue; see `sentenceFrom`. */
export const say = (said: Said): string => sentenceFrom(MESSAGES, said)

/** Vietnamese unless English was asked for first. `header` is the value of Accept-Language. */
export function localeFrom(header: string | null | undefined): Locale {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'vi'
}
