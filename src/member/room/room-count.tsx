'use client'

import type { AttendanceSummary } from '../../domain/meetings/attendance.ts'
import { useLanguage } from '../shared/language.ts'

/** How many have come of how many, and whether that is enough. */
export function RoomCount({ summary }: { readonly summary: AttendanceSummary }) {
  const { t } = useLanguage()
  const { present, expected, quorumNeeded, quorumReached } = summary
  return (
    <div className="room-count">
      <p className="count">
        <strong>{present}</strong>
        <span aria-hidden="true">/{expected}</span>
        <span className="visually-hidden">{t('room.presentOf', { present, expected })}</span>{' '}
        <span className="count-word">{t('member.meeting.present')}</span>
      </p>
      <progress
        value={present}
        max={Math.max(expected, 1)}
        aria-label={t('member.meeting.present')}
      />
      {quorumReached !== null && (
        <p className={quorumReached ? 'quorum reached' : 'quorum'}>
          {quorumReached ? t('room.quorum') : t('room.noQuorum', { needed: quorumNeeded ?? 0 })}
        </p>
      )}
    </div>
  )
}
