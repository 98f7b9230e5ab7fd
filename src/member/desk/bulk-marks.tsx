'use client'

import { useId, useState, type FormEvent } from 'react'

import type { AttendanceStatus } from '../../domain/meetings/meeting-words.ts'
import type { MemberStatus } from '../../domain/members/member-status.ts'
import { MEMBER_STATUS_LABELS } from '../../domain/members/members.labels.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import { useDeskHere } from './desk-context.ts'
import type { RollRow } from './desk-meeting.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

const CHOICES = [
  'PRESENT',
  'ONLINE',
  'LATE',
  'ABSENT_EXCUSED',
  'ABSENT_UNEXCUSED',
  'EXEMPT',
] as const

type Marked = { readonly memberId: string; readonly status: AttendanceStatus }

/** Many marks with one press: everybody who is left, or everybody of one class; the last of them can be taken back. */
export function BulkMarks() {
  const { w } = useDeskWords()
  const { roll } = useDeskHere()
  const { give, sending, error } = useGive()
  const [done, setDone] = useState<readonly Marked[]>([])
  const unmarked = (roll ?? []).filter(({ status }) => status === 'EXPECTED')
  const mark = async (rows: readonly RollRow[], status: AttendanceStatus, reason?: string) => {
    const marks = rows.map(({ member }) => ({
      memberId: member.id,
      status,
      reason: reason?.trim() || null,
    }))
    const before = rows.map((row) => ({ memberId: row.member.id, status: row.status }))
    if (await give('MARK_ATTENDANCE', { marks })) setDone(before)
  }
  const undo = async () => {
    const marks = done.map((one) => ({ ...one, reason: null }))
    if (await give('MARK_ATTENDANCE', { marks })) setDone([])
  }
  const count = unmarked.length
  return (
    <section className="card">
      <p className="actions">
        <button
          type="button"
          className="primary"
          data-shortcut="all-present"
          disabled={sending || count === 0}
          onClick={() => void mark(unmarked, 'PRESENT')}
        >
          {w('desk.bulk.restPresent', { count })}
        </button>
        <button
          type="button"
          disabled={sending || count === 0}
          onClick={() => void mark(unmarked, 'ABSENT_UNEXCUSED')}
        >
          {w('desk.bulk.restAbsent', { count })}
        </button>
      </p>
      <ByClass sending={sending} onMark={mark} />
      <p role="status">
        {done.length > 0 && (
          <>
            {w('desk.bulk.done', { count: done.length })}{' '}
            <button type="button" className="small" onClick={() => void undo()}>
              {w('desk.bulk.undo')}
            </button>
          </>
        )}
      </p>
      {error && <Failed error={error} />}
    </section>
  )
}

function ByClass({
  sending,
  onMark,
}: {
  readonly sending: boolean
  readonly onMark: (
    rows: readonly RollRow[],
    status: AttendanceStatus,
    reason: string,
  ) => Promise<void>
}) {
  const { t, locale } = useLanguage()
  const { w } = useDeskWords()
  const { roll } = useDeskHere()
  const ids = { class: useId(), status: useId(), reason: useId() }
  const rows = roll ?? []
  const classes = [...new Set(rows.map(({ member }) => member.status))]
  const [chosen, setChosen] = useState<MemberStatus | ''>('')
  const [status, setStatus] = useState<AttendanceStatus>('PRESENT')
  const [reason, setReason] = useState('')
  const of = chosen || classes[0]
  const meant = rows.filter(({ member, status: now }) => member.status === of && now !== status)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void onMark(meant, status, reason)
  }
  return (
    <details>
      <summary>{w('desk.bulk.byClass')}</summary>
      <form className="inline" onSubmit={submit}>
        <div className="field">
          <label htmlFor={ids.class}>{w('desk.bulk.class')}</label>
          <select
            id={ids.class}
            value={of}
            onChange={(event) => setChosen(event.target.value as MemberStatus)}
          >
            {classes.map((one) => (
              <option key={one} value={one}>
                {MEMBER_STATUS_LABELS[one][locale]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={ids.status}>{w('desk.bulk.as')}</label>
          <select
            id={ids.status}
            value={status}
            onChange={(event) => setStatus(event.target.value as AttendanceStatus)}
          >
            {CHOICES.map((one) => (
              <option key={one} value={one}>
                {t(`member.attendance.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={ids.reason}>{w('desk.bulk.reason')}</label>
          <input
            id={ids.reason}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
        <button type="submit" disabled={sending || meant.length === 0}>
          {w('desk.bulk.mark', { count: meant.length })}
        </button>
      </form>
    </details>
  )
}
