'use client'

import { useEffect, useState } from 'react'

import type { Meeting } from '../meetings/meeting.ts'
import { StatusBadge } from '../meetings/status-badge.tsx'
import { useMeetingLive } from '../meetings/use-meeting-live.ts'
import { signInFirst } from '../sessions/return-to.ts'
import { dayAndTime, percent } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { LiveState } from '../shared/live-state.tsx'
import { Loading } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { Arrivals } from './arrivals.tsx'
import { CheckInCode } from './check-in-code.tsx'

/** The projector's screen: nothing to click, readable from the last row; it keeps itself current. */
export function RoomPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useLanguage()
  const session = useSession()
  useEffect(() => {
    if (session === null) signInFirst()
  }, [session])
  const [events, setEvents] = useState(0)
  const { meeting, connection } = useMeetingLive({
    meetingId,
    enabled: Boolean(session),
    onEvents: () => setEvents((count) => count + 1),
  })

  if (!meeting) {
    return (
      <main className="room" aria-label={t('member.room')}>
        <LiveState connection={connection} quiet />
        <Loading />
      </main>
    )
  }
  return (
    <main className="room" aria-label={t('member.room')}>
      <RoomHead meeting={meeting} />
      <LiveState connection={connection} quiet />
      <div className="room-columns">
        <CheckInCode meetingId={meetingId} status={meeting.status} />
        <section>
          <RoomCount meeting={meeting} />
          <Arrivals meetingId={meetingId} round={events} />
        </section>
      </div>
    </main>
  )
}

function RoomHead({ meeting }: { readonly meeting: Meeting }) {
  const { locale } = useLanguage()
  return (
    <header className="heading">
      <div>
        <h1>{meeting.title}</h1>
        <p>
          {meeting.organization.name} · {dayAndTime(meeting.startsAt, locale)}
        </p>
      </div>
      <StatusBadge status={meeting.status} />
    </header>
  )
}

function RoomCount({ meeting: { attendanceSummary } }: { readonly meeting: Meeting }) {
  const { t, locale } = useLanguage()
  const { present, expected, ratePercent } = attendanceSummary
  return (
    <>
      <p className="count">
        <strong>{present}</strong>
        <span aria-hidden="true">/{expected}</span>
      </p>
      <progress
        value={present}
        max={Math.max(expected, 1)}
        aria-label={t('member.meeting.present')}
      />
      <p>
        {t('member.meeting.presentOf', { present, expected, rate: percent(ratePercent, locale) })}
      </p>
    </>
  )
}
