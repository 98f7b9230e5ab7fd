'use client'

import { useId, useState, type FormEvent } from 'react'

import { AGENDA_ITEM_STATUS_LABELS } from '../../domain/meetings/meetings.labels.ts'
import { Failed, Submit } from '../shared/parts.tsx'
import { ItemClock } from './clocks.tsx'
import { useDeskHere } from './desk-context.ts'
import type { DeskItem } from './desk-meeting.ts'
import { PanelTitle } from './panel-title.tsx'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** The items with their clocks: one is begun, talked about and concluded, then the next. */
export function AgendaPanel() {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  return (
    <>
      <PanelTitle stage="agenda" />
      {meeting.agenda.length === 0 && <p className="muted">{w('desk.agenda.none')}</p>}
      <ol className="desk-items">
        {meeting.agenda.map((item) => (
          <Item key={item.key} item={item} />
        ))}
      </ol>
    </>
  )
}

function Item({ item }: { readonly item: DeskItem }) {
  const { w, locale } = useDeskWords()
  const { commands } = useDeskHere()
  const { give, sending, error } = useGive()
  const { key, title, status, conclusion, carriedOverFrom, documents } = item
  const isCurrent = status === 'CURRENT'
  return (
    <li data-status={status} aria-current={isCurrent ? 'step' : undefined}>
      <div className="heading">
        <strong>{title}</strong>
        <span>
          <ItemClock item={item} />{' '}
          <span className="badge">{AGENDA_ITEM_STATUS_LABELS[status][locale]}</span>
        </span>
      </div>
      {carriedOverFrom && (
        <small className="muted">{w('desk.agenda.from', { title: carriedOverFrom.title })}</small>
      )}
      {documents.map(({ id, filename, url }) => (
        <small key={id} className="desk-paper">
          <a href={url} target="_blank" rel="noreferrer">
            {filename}
          </a>
        </small>
      ))}
      {conclusion && (
        <p>
          <span className="muted">{w('desk.agenda.conclusion')}:</span> {conclusion}
        </p>
      )}
      {!isCurrent && commands.includes('START_ITEM') && (
        <button
          type="button"
          aria-label={w('desk.agenda.startOf', { title })}
          disabled={sending}
          onClick={() => void give('START_ITEM', { itemKey: key })}
        >
          {w(status === 'DONE' ? 'desk.agenda.again' : 'desk.command.START_ITEM')}
        </button>
      )}
      {error && <Failed error={error} />}
      {(isCurrent || status === 'DONE') && commands.includes('CONCLUDE_ITEM') && (
        <Conclude item={item} />
      )}
    </li>
  )
}

/** Open for the item that is talked about; of one that is done, on demand. */
function Conclude({ item: { key, title, status, conclusion } }: { readonly item: DeskItem }) {
  const { w } = useDeskWords()
  const { give, sending, error } = useGive()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? conclusion ?? ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await give('CONCLUDE_ITEM', { itemKey: key, conclusion: text.trim() || null }))
      setTyped(null)
  }
  const form = (
    <form onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor={id}>{w('desk.agenda.conclusionOf', { title })}</label>
        <textarea
          id={id}
          rows={3}
          maxLength={10_000}
          value={text}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {error && <Failed error={error} />}
      <Submit sending={sending}>{w('desk.command.CONCLUDE_ITEM')}</Submit>
    </form>
  )
  if (status === 'CURRENT') return form
  return (
    <details>
      <summary>{w('desk.agenda.change')}</summary>
      {form}
    </details>
  )
}
