import { clockOf, writtenDayOf } from '../meetings/meeting-calendar.ts'
import { say, type Locale } from '../messages/messages.ts'
import type { NotificationFacts, NotificationKind } from './notifications.ts'

type Text = { readonly title: string; readonly body: string }

/**
 * Title and body in the reader's language. A fact `startsAt` becomes `{startsAtTime}` and `{startsAtDay}`, told in the
 * organization's zone whatever the server's is. A kind says `notification.<KIND>.title` and `notification.<KIND>.body` in the
 * catalogue; a change of a meeting says what has changed.
 */
export function notificationText({
  kind,
  facts,
  locale,
}: {
  readonly kind: NotificationKind
  readonly facts: NotificationFacts
  readonly locale: Locale
}): Text {
  const params = { ...facts, ...momentsOf(facts) }
  const sentence = (key: string) => say({ key: `notification.${key}`, locale, params }).trim()
  const key = facts.about === 'returned' ? `${kind}.returned` : kind
  const body =
    kind === 'MEETING_CHANGED'
      ? changesOf(facts).map((name) => sentence(`changed.${name}`))
      : [sentence(`${key}.body`)]
  return { title: sentence(`${key}.title`), body: body.join(' ') }
}

/** The sentences about a change, in their order. When it is, is said whatever has changed. */
function changesOf(facts: NotificationFacts): readonly string[] {
  const has = (name: string) => facts[name] !== undefined
  if (has('sameAgain')) return ['sameAgain', ...(facts.place ? ['placeSet'] : [])]
  return [
    has('beforeStartsAt') ? 'time' : 'sameTime',
    ...placeOf(facts),
    ...(has('beforeTitle') ? ['title'] : []),
    ...(has('otherOnline') ? ['online'] : []),
    ...(has('otherAgenda') ? ['agenda'] : []),
    ...(has('reason') ? ['reason'] : []),
  ]
}

function placeOf({ place, beforePlace }: NotificationFacts): readonly string[] {
  if (!place) return beforePlace ? ['placeGone'] : []
  return [beforePlace ? 'place' : 'placeSet']
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
