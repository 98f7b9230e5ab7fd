'use client'

import { useId, type FormEvent } from 'react'

import { POLL_METHODS } from '../../domain/meetings/polls/poll-state.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { newCommandId } from '../shared/new-command-id.ts'
import { useDeskHere } from './desk-context.ts'
import { pollInput, type PollDraft } from './poll-draft.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** A vote by name, secret or by hand; with places it is an election among the names of the list. */
export function OpenPollForm({
  draft,
  onChange,
  onDone,
  isOpen,
}: {
  readonly draft: PollDraft
  readonly onChange: (draft: PollDraft) => void
  readonly onDone: () => void
  readonly isOpen: boolean
}) {
  const { w } = useDeskWords()
  const { give, sending, error } = useGive()
  const ids = { lines: useId() }
  const change = (changed: Partial<PollDraft>) => onChange({ ...draft, ...changed })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const prefix = newCommandId().slice(0, 8)
    if (await give('OPEN_POLL', pollInput({ draft, prefix }))) onDone()
  }
  return (
    <details className="card" open={isOpen}>
      <summary>{w('desk.poll.new')}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <Field
          label={w('desk.poll.question')}
          required
          maxLength={500}
          value={draft.question}
          onChange={(event) => change({ question: event.target.value })}
        />
        <fieldset className="desk-choices">
          <legend>{w('desk.poll.method')}</legend>
          {POLL_METHODS.map((method) => (
            <label key={method} className="check">
              <input
                type="radio"
                name="method"
                checked={draft.method === method}
                onChange={() => change({ method })}
              />
              {w(`desk.method.${method}`)}
            </label>
          ))}
        </fieldset>
        <label className="check">
          <input
            type="checkbox"
            checked={draft.isElection}
            onChange={(event) => change(electionOr(draft, event.target.checked))}
          />
          {w('desk.poll.election')}
        </label>
        <div className="field">
          <label htmlFor={ids.lines}>
            {w(draft.isElection ? 'desk.poll.names' : 'desk.poll.options')}
          </label>
          <textarea
            id={ids.lines}
            rows={4}
            required
            value={draft.lines}
            onChange={(event) => change({ lines: event.target.value })}
          />
        </div>
        {draft.isElection && <Election draft={draft} onChange={change} />}
        {error && <Failed error={error} />}
        <Submit sending={sending}>{w('desk.command.OPEN_POLL')}</Submit>
      </form>
    </details>
  )
}

/** The options of a vote are no names, and names no options: changing over begins the list anew, unless it was written here. */
function electionOr(draft: PollDraft, isElection: boolean): Partial<PollDraft> {
  const isElectionsList = draft.isElection
  return isElection && !isElectionsList
    ? { isElection, lines: '', method: 'SECRET' }
    : { isElection }
}

function Election({
  draft,
  onChange,
}: {
  readonly draft: PollDraft
  readonly onChange: (changed: Partial<PollDraft>) => void
}) {
  const { w } = useDeskWords()
  const { roll } = useDeskHere()
  const id = useId()
  const add = (name: string) =>
    onChange({ lines: draft.lines.trim() === '' ? name : `${draft.lines.trimEnd()}\n${name}` })
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{w('desk.poll.addName')}</label>
        <select id={id} value="" onChange={(event) => add(event.target.value)}>
          <option value="">{w('desk.choose')}</option>
          {(roll ?? []).map(({ member }) => (
            <option key={member.id} value={member.fullName}>
              {member.fullName}
            </option>
          ))}
        </select>
      </div>
      <div className="desk-pair">
        <Field
          label={w('desk.poll.places')}
          type="number"
          min={1}
          required
          value={draft.places}
          onChange={(event) => onChange({ places: event.target.value })}
        />
        <Field
          label={w('desk.poll.maxChoices')}
          type="number"
          min={1}
          placeholder={draft.places}
          value={draft.maxChoices}
          onChange={(event) => onChange({ maxChoices: event.target.value })}
        />
      </div>
    </>
  )
}
