'use client'

import { time } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import type { MeetingView } from './meeting-view.ts'
import { isHere } from './what-is-now.ts'

/** That one is counted as present, and since when. */
export function Here({ view: { mine } }: { readonly view: MeetingView }) {
  const { t, locale } = useLanguage()
  if (!isHere(mine)) return null
  const at = mine?.viewerAttendance?.checkedInAt
  return (
    <p className="notice good big" role="status">
      <span aria-hidden="true">✓ </span>
      {at ? t('member.checkIn.doneAt', { time: time(at, locale) }) : t('member.checkIn.done')}
    </p>
  )
}
