'use client'

import { useEffect, useRef, useState } from 'react'

import { signInFirst } from '../sessions/return-to.ts'
import { dayAndTime, time } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { LiveState } from '../shared/live-state.tsx'
import { Failed, Loading } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { Agenda } from './agenda.tsx'
import { AttendancePanel } from './attendance-panel.tsx'
import { CheckIn } from './check-in.tsx'
import { CommandButtons } from './command-buttons.tsx'
import { MEETING_FIELDS, MEETING_MINE, type Meeting, type MeetingMine } from './meeting.ts'
import { StatusBadge } from './status-badge.tsx'
import { useMeetingLive, type Happening } from './use-meeting-live.ts'

const MEETING = `query Meeting($id: ID!) { meeting(id: $id) { ${MEETING_FIELDS} } }`

/** One meeting as a member sees it live: what matters now on top. `code` comes from the scanned link. */
export function MeetingPage({
  meetingId,
  code,
}: {
  readonly meetingId: string
  readonly code?: string
}) {
  const { t } = useLanguage()
  const session = useSession()
  useEffect(() => {
    if (session === null) signInFirst()
  }, [session])
  const enabled = Boolean(session)
  const [events, setEvents] = useState(0)
  const variables = { id: meetingId }
  const first = useAnswer<{ meeting: Meeting | null }>({ query: MEETING, variables, enabled })
  const reloadMine = useRef<() => void>(undefined)
  const live = useMeetingLive({
    meetingId,
    enabled: enabled && Boolean(first.data?.meeting),
    onEvent: (type) => {
      setEvents((count) => count + 1)
      if (mayConcernMe(type)) reloadMine.current?.()
    },
  })
  const status = (live.meeting ?? first.data?.meeting)?.status
  // A snapshot may bring a new status without the event that made it.
  const mine = useAnswer<MeetingMine>({
    query: MEETING_MINE,
    variables,
    enabled: enabled && status !== undefined,
    since: status,
  })
  useEffect(() => {
    reloadMine.current = mine.reload
  }, [mine.reload])

  if (first.error && !first.data) return <Failed error={first.error} onRetry={first.reload} />
  if (!first.data) return <Loading />
  const meeting = live.meeting ?? first.data.meeting
  if (meeting === null) return <p className="notice">{t('member.meeting.notFound')}</p>

  const commands = mine.data?.meeting?.availableCommands ?? []
  const attendance = mine.data?.meeting?.viewerAttendance ?? null
  return (
    <>
      <MeetingHead meeting={meeting} />
      <LiveState connection={live.connection} onBack={mine.reload} />
      {mine.error && <Failed error={mine.error} onRetry={mine.reload} />}
      <OwnCheckIn {...{ meetingId, code, commands, attendance }} onDone={mine.reload} />
      <CommandButtons meetingId={meetingId} commands={commands} onDone={mine.reload} />
      <AttendancePanel
        meetingId={meetingId}
        summary={meeting.attendanceSummary}
        canMark={commands.includes('MARK_ATTENDANCE')}
        round={events}
      />
      <Agenda items={meeting.agenda} />
      <Happenings happenings={live.happenings} />
    </>
  )
}

/** Somebody else's check-in changes nothing for me; of everything else it may. */
function mayConcernMe(type: string): boolean {
  return type !== 'checkedIn'
}

function MeetingHead({ meeting }: { readonly meeting: Meeting }) {
  const { t, locale } = useLanguage()
  return (
    <header>
      <div className="heading">
        <h1>{meeting.title}</h1>
        <StatusBadge status={meeting.status} />
      </div>
      <dl className="facts">
        <dt>{t('member.meeting.startsAt')}</dt>
        <dd>{dayAndTime(meeting.startsAt, locale)}</dd>
        <dt>{t('member.meeting.organization')}</dt>
        <dd>{meeting.organization.name}</dd>
        {meeting.place && (
          <>
            <dt>{t('member.meeting.place')}</dt>
            <dd>{meeting.place}</dd>
          </>
        )}
        <dt>{t('member.meeting.kind')}</dt>
        <dd>{t(`member.kind.${meeting.kind}`)}</dd>
      </dl>
    </header>
  )
}

function OwnCheckIn({
  meetingId,
  code,
  commands,
  attendance,
  onDone,
}: {
  readonly meetingId: string
  readonly code: string | undefined
  readonly commands: readonly string[]
  readonly attendance: NonNullable<MeetingMine['meeting']>['viewerAttendance']
  readonly onDone: () => void
}) {
  const { t, locale } = useLanguage()
  const isHere = attendance !== null && ['PRESENT', 'ONLINE', 'LATE'].includes(attendance.status)
  if (isHere) {
    return (
      <p className="notice good big" role="status">
        <span aria-hidden="true">✓ </span>
        {attendance.checkedInAt
          ? t('member.checkIn.doneAt', { time: time(attendance.checkedInAt, locale) })
          : t('member.checkIn.done')}
      </p>
    )
  }
  if (!commands.includes('CHECK_IN')) return null
  return <CheckIn meetingId={meetingId} scanned={code} onDone={onDone} />
}

function Happenings({ happenings }: { readonly happenings: readonly Happening[] }) {
  const { t, locale } = useLanguage()
  if (happenings.length === 0) return null
  return (
    <section>
      <h2>{t('member.meeting.events')}</h2>
      <ol className="happenings">
        {happenings.map(({ seq, at, summary }) => (
          <li key={seq}>
            <time dateTime={at}>{time(at, locale)}</time> {summary}
          </li>
        ))}
      </ol>
    </section>
  )
}
