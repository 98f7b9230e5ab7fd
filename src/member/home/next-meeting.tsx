'use client'

import Link from 'next/link'

import { StatusBadge } from '../meetings/status-badge.tsx'
import { dayAndTime, fromNow } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { useServerNow } from '../shared/server-clock.ts'
import { ballotsFor, type ComingMeeting } from './what-comes.ts'

/** The one meeting that matters next: how far off it is, or that it is on and what is asked of me there. */
export function NextMeeting({ meeting }: { readonly meeting: ComingMeeting }) {
  const { t, locale } = useLanguage()
  const now = useServerNow(30_000)
  const { id, title, status, startsAt, place, organization } = meeting
  const isOn = status === 'IN_PROGRESS'
  const ballots = ballotsFor(meeting)
  return (
    <section className={isOn ? 'card attention' : 'card'}>
      <div className="heading">
        <h2>{t(isOn ? 'home.now' : 'home.next')}</h2>
        <StatusBadge status={status} />
      </div>
      <p className="current-title">
        <Link href={`/meetings/${id}`}>{title}</Link>
      </p>
      {!isOn && now !== null && (
        <p className="lead first-upper">{fromNow({ iso: startsAt, now, locale })}</p>
      )}
      <p>
        {dayAndTime(startsAt, locale)}
        <br />
        <span className="muted">{[place, organization.name].filter(Boolean).join(' · ')}</span>
      </p>
      {ballots.map((poll) => (
        <p key={poll.id} className="notice">
          <strong>{t('home.poll')}:</strong> {poll.question}
        </p>
      ))}
      <Link className={isOn ? 'button primary wide' : 'button wide'} href={`/meetings/${id}`}>
        {t(ballots.length > 0 ? 'home.vote' : isOn ? 'home.enter' : 'home.papers')}
      </Link>
    </section>
  )
}
