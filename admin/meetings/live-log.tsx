'use client'

import { writtenMoment } from '../../src/domain/calendar/written-moment.ts'
import { MEETING_DESK_LABELS as words } from '../../src/domain/meetings/meeting-desk.labels.ts'
import type { DeskLine } from '../../src/domain/meetings/meeting-desk.ts'
import { useLocale } from '../shared/use-locale.ts'

/** What has happened, the newest first, read out as it comes. */
export function LiveLog({ lines }: { readonly lines: readonly DeskLine[] }) {
  const locale = useLocale()
  return (
    <section>
      <h2 id="meeting-log">{words.log[locale]}</h2>
      <p className="desk-note">{words.logNote[locale]}</p>
      <ol className="desk-log" aria-labelledby="meeting-log" aria-live="polite" tabIndex={0}>
        {lines.map(({ seq, at, sentence }) => (
          <li key={seq} value={seq}>
            <time dateTime={at}>{writtenMoment(new Date(at))}</time>
            <span>{sentence}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
