'use client'

import { time } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import type { Happening } from './use-meeting-live.ts'

/** What has happened since this page was opened, newest first. */
export function Happenings({ happenings }: { readonly happenings: readonly Happening[] }) {
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
