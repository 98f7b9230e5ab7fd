'use client'

import { time } from '../shared/format.ts'
import { Failed } from '../shared/parts.tsx'
import { useDeskHere } from './desk-context.ts'
import type { DeskMeeting } from './desk-meeting.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** Check-ins that wait for somebody to look whether the person is in the room. */
export function HeldCheckIns() {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  if (meeting.heldCheckIns.length === 0 || !commands.includes('DECIDE_CHECK_IN')) return null
  return (
    <section className="card attention">
      <h3>{w('desk.held')}</h3>
      <ul className="desk-lines">
        {meeting.heldCheckIns.map((held) => (
          <Held key={held.member.id} held={held} />
        ))}
      </ul>
    </section>
  )
}

function Held({
  held: { member, at, reason },
}: {
  readonly held: DeskMeeting['heldCheckIns'][number]
}) {
  const { w, locale } = useDeskWords()
  const { give, sending, error } = useGive()
  const decide = (accepted: boolean) =>
    void give('DECIDE_CHECK_IN', { memberId: member.id, accepted })
  return (
    <li>
      <span>
        <strong>{member.fullName}</strong>, {time(at, locale)}: {reason}
      </span>
      <span className="actions">
        <button type="button" disabled={sending} onClick={() => decide(true)}>
          {w('desk.held.accept')}
        </button>
        <button type="button" disabled={sending} onClick={() => decide(false)}>
          {w('desk.held.refuse')}
        </button>
      </span>
      {error && <Failed error={error} />}
    </li>
  )
}
