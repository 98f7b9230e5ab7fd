'use client'

import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { flushSync } from 'react-dom'

import { moved, newLine, type AgendaLine } from './agenda-draft.ts'
import { PaperAdder, type Paper } from './paper-adder.tsx'
import { Unfinished } from './unfinished.tsx'
import { useDeskWords } from './use-desk-words.ts'

/** An agenda as lines with a title and a planned time, which are put in order by buttons; Enter in a line begins the next one. */
export function AgendaEditor({
  organizationId,
  meetingId,
  lines,
  onChange,
  onSending = () => {},
}: {
  readonly organizationId: string | undefined
  /** The meeting that is planned: it is not offered what it left unfinished itself. */
  readonly meetingId?: string
  readonly lines: readonly AgendaLine[]
  readonly onChange: (lines: readonly AgendaLine[]) => void
  /** A paper begins to be sent, or has ended. */
  readonly onSending?: (by: 1 | -1) => void
}) {
  const { w } = useDeskWords()
  const list = useRef<HTMLOListElement>(null)
  // A paper arrives long after the page that sent it was drawn; what was typed meanwhile stays.
  const latest = useRef({ lines, onChange })
  useLayoutEffect(() => {
    latest.current = { lines, onChange }
  })
  const addPaper = (id: string, { id: paperId, filename }: Paper) => {
    const { lines: now, onChange: tell } = latest.current
    flushSync(() =>
      tell(
        now.map((line) =>
          line.id === id
            ? { ...line, documents: [...line.documents, { id: paperId, filename }] }
            : line,
        ),
      ),
    )
  }
  const insert = (place: number) => {
    // At once: what is typed right after Enter belongs into the new line.
    flushSync(() => onChange([...lines.slice(0, place), newLine(), ...lines.slice(place)]))
    list.current?.querySelectorAll<HTMLInputElement>('[data-title]')[place]?.focus()
  }
  const change = (place: number, changed: Partial<AgendaLine>) =>
    onChange(lines.map((line, at) => (at === place ? { ...line, ...changed } : line)))
  return (
    <fieldset className="desk-agenda-editor">
      <legend>{w('desk.agenda')}</legend>
      <ol ref={list}>
        {lines.map((line, place) => (
          <Line
            key={line.id}
            line={line}
            number={place + 1}
            isLast={place === lines.length - 1}
            onChange={(changed) => change(place, changed)}
            onMove={(by) => onChange(moved(lines, place, by))}
            onRemove={() => onChange(lines.filter((_, at) => at !== place))}
            onNext={() => insert(place + 1)}
          >
            {organizationId !== undefined && (
              <PaperAdder
                organizationId={organizationId}
                number={place + 1}
                onAdd={(paper) => addPaper(line.id, paper)}
                onSending={onSending}
              />
            )}
          </Line>
        ))}
      </ol>
      <button type="button" onClick={() => insert(lines.length)}>
        {w('desk.agenda.add')}
      </button>
      {organizationId !== undefined && (
        <Unfinished
          organizationId={organizationId}
          meetingId={meetingId}
          taken={lines.map(({ title }) => title)}
          onTake={(title, minutes) => onChange([...lines, newLine(title, minutes)])}
        />
      )}
    </fieldset>
  )
}

function Line({
  line: { title, minutes, documents },
  number,
  isLast,
  onChange,
  onMove,
  onRemove,
  onNext,
  children,
}: {
  readonly line: AgendaLine
  readonly number: number
  readonly isLast: boolean
  readonly onChange: (changed: Partial<AgendaLine>) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onNext: () => void
  readonly children: ReactNode
}) {
  const { w } = useDeskWords()
  const name = { number }
  return (
    <li>
      <span className="desk-number" aria-hidden="true">
        {number}.
      </span>
      <input
        data-title
        aria-label={w('desk.agenda.title', name)}
        placeholder={w('desk.agenda.titleHint')}
        maxLength={300}
        value={title}
        onChange={(event) => onChange({ title: event.target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onNext()
        }}
      />
      <input
        type="number"
        min={1}
        max={1440}
        aria-label={w('desk.agenda.minutes', name)}
        placeholder={w('desk.agenda.minutesHint')}
        value={minutes}
        onChange={(event) => onChange({ minutes: event.target.value })}
      />
      <span className="desk-line-buttons">
        <button
          type="button"
          className="small"
          aria-label={w('desk.agenda.up', name)}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="small"
          aria-label={w('desk.agenda.down', name)}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button
          type="button"
          className="small"
          aria-label={w('desk.agenda.remove', name)}
          onClick={onRemove}
        >
          ✕
        </button>
      </span>
      {documents.map(({ id, filename }) => (
        <small key={id} className="desk-paper">
          {filename}{' '}
          <button
            type="button"
            className="small"
            aria-label={w('desk.agenda.removePaper', { name: filename })}
            onClick={() => onChange({ documents: documents.filter((one) => one.id !== id) })}
          >
            ✕
          </button>
        </small>
      ))}
      {children}
    </li>
  )
}
