'use client'

import { useId, useState, type FormEvent } from 'react'

import type { AttendanceStatus } from '../../domain/meetings/meeting-words.ts'
import { MEMBER_STATUS_LABELS } from '../../domain/members/members.labels.ts'
import { time } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import { useDeskHere } from './desk-context.ts'
import type { RollRow } from './desk-meeting.ts'
import { useDeskWords, type DeskKey } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

type Marking = { readonly status: AttendanceStatus; readonly label: DeskKey; readonly key: string }

const MARKS: readonly Marking[] = [
  { status: 'PRESENT', label: 'desk.mark.PRESENT', key: 'c' },
  { status: 'LATE', label: 'desk.mark.LATE', key: 't' },
  { status: 'ABSENT_EXCUSED', label: 'desk.mark.ABSENT_EXCUSED', key: 'l' },
  { status: 'ABSENT_UNEXCUSED', label: 'desk.mark.ABSENT_UNEXCUSED', key: 'k' },
]
const ONLINE: Marking = { status: 'ONLINE', label: 'desk.mark.ONLINE', key: 'o' }

/** One person of the roll: one press marks them, another press of the same takes it back. */
export function RollRowLine({
  row,
  canMark,
}: {
  readonly row: RollRow
  readonly canMark: boolean
}) {
  const { t, locale } = useLanguage()
  const { member, status, checkedInAt, reason } = row
  return (
    <li data-status={status}>
      <span className="desk-roll-name">
        {member.fullName}
        {member.status !== 'OFFICIAL' && (
          <small className="badge">{MEMBER_STATUS_LABELS[member.status][locale]}</small>
        )}
        {checkedInAt && <small className="muted">{time(checkedInAt, locale)}</small>}
      </span>
      {canMark ? (
        <Marks row={row} />
      ) : (
        <span className={`badge attendance-${status.toLowerCase()}`}>
          {t(`member.attendance.${status}`)}
        </span>
      )}
      {reason && status !== 'ABSENT_EXCUSED' && <small className="muted">{reason}</small>}
    </li>
  )
}

function Marks({ row }: { readonly row: RollRow }) {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const { give, sending, error } = useGive()
  const { member, status, reason, announcedAbsence } = row
  const [sent, setSent] = useState<AttendanceStatus | null>(null)
  const offered = meeting.mode === 'IN_PERSON' ? MARKS : [MARKS[0]!, ONLINE, ...MARKS.slice(1)]
  const shown = sending ? (sent ?? status) : status
  const mark = (chosen: AttendanceStatus, why: string | null) => {
    setSent(chosen)
    void give('MARK_ATTENDANCE', { marks: [{ memberId: member.id, status: chosen, reason: why }] })
  }
  return (
    <>
      <span
        className="desk-marks"
        role="group"
        aria-label={w('desk.mark.of', { name: member.fullName })}
      >
        {offered.map(({ status: one, label, key }) => (
          <button
            key={one}
            type="button"
            className="small"
            data-mark-key={key}
            data-mark={one}
            aria-pressed={shown === one}
            aria-disabled={sending}
            onClick={() =>
              shown === one
                ? mark('EXPECTED', null)
                : mark(one, one === 'ABSENT_EXCUSED' ? (announcedAbsence?.reason ?? null) : null)
            }
          >
            {w(label)}
          </button>
        ))}
      </span>
      {status === 'ABSENT_EXCUSED' && (
        <Reason
          key={reason ?? ''}
          name={member.fullName}
          reason={reason}
          sending={sending}
          onSave={(why) => mark('ABSENT_EXCUSED', why)}
        />
      )}
      {error && <Failed error={error} />}
    </>
  )
}

/** The usual ones are offered; any other is typed. */
function Reason({
  name,
  reason,
  sending,
  onSave,
}: {
  readonly name: string
  readonly reason: string | null
  readonly sending: boolean
  readonly onSave: (reason: string) => void
}) {
  const { w } = useDeskWords()
  const [text, setText] = useState(reason ?? '')
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSave(text)
  }
  return (
    <form className="desk-reason" onSubmit={submit}>
      <input
        aria-label={w('desk.mark.reasonOf', { name })}
        placeholder={w('desk.reason')}
        list={id}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <datalist id={id}>
        {(['desk.reason.sick', 'desk.reason.work', 'desk.reason.family'] as const).map((key) => (
          <option key={key} value={w(key)} />
        ))}
      </datalist>
      {text !== (reason ?? '') && (
        <button type="submit" className="small" disabled={sending || text.trim() === ''}>
          {w('desk.save')}
        </button>
      )}
    </form>
  )
}
