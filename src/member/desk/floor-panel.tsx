'use client'

import { useState, type FormEvent } from 'react'

import { isPresent } from '../../domain/meetings/attendance.ts'
import { Failed, Submit } from '../shared/parts.tsx'
import { useDeskHere } from './desk-context.ts'
import { FloorQueue } from './floor-queue.tsx'
import { MemberSelect } from './member-select.tsx'
import { Opinions } from './opinions.tsx'
import { PanelTitle } from './panel-title.tsx'
import { SpeechClock } from './clocks.tsx'
import { clockText } from '../meetings/clock-text.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** Who speaks, who waits, who has spoken, and what was said. */
export function FloorPanel() {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  return (
    <>
      <PanelTitle stage="floor" />
      {meeting.status !== 'IN_PROGRESS' && <p className="muted">{w('desk.notNow')}</p>}
      {meeting.status === 'IN_PROGRESS' && <Speaker />}
      {meeting.status === 'IN_PROGRESS' && <FloorQueue />}
      {commands.includes('GIVE_FLOOR') && <GiveToAnybody />}
      <Opinions />
      <Speeches />
    </>
  )
}

function Speaker() {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  const { give, sending, error } = useGive()
  const { open, speaking } = meeting.floor
  return (
    <section className="card">
      <div className="heading">
        {speaking === null ? (
          <p className="muted">{w('desk.floor.nobody')}</p>
        ) : (
          <p className="desk-speaking" role="status">
            {w('desk.floor.speaks')} <strong>{speaking.member.fullName}</strong>{' '}
            <SpeechClock startedAt={speaking.startedAt} />
          </p>
        )}
        <span className="actions">
          {speaking !== null && commands.includes('END_SPEECH') && (
            <button type="button" disabled={sending} onClick={() => void give('END_SPEECH')}>
              {w('desk.command.END_SPEECH')}
            </button>
          )}
          {commands.includes('SET_FLOOR_OPEN') && (
            <button
              type="button"
              disabled={sending}
              onClick={() => void give('SET_FLOOR_OPEN', { open: !open })}
            >
              {w(open ? 'desk.floor.close' : 'desk.floor.reopen')}
            </button>
          )}
        </span>
      </div>
      {!open && <p className="notice">{w('desk.floor.closed')}</p>}
      {error && <Failed error={error} />}
    </section>
  )
}

/** The chair may call upon somebody who did not ask. */
function GiveToAnybody() {
  const { w } = useDeskWords()
  const { give, sending, error } = useGive()
  const [memberId, setMemberId] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await give('GIVE_FLOOR', { memberId })) setMemberId('')
  }
  return (
    <details className="card">
      <summary>{w('desk.floor.anybody')}</summary>
      <form className="inline" onSubmit={(event) => void submit(event)}>
        <MemberSelect
          label={w('desk.floor.whom')}
          value={memberId}
          onChange={setMemberId}
          only={({ status }) => isPresent(status)}
        />
        <Submit sending={sending} disabled={memberId === ''}>
          {w('desk.command.GIVE_FLOOR')}
        </Submit>
      </form>
      {error && <Failed error={error} />}
    </details>
  )
}

function Speeches() {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const { speeches } = meeting.floor
  if (speeches.length === 0) return null
  return (
    <details className="card">
      <summary>{w('desk.floor.speeches', { count: speeches.length })}</summary>
      <ol>
        {speeches.map(({ startedAt, seconds, member }) => (
          <li key={startedAt + member.id}>
            {member.fullName} <span className="muted">{clockText(seconds ?? 0)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}
