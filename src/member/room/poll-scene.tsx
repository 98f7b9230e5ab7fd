'use client'

import type { Poll } from '../meetings/meeting.ts'
import { PollBars } from '../meetings/poll-results.tsx'
import { useLanguage } from '../shared/language.ts'
import { useVotedCount } from '../meetings/use-voted-count.ts'

/** What is voted on and how many have; never who, nor how it stands. */
export function PollScene({
  meetingId,
  poll,
}: {
  readonly meetingId: string
  readonly poll: Poll
}) {
  const { t } = useLanguage()
  const { question, options, method, places, entitledCount } = poll
  const voted = useVotedCount({ meetingId, poll })
  return (
    <section className="room-poll">
      <h2>
        {t(places === null ? 'room.poll' : 'room.election')} · {t(`phone.poll.${method}`)}
      </h2>
      <p className="room-title">{question}</p>
      <ol className="room-options">
        {options.map(({ key, label }) => (
          <li key={key}>{label}</li>
        ))}
      </ol>
      {method === 'SHOW_OF_HANDS' ? (
        <p className="room-note">{t('room.hands')}</p>
      ) : (
        <>
          <p className="turnout">
            <strong>
              {voted}/{entitledCount}
            </strong>{' '}
            {t('room.voted')}
          </p>
          <progress value={voted} max={Math.max(1, entitledCount)} aria-label={t('room.voted')} />
          <p className="room-note">{t('room.voteOnPhone')}</p>
        </>
      )}
    </section>
  )
}

/** The result of the poll that has just closed. */
export function ResultScene({ poll }: { readonly poll: Poll }) {
  const { t } = useLanguage()
  return (
    <section className="room-poll room-result">
      <h2>{t('room.result')}</h2>
      <p className="room-title">{poll.question}</p>
      <PollBars poll={poll} />
    </section>
  )
}
