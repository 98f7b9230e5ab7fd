'use client'

import { useState, type FormEvent } from 'react'

import type { AttendanceStatus } from '../../domain/meetings/meeting-words.ts'
import { useLanguage } from '../shared/language.ts'
import { Field } from '../shared/parts.tsx'
import type { AttendanceNode } from './attendance-list.tsx'

const MARKS = [
  'EXPECTED',
  'PRESENT',
  'ONLINE',
  'LATE',
  'ABSENT_EXCUSED',
  'ABSENT_UNEXCUSED',
] as const

/** One person of the roll. An excused absence asks for its reason before it is sent. */
export function AttendanceRow({
  row: { member, status, reason },
  canMark,
  sending,
  onMark,
}: {
  readonly row: AttendanceNode
  readonly canMark: boolean
  readonly sending: boolean
  readonly onMark: (status: AttendanceStatus, reason?: string) => void
}) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)

  const choose = (chosen: AttendanceStatus) => {
    setAsking(chosen === 'ABSENT_EXCUSED')
    if (chosen !== 'ABSENT_EXCUSED') onMark(chosen)
  }
  const excuse = (text: string) => {
    setAsking(false)
    onMark('ABSENT_EXCUSED', text)
  }
  return (
    <li>
      <span>{member.fullName}</span>
      {canMark && status !== 'EXEMPT' ? (
        <select
          aria-label={t('member.meeting.markFor', { name: member.fullName })}
          value={asking ? 'ABSENT_EXCUSED' : status}
          disabled={sending}
          onChange={(event) => choose(event.target.value as AttendanceStatus)}
        >
          {MARKS.map((mark) => (
            <option key={mark} value={mark}>
              {t(`member.attendance.${mark}`)}
            </option>
          ))}
        </select>
      ) : (
        <span className={`badge attendance-${status.toLowerCase()}`}>
          {t(`member.attendance.${status}`)}
        </span>
      )}
      {asking ? (
        <ReasonForm onExcuse={excuse} />
      ) : (
        reason && <small className="muted">{reason}</small>
      )}
    </li>
  )
}

function ReasonForm({ onExcuse }: { readonly onExcuse: (reason: string) => void }) {
  const { t } = useLanguage()
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onExcuse(text)
  }
  return (
    <form className="inline" onSubmit={submit}>
      <Field
        label={t('member.meeting.reason')}
        required
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit">{t('member.meeting.saveReason')}</button>
    </form>
  )
}
