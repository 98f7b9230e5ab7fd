'use client'

import { useEffect } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { clockText } from './clock-text.ts'
import type { AgendaItem } from './meeting.ts'
import type { MeetingView } from './meeting-view.ts'

/** Which papers one may open depends on the person: asked beside the stream. */
const PAPERS = `query Papers($id: ID!) {
  meeting(id: $id) {
    agenda { key carriedOverFrom { id title } documents { id filename size url } }
  }
}`

type Papers = {
  readonly key: string
  readonly carriedOverFrom: { readonly id: string; readonly title: string } | null
  readonly documents: readonly {
    readonly id: string
    readonly filename: string
    readonly size: number
    readonly url: string
  }[]
}
type Answer = { readonly meeting: { readonly agenda: readonly Papers[] } | null }

/** The whole agenda: what is done with its conclusion, what is on, what is to come, each with its papers. */
export function Agenda({
  view: { meetingId, meeting },
  planRound,
}: {
  readonly view: MeetingView
  /** Grows when the plan has changed. */
  readonly planRound: number
}) {
  const { t } = useLanguage()
  const { data, error, reload } = useAnswer<Answer>({
    query: PAPERS,
    variables: { id: meetingId },
    enabled: meeting.agenda.length > 0,
  })
  useEffect(() => {
    if (planRound > 0) reload()
  }, [planRound, reload])
  const papers = data?.meeting?.agenda
  return (
    <section>
      <h2>{t('phone.papers')}</h2>
      {meeting.agenda.length === 0 && <p className="muted">{t('member.meeting.agendaNone')}</p>}
      {error && <Failed error={error} onRetry={reload} />}
      <ol className="agenda">
        {meeting.agenda.map((item) => (
          <Item key={item.key} item={item} papers={papers?.find(({ key }) => key === item.key)} />
        ))}
      </ol>
      {papers?.every(({ documents }) => documents.length === 0) && (
        <p className="muted">{t('phone.noPapers')}</p>
      )}
    </section>
  )
}

function Item({
  item: { title, minutes, status, conclusion, usedSeconds },
  papers,
}: {
  readonly item: AgendaItem
  readonly papers: Papers | undefined
}) {
  const { t } = useLanguage()
  const time = [
    minutes !== null && t('member.meeting.minutes', { count: minutes }),
    status === 'DONE' && t('phone.now.used', { used: clockText(usedSeconds) }),
  ].filter(Boolean)
  return (
    <li className={`item-${status.toLowerCase()}`} aria-current={status === 'CURRENT' || undefined}>
      <span className="item-head">
        <span>{title}</span>
        {status !== 'PENDING' && <span className="badge">{t(`phone.item.${status}`)}</span>}
      </span>
      {time.length > 0 && <small className="muted">{time.join(' · ')}</small>}
      {papers?.carriedOverFrom && (
        <small className="muted">
          {t('phone.carriedOver', { title: papers.carriedOverFrom.title })}
        </small>
      )}
      {conclusion && (
        <p className="conclusion">
          <strong>{t('phone.conclusion')}:</strong> {conclusion}
        </p>
      )}
      {papers?.documents.map(({ id, filename, size, url }) => (
        <a key={id} className="paper" href={url} target="_blank" rel="noreferrer">
          <span aria-hidden="true">📄</span>
          <span>{filename}</span>
          <small className="muted">
            {t('phone.paperSize', { size: Math.max(1, Math.round(size / 1024)) })}
          </small>
        </a>
      ))}
    </li>
  )
}
