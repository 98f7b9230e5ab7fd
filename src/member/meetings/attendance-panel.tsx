'use client'

import { useState } from 'react'

import { percent } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { AttendanceList } from './attendance-list.tsx'
import type { MeetingView } from './meeting-view.ts'
import { isBefore } from './what-is-now.ts'

/** How many have come, as a bar and in words; the names on request, and for whoever runs the room the roll call. */
export function AttendancePanel({
  view: { meetingId, meeting, mine },
  round,
}: {
  readonly view: MeetingView
  /** Grows when somebody's line may be another, so that the names follow. */
  readonly round: number
}) {
  const { t, locale } = useLanguage()
  const [shown, setShown] = useState(false)
  const { expected, present, excused, unexcused, exempt, ratePercent, forecast } =
    meeting.attendanceSummary
  const canMark = mine?.availableCommands.includes('MARK_ATTENDANCE') ?? false
  return (
    <section aria-label={t('member.meeting.attendance')}>
      <h2>{t('member.meeting.attendance')}</h2>
      {isBefore(meeting) ? (
        <p>{t('phone.forecast', { forecast, expected })}</p>
      ) : (
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
            {t('member.meeting.presentOf', {
              present,
              expected,
              rate: percent(ratePercent, locale),
            })}
          </p>
          <p className="muted">{t('member.meeting.absent', { excused, unexcused, exempt })}</p>
        </>
      )}
      <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'member.meeting.hideNames' : 'member.meeting.showNames')}
      </button>
      {shown && (
        <AttendanceList meetingId={meetingId} canMark={canMark} round={round} people={expected} />
      )}
    </section>
  )
}
