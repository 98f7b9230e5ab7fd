'use client'

import { Failed } from '../shared/parts.tsx'
import { useDeskHere } from './desk-context.ts'
import type { RollRow } from './desk-meeting.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** What people have said beforehand; those that wait first. A decision can be turned round. */
export function Absences() {
  const { w } = useDeskWords()
  const { roll } = useDeskHere()
  const announced = (roll ?? []).filter(({ announcedAbsence }) => announcedAbsence !== null)
  if (announced.length === 0) return null
  const waits = ({ announcedAbsence }: RollRow) => (announcedAbsence?.accepted === null ? 0 : 1)
  return (
    <section className="card">
      <h3>{w('desk.absences')}</h3>
      <ul className="desk-lines">
        {announced
          .toSorted((one, other) => waits(one) - waits(other))
          .map((row) => (
            <Absence key={row.member.id} row={row} />
          ))}
      </ul>
    </section>
  )
}

function Absence({ row: { member, announcedAbsence } }: { readonly row: RollRow }) {
  const { w } = useDeskWords()
  const { commands, meeting } = useDeskHere()
  const { give, sending, error } = useGive()
  if (announcedAbsence === null) return null
  const { accepted, reason } = announcedAbsence
  const mayDecide =
    commands.includes('DECIDE_ABSENCE') ||
    // Decided ones can be decided the other way while the meeting has not begun.
    (meeting.openedAt === null && commands.includes('APPOINT_CHAIR'))
  const decide = (decision: boolean) =>
    void give('DECIDE_ABSENCE', { memberId: member.id, accepted: decision })
  return (
    <li>
      <span>
        <strong>{member.fullName}</strong>: {reason}
        {accepted !== null && (
          <span className="badge">{w(accepted ? 'desk.absence.yes' : 'desk.absence.no')}</span>
        )}
      </span>
      {mayDecide && (
        <span className="actions">
          {accepted !== true && (
            <button
              type="button"
              disabled={sending}
              aria-label={w('desk.absence.acceptOf', { name: member.fullName })}
              onClick={() => decide(true)}
            >
              {w('desk.absence.accept')}
            </button>
          )}
          {accepted !== false && (
            <button
              type="button"
              disabled={sending}
              aria-label={w('desk.absence.refuseOf', { name: member.fullName })}
              onClick={() => decide(false)}
            >
              {w('desk.absence.refuse')}
            </button>
          )}
        </span>
      )}
      {error && <Failed error={error} />}
    </li>
  )
}
