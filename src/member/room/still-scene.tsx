'use client'

import type { Meeting } from '../meetings/meeting.ts'
import { dayAndTime, time } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { useAnswer } from '../shared/use-answer.ts'

/** Before the meeting: when and where. */
export function BeforeScene({ meeting }: { readonly meeting: Meeting }) {
  const { t, locale } = useLanguage()
  const { status, startsAt, place } = meeting
  return (
    <section className="room-still">
      <h2>{t(status === 'POSTPONED' ? 'room.postponed' : 'room.before')}</h2>
      <p className="room-title">{dayAndTime(startsAt, locale)}</p>
      {place && <p className="room-note">{place}</p>}
      <p className="room-note">
        {t('room.expected', { count: meeting.attendanceSummary.forecast })}
      </p>
      {status === 'INVITED' && <p className="room-note">{t('room.notYet')}</p>}
    </section>
  )
}

export function CancelledScene() {
  const { t } = useLanguage()
  return <p className="room-still room-title">{t('room.cancelled')}</p>
}

const ADOPTED = 'query Adopted($id: ID!) { meeting(id: $id) { minutes { adoptedAt } } }'

type Answer = {
  readonly meeting: { readonly minutes: { readonly adoptedAt: string | null } | null } | null
}

/** After it: what was concluded, and whether the minutes are adopted. `since` asks again. */
export function OverScene({
  meeting,
  since,
}: {
  readonly meeting: Meeting
  readonly since: number
}) {
  const { t, locale } = useLanguage()
  const { data } = useAnswer<Answer>({
    query: ADOPTED,
    variables: { id: meeting.id },
    since: String(since),
  })
  const adoptedAt = data?.meeting?.minutes?.adoptedAt
  const concluded = meeting.agenda.filter(({ conclusion }) => conclusion)
  return (
    <section className="room-still room-over">
      <p className="room-title">{t('room.closed')}</p>
      <p>{adoptedAt ? t('room.adopted', { time: time(adoptedAt, locale) }) : t('room.thanks')}</p>
      <ul className="room-conclusions">
        {concluded.map(({ key, title, conclusion }) => (
          <li key={key}>
            <strong>{title}</strong>
            <span>{conclusion}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
