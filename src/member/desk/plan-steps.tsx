'use client'

import { useState, type FormEvent } from 'react'

import { fromMomentInput } from '../../domain/calendar/moment-input.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { useDeskHere } from './desk-context.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive, type DeskCommand } from './use-give.ts'

/** What is asked before it happens, and what is done with a reason. */
const PLAIN = ['REGISTER', 'INVITE'] as const
const WITH_REASON = ['POSTPONE', 'CANCEL', 'RETURN_REGISTRATION'] as const
type Reasoned = (typeof WITH_REASON)[number]

export function PlanSteps() {
  const { w } = useDeskWords()
  const { commands } = useDeskHere()
  const { give, sending, error } = useGive()
  const [chosen, setChosen] = useState<Reasoned | null>(null)
  const may = <Name extends DeskCommand>(names: readonly Name[]) =>
    names.filter((name) => commands.includes(name))
  const open = chosen !== null && commands.includes(chosen) ? chosen : null
  if (may([...PLAIN, ...WITH_REASON]).length === 0) return null
  return (
    <section>
      <p className="actions">
        {may(PLAIN).map((name) => (
          <ConfirmButton
            key={name}
            question={w(`desk.ask.${name}`)}
            disabled={sending}
            onConfirm={() => void give(name)}
          >
            {w(`desk.command.${name}`)}
          </ConfirmButton>
        ))}
        {may(WITH_REASON).map((name) => (
          <button
            key={name}
            type="button"
            aria-expanded={open === name}
            onClick={() => setChosen(open === name ? null : name)}
          >
            {w(`desk.command.${name}`)}
          </button>
        ))}
      </p>
      {error && <Failed error={error} />}
      {open && <ReasonForm key={open} command={open} onDone={() => setChosen(null)} />}
    </section>
  )
}

function ReasonForm({
  command,
  onDone,
}: {
  readonly command: Reasoned
  readonly onDone: () => void
}) {
  const { w } = useDeskWords()
  const { give, sending, error } = useGive()
  const [reason, setReason] = useState('')
  const [startsAt, setStartsAt] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fields =
      command === 'POSTPONE' ? { startsAt: fromMomentInput(startsAt), reason } : { comment: reason }
    if (await give(command, fields)) onDone()
  }
  return (
    <form className="card" onSubmit={(event) => void submit(event)}>
      <p>{w(`desk.ask.${command}`)}</p>
      {command === 'POSTPONE' && (
        <Field
          label={w('desk.plan.newTime')}
          type="datetime-local"
          required
          autoFocus
          value={startsAt}
          onChange={(event) => setStartsAt(event.target.value)}
        />
      )}
      <Field
        label={w('desk.reason')}
        required
        maxLength={500}
        autoFocus={command !== 'POSTPONE'}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {error && <Failed error={error} />}
      <Submit sending={sending}>{w(`desk.command.${command}`)}</Submit>
    </form>
  )
}
