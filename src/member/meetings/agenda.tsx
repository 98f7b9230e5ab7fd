'use client'

import { useLanguage } from '../shared/language.ts'
import type { Meeting } from './meeting.ts'

export function Agenda({ items }: { readonly items: Meeting['agenda'] }) {
  const { t } = useLanguage()
  return (
    <section>
      <h2>{t('member.meeting.agenda')}</h2>
      {items.length === 0 && <p className="muted">{t('member.meeting.agendaNone')}</p>}
      <ol className="agenda">
        {items.map(({ key, title, minutes }) => (
          <li key={key}>
            {title}
            {minutes !== null && (
              <span className="muted"> · {t('member.meeting.minutes', { count: minutes })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
