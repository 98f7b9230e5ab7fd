'use client'

import { useState, type ReactNode } from 'react'

import type { Meeting } from '../meetings/meeting.ts'
import '../meetings/meeting.css'
import { StatusBadge } from '../meetings/status-badge.tsx'
import { useMeetingLive } from '../meetings/use-meeting-live.ts'
import { useRounds } from '../meetings/use-rounds.ts'
import { useSignedIn } from '../sessions/use-signed-in.ts'
import { dayAndTime, time } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { LiveState } from '../shared/live-state.tsx'
import { Loading } from '../shared/parts.tsx'
import { serverNow, useServerNow } from '../shared/server-clock.ts'
import { useWakeLock } from '../shared/use-wake-lock.ts'
import { Arrivals } from './arrivals.tsx'
import { CheckInCode } from './check-in-code.tsx'
import { PollScene, ResultScene } from './poll-scene.tsx'
import { RoomCount } from './room-count.tsx'
import { roomScene, showsCode } from './room-scene.ts'
import './room.css'
import { BeforeScene, CancelledScene, OverScene } from './still-scene.tsx'
import { TalkScene } from './talk-scene.tsx'

type Shown = {
  readonly meetingId: string
  readonly meeting: Meeting
  readonly asOf: number
  /** Grow with what has happened to the roll, and with everything. */
  readonly rollRound: number
  readonly round: number
}

/** The projector's screen: nothing to click, readable from the last row; it keeps itself current and awake. */
export function RoomPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useLanguage()
  const isSignedIn = useSignedIn()
  useWakeLock()
  const [round, setRound] = useState(0)
  const { rounds, hear } = useRounds()
  const { meeting, asOf, connection } = useMeetingLive({
    meetingId,
    enabled: isSignedIn,
    onEvents: (types) => {
      hear(types)
      setRound((count) => count + 1)
    },
  })
  return (
    <main className="room" aria-label={t('member.room')}>
      {meeting && <RoomHead meeting={meeting} />}
      <LiveState connection={connection} quiet />
      {meeting ? (
        <RoomBody {...{ meetingId, meeting, asOf, round }} rollRound={rounds.roll} />
      ) : (
        connection !== 'ended' && <Loading />
      )}
    </main>
  )
}

function RoomHead({ meeting }: { readonly meeting: Meeting }) {
  const { locale } = useLanguage()
  const now = useServerNow(1_000)
  return (
    <header className="heading">
      <div>
        <h1>{meeting.title}</h1>
        <p>
          {meeting.organization.name} · {dayAndTime(meeting.startsAt, locale)}
        </p>
      </div>
      <p className="room-now">
        <StatusBadge status={meeting.status} />
        {now !== null && <time>{time(new Date(now).toISOString(), locale)}</time>}
      </p>
    </header>
  )
}

function RoomBody(shown: Shown) {
  const now = useServerNow(1_000) ?? serverNow()
  const { meetingId, meeting } = shown
  const scene = roomScene({ meeting, now })
  switch (scene.kind) {
    case 'before':
      return <Gathering {...shown} now={now} before={<BeforeScene meeting={meeting} />} />
    case 'gathering':
      return <Gathering {...shown} now={now} />
    case 'poll':
      return (
        <Beside {...shown}>
          <PollScene key={scene.poll.id} meetingId={meetingId} poll={scene.poll} />
        </Beside>
      )
    case 'result':
      return (
        <Beside {...shown}>
          <ResultScene poll={scene.poll} />
        </Beside>
      )
    case 'talk':
      return (
        <Beside {...shown}>
          <TalkScene meeting={meeting} asOf={shown.asOf} now={now} />
        </Beside>
      )
    case 'over':
      return <OverScene meeting={meeting} since={shown.round} />
    case 'cancelled':
      return <CancelledScene />
  }
}

/** While people come: the code as large as it can be, how many are here, who came last. */
function Gathering({
  meetingId,
  meeting,
  rollRound,
  now,
  before,
}: Shown & { readonly now: number; readonly before?: ReactNode }) {
  return (
    <div className="room-columns">
      {showsCode({ meeting, now }) && <CheckInCode meetingId={meetingId} />}
      <div>
        {before}
        {meeting.status === 'IN_PROGRESS' && (
          <>
            <RoomCount summary={meeting.attendanceSummary} />
            <Arrivals meetingId={meetingId} round={rollRound} />
          </>
        )}
      </div>
    </div>
  )
}

/** What goes on, with how many are here and the code for those who come late at its side. */
function Beside({ meetingId, meeting, children }: Shown & { readonly children: ReactNode }) {
  return (
    <div className="room-beside">
      <div className="room-main">{children}</div>
      <aside>
        <RoomCount summary={meeting.attendanceSummary} />
        <CheckInCode meetingId={meetingId} small />
      </aside>
    </div>
  )
}
