'use client'

import { useEffect, useState } from 'react'

import { signInFirst } from '../sessions/return-to.ts'
import { dayAndTime, time } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { LiveState } from '../shared/live-state.tsx'
import { Failed, Loading } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { Agenda } from './agenda.tsx'
import { AttendancePanel } from './attendance-panel.tsx'
import { CheckIn } from './check-in.tsx'
import { CommandButtons } from './command-buttons.tsx'
import type { Meeting, Mine } from './meeting.ts'
import { StatusBadge } from './status-badge.tsx'
import { useMeeting } from './use-meeting.ts'
import type { Happening } from './use-meeting-live.ts'

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
  const [events, setEvents] = useState(0)
  const { meeting, mine, happenings, connection, error, reload } = useMeeting({
    meetingId,
    onEvents: () => setEvents((count) => count + 1),
  })

  if (error && meeting === undefined) return <Failed error={error} onRetry={reload} />
  if (meeting === undefined) return <Loading />
  if (meeting === null) return <p className="notice">{t('member.meeting.notFound')}</p>

  const commands = mine?.availableCommands ?? []
  const attendance = mine?.viewerAttendance ?? null
  return (
    <>
      <MeetingHead meeting={meeting} />
      <LiveState connection={connection} />
      <OwnCheckIn {...{ meetingId, code, commands, attendance }} onDone={reload} />
      <CommandButtons meetingId={meetingId} commands={commands} onDone={reload} />
      <AttendancePanel
        meetingId={meetingId}
        summary={meeting.attendanceSummary}
        canMark={commands.includes('MARK_ATTENDANCE')}
        round={events}
      />
      <Agenda items={meeting.agenda} />
      <Happenings happenings={happenings} />
    </>
  )
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
  readonly attendance: Mine['viewerAttendance']
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
