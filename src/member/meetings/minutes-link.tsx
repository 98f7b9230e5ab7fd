'use client'

import Link from 'next/link'

import { useLanguage } from '../shared/language.ts'
import type { MeetingView } from './meeting-view.ts'

/** The way to the minutes, from the opening on. */
export function MinutesLink({ view: { meetingId, meeting } }: { readonly view: MeetingView }) {
  const { t } = useLanguage()
  if (meeting.openedAt === null && meeting.closedAt === null) return null
  return (
    <section>
      <h2>{t('phone.minutes')}</h2>
      {meeting.status === 'IN_PROGRESS' && <p className="muted">{t('phone.minutes.draft')}</p>}
      <Link
        className={meeting.status === 'IN_PROGRESS' ? 'button wide' : 'button primary wide'}
        href={`/meetings/${meetingId}/minutes`}
      >
        {t('phone.minutes.read')}
      </Link>
    </section>
  )
}
