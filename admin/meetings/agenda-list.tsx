'use client'

import { MEETING_DESK_LABELS as words } from '../../src/domain/meetings/meeting-desk.labels.ts'
import type { DeskItem } from '../../src/domain/meetings/meeting-desk.ts'
import { AGENDA_ITEM_STATUS_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

export function AgendaList({ items }: { readonly items: readonly DeskItem[] }) {
  const locale = useLocale()
  return (
    <section>
      <h2>{words.agenda[locale]}</h2>
      {items.length === 0 && <p>{words.noAgenda[locale]}</p>}
      <ol className="desk-agenda">
        {items.map(({ key, title, minutes, status, conclusion }) => (
          <li key={key} data-status={status}>
            <strong>{title}</strong>
            <small>
              {[
                minutes && words.minutes[locale].replace('{minutes}', String(minutes)),
                AGENDA_ITEM_STATUS_LABELS[status][locale],
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {conclusion && <p>{conclusion}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
