'use client'

import { useLanguage } from '../shared/language.ts'
import { useServerNow } from '../shared/server-clock.ts'
import { clockText, secondsSince } from './clock-text.ts'
import type { AgendaItem } from './meeting.ts'
import type { MeetingView } from './meeting-view.ts'

/** The item that is being talked about, with its time, and the one after it. */
export function CurrentItem({ view: { meeting, asOf } }: { readonly view: MeetingView }) {
  const { t } = useLanguage()
  const { agenda } = meeting
  const index = agenda.findIndex(({ status }) => status === 'CURRENT')
  const item = agenda[index]
  const next = agenda.find(({ status }) => status === 'PENDING')
  if (agenda.length === 0) return null
  return (
    <section className="card current-item">
      <h2 className="label">
        {item
          ? `${t('phone.now')} · ${t('phone.now.number', { number: index + 1, count: agenda.length })}`
          : t('phone.now')}
      </h2>
      {item ? (
        <>
          <p className="current-title">{item.title}</p>
          <ItemClock item={item} asOf={asOf} />
        </>
      ) : (
        <p>{t(waitingFor(agenda))}</p>
      )}
      {next && <p className="muted">{t('phone.now.next', { title: next.title })}</p>}
    </section>
  )
}

function waitingFor(agenda: readonly AgendaItem[]) {
  if (agenda.every(({ status }) => status === 'PENDING')) return 'phone.now.none'
  return agenda.some(({ status }) => status === 'PENDING')
    ? 'phone.now.between'
    : 'phone.now.allDone'
}

export function ItemClock({ item, asOf }: { readonly item: AgendaItem; readonly asOf: number }) {
  const { t } = useLanguage()
  const now = useServerNow(1_000)
  const seconds = item.usedSeconds + (now === null ? 0 : secondsSince(asOf, now))
  const used = clockText(seconds)
  const { minutes } = item
  if (minutes === null) return <p className="clock">{t('phone.now.used', { used })}</p>
  const isOver = seconds > minutes * 60
  return (
    <div className={isOver ? 'clock over' : 'clock'}>
      <p>{t(isOver ? 'phone.now.over' : 'phone.now.usedOf', { used, minutes })}</p>
      <progress
        aria-label={t('phone.now.usedOf', { used, minutes })}
        value={Math.min(seconds, minutes * 60)}
        max={minutes * 60}
      />
    </div>
  )
}
