'use client'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { MEMBER_PAGE_LABELS as words } from '../../src/domain/members/member-page.labels.ts'
import type { SaidLine } from '../../src/domain/members/member-history.ts'
import { useLocale } from '../shared/use-locale.ts'

/** What has been, a sentence a change, the latest first. */
export function HistoryList({ lines }: { readonly lines: readonly SaidLine[] }) {
  const locale = useLocale()
  return (
    <section>
      <h2>{words.history[locale]}</h2>
      <ol className="desk-history">
        {lines.map(({ on, sentence, details, by }, index) => (
          <li key={`${on}-${index}`}>
            <span className="desk-history__day">
              {on === null ? words.unknownDay[locale] : <time dateTime={on}>{writtenDay(on)}</time>}
            </span>
            <div>
              <p>{sentence}</p>
              {details.length > 0 && <p className="desk-note">{details.join(' · ')}</p>}
              {by && <p className="desk-note">{words.recordedBy[locale].replace('{name}', by)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
