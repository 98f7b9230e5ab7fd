import { clockOf, writtenDayOf } from '../meetings/meeting-calendar.ts'
import { say, type Locale } from '../messages/messages.ts'
import type { NotificationFacts, NotificationKind } from './notifications.ts'

/**
 * Title and body in the reader's language. A fact `startsAt` becomes `{startsAtTime}` and `{startsAtDay}`, told in the
 * organization's zone. A kind says `notification.<KIND>.title` and `notification.<KIND>.body` in the catalogue.
 */
export function notificationText({
  kind,
  facts,
  locale,
}: {
  readonly kind: NotificationKind
  readonly facts: NotificationFacts
  readonly locale: Locale
}): { readonly title: string; readonly body: string } {
  const params = { ...facts, ...momentsOf(facts) }
  return {
    title: say({ key: `notification.${kind}.title`, locale, params }),
    body: say({ key: `notification.${kind}.body`, locale, params }).trim(),
  }
}

function momentsOf(facts: NotificationFacts): Record<string, string> {
  const moments = Object.entries(facts).filter(([name]) => name.endsWith('At'))
  return Object.fromEntries(
    moments.flatMap(([name, iso]) => {
      const instant = new Date(iso)
      return [
        [`${name}Time`, clockOf(instant)],
        [`${name}Day`, writtenDayOf(instant)],
      ]
    }),
  )
}
