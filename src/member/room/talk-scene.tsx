'use client'

import { clockText, secondsSince } from '../meetings/clock-text.ts'
import { headOfQueue } from '../meetings/floor-place.ts'
import type { Meeting } from '../meetings/meeting.ts'
import { useLanguage } from '../shared/language.ts'
import { lastConclusion } from './room-scene.ts'

const SHOWN_IN_QUEUE = 4

/** The item with its clock, who speaks with theirs, who waits, and what was concluded last. */
export function TalkScene({
  meeting,
  asOf,
  now,
}: {
  readonly meeting: Meeting
  readonly asOf: number
  readonly now: number
}) {
  const { t } = useLanguage()
  const concluded = lastConclusion(meeting.agenda)
  return (
    <div className="talk">
      <ItemNow agenda={meeting.agenda} asOf={asOf} now={now} />
      <Floor floor={meeting.floor} now={now} />
      {concluded && (
        <section className="room-conclusion">
          <h2>{t('room.lastConclusion', { title: concluded.title })}</h2>
          <p>{concluded.conclusion}</p>
        </section>
      )}
    </div>
  )
}

function ItemNow({
  agenda,
  asOf,
  now,
}: {
  readonly agenda: Meeting['agenda']
  readonly asOf: number
  readonly now: number
}) {
  const { t } = useLanguage()
  const index = agenda.findIndex(({ status }) => status === 'CURRENT')
  const item = agenda[index]
  if (!item) {
    const isOver = agenda.every(({ status }) => status !== 'PENDING')
    return <p className="room-title">{t(isOver ? 'room.allDone' : 'room.between')}</p>
  }
  const { title, minutes, usedSeconds } = item
  const seconds = usedSeconds + secondsSince(asOf, now)
  const isOver = minutes !== null && seconds > minutes * 60
  return (
    <section className="room-item">
      <h2>{t('room.item', { number: index + 1, count: agenda.length })}</h2>
      <p className="room-title">{title}</p>
      <p className={isOver ? 'room-clock over' : 'room-clock'}>
        <strong>{clockText(seconds)}</strong>{' '}
        {minutes !== null && <span>{t('room.planned', { minutes })}</span>}
      </p>
    </section>
  )
}

function Floor({ floor, now }: { readonly floor: Meeting['floor']; readonly now: number }) {
  const { t } = useLanguage()
  const { open, speaking, queue } = floor
  const { first, more } = headOfQueue(queue, SHOWN_IN_QUEUE)
  return (
    <section className="room-floor">
      {speaking && (
        <div className="room-speaker">
          <h2>{t('room.speaking')}</h2>
          <p>
            <span>{speaking.member.fullName}</span>
            <strong>{clockText(secondsSince(speaking.startedAt, now))}</strong>
          </p>
        </div>
      )}
      {first.length > 0 && (
        <div className="room-queue">
          <h2>{t('room.waiting')}</h2>
          <ol>
            {first.map(({ member, kind }) => (
              <li key={member.id}>
                {member.fullName}
                {kind === 'POINT_OF_ORDER' && (
                  <span className="badge">{t('phone.floor.order')}</span>
                )}
              </li>
            ))}
          </ol>
          {more > 0 && <p>{t('phone.floor.more', { count: more })}</p>}
        </div>
      )}
      {!open && <p className="room-note">{t('room.closedList')}</p>}
    </section>
  )
}
