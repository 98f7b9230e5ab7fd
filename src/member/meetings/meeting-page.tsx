'use client'

import { useSignedIn } from '../sessions/use-signed-in.ts'
import { useLanguage } from '../shared/language.ts'
import { LiveState } from '../shared/live-state.tsx'
import { Failed, Loading } from '../shared/parts.tsx'
import { AbsencePanel } from './absence-panel.tsx'
import { Agenda } from './agenda.tsx'
import { AttendancePanel } from './attendance-panel.tsx'
import { CheckIn } from './check-in.tsx'
import { CommandButtons } from './command-buttons.tsx'
import { CurrentItem } from './current-item.tsx'
import { floorPlaceOf } from './floor-place.ts'
import { FloorPanel } from './floor-panel.tsx'
import { Happenings } from './happenings.tsx'
import { Here } from './here.tsx'
import { MeetingHead } from './meeting-head.tsx'
import type { MeetingView } from './meeting-view.ts'
import './meeting.css'
import { MinutesLink } from './minutes-link.tsx'
import { OpinionPanel } from './opinion-panel.tsx'
import { PollResults } from './poll-results.tsx'
import { PollsPanel } from './polls-panel.tsx'
import { TasksPanel } from './tasks-panel.tsx'
import { useMeeting, type FollowedMeeting } from './use-meeting.ts'
import { useRounds } from './use-rounds.ts'
import { isBefore, panelsNow, type Panel } from './what-is-now.ts'

/** One meeting as a member sees it live: what matters now on top. `code` comes from the scanned link. */
export function MeetingPage({
  meetingId,
  code,
}: {
  readonly meetingId: string
  readonly code?: string
}) {
  const { t } = useLanguage()
  useSignedIn()
  const { rounds, hear } = useRounds()
  const followed = useMeeting({ meetingId, onEvents: hear })
  const { meeting, mine, memberId, asOf, connection, error, reload } = followed

  if (error && meeting === undefined) return <Failed error={error} onRetry={reload} />
  if (meeting === undefined) return <Loading />
  if (meeting === null) return <p className="notice">{t('member.meeting.notFound')}</p>

  const isSpeaking = floorPlaceOf({ floor: meeting.floor, memberId }).kind === 'speaking'
  const view = { meetingId, meeting, mine, memberId, asOf, code }
  return (
    <div className="meeting">
      <MeetingHead meeting={meeting} />
      <LiveState connection={connection} />
      <CommandButtons meetingId={meetingId} commands={mine?.availableCommands ?? []} />
      {code !== undefined && isBefore(meeting) && (
        <p className="notice big">{t('phone.checkIn.early')}</p>
      )}
      {panelsNow({ meeting, mine, isSpeaking }).map((panel) => (
        <OnePanel key={panel} {...{ panel, view, rounds, followed }} />
      ))}
    </div>
  )
}

function OnePanel({
  panel,
  view,
  rounds,
  followed: { happenings },
}: {
  readonly panel: Panel
  readonly view: MeetingView
  readonly rounds: ReturnType<typeof useRounds>['rounds']
  readonly followed: FollowedMeeting
}) {
  switch (panel) {
    case 'checkIn':
      return <CheckIn view={view} />
    case 'here':
      return <Here view={view} />
    case 'polls':
      return <PollsPanel view={view} />
    case 'item':
      return <CurrentItem view={view} />
    case 'floor':
      return <FloorPanel view={view} />
    case 'results':
      return <PollResults view={view} />
    case 'minutes':
      return <MinutesLink view={view} />
    case 'agenda':
      return <Agenda view={view} planRound={rounds.plan} />
    case 'absence':
      return <AbsencePanel view={view} />
    case 'opinion':
      return <OpinionPanel view={view} />
    case 'tasks':
      return <TasksPanel view={view} round={rounds.tasks} />
    case 'attendance':
      return <AttendancePanel view={view} round={rounds.roll} />
    case 'happenings':
      return <Happenings happenings={happenings} />
  }
}
