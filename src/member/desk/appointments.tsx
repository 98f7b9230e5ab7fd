'use client'

import { useState, type FormEvent } from 'react'

import { Failed, Submit } from '../shared/parts.tsx'
import { useDeskHere } from './desk-context.ts'
import { MemberSelect } from './member-select.tsx'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** Who leads the meeting and who writes it down. */
export function Appointments() {
  const { meeting, commands } = useDeskHere()
  const { w } = useDeskWords()
  const may = (['APPOINT_CHAIR', 'APPOINT_MINUTE_TAKER'] as const).filter((name) =>
    commands.includes(name),
  )
  if (may.length === 0) return null
  return (
    <section className="card">
      <h3>{w('desk.appoint')}</h3>
      <div className="desk-pair">
        {may.map((name) => (
          <Appoint
            key={name}
            command={name}
            now={name === 'APPOINT_CHAIR' ? meeting.chair : meeting.minuteTaker}
          />
        ))}
      </div>
    </section>
  )
}

function Appoint({
  command,
  now,
}: {
  readonly command: 'APPOINT_CHAIR' | 'APPOINT_MINUTE_TAKER'
  readonly now: { readonly id: string; readonly fullName: string } | null
}) {
  const { w } = useDeskWords()
  const { give, sending, error } = useGive()
  const [chosen, setChosen] = useState<string | null>(null)
  const memberId = chosen ?? now?.id ?? ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await give(command, { memberId })) setChosen(null)
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <MemberSelect label={w(`desk.label.${command}`)} value={memberId} onChange={setChosen} />
      {error && <Failed error={error} />}
      <Submit sending={sending} disabled={memberId === '' || memberId === now?.id}>
        {w(`desk.command.${command}`)}
      </Submit>
    </form>
  )
}
