'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { MEETING_DESK_LABELS as words } from '../../src/domain/meetings/meeting-desk.labels.ts'
import type { DeskRow } from '../../src/domain/meetings/meeting-desk.ts'
import type { AttendanceStatus } from '../../src/domain/meetings/meeting-words.ts'
import { ATTENDANCE_STATUS_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

const CHOICES = [
  'EXPECTED',
  'PRESENT',
  'ONLINE',
  'LATE',
  'ABSENT_EXCUSED',
  'ABSENT_UNEXCUSED',
] as const

type Props = {
  readonly row: DeskRow
  readonly onMark: (status: AttendanceStatus, reason: string | null) => Promise<void>
}

/** One person's line of a roll call. An excused absence asks for its reason before it is sent. */
export function AttendanceSelect({ row, onMark }: Props) {
  const locale = useLocale()
  const [excusing, setExcusing] = useState(false)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (status: AttendanceStatus, why: string | null) => {
    setBusy(true)
    await onMark(status, why)
    setBusy(false)
    setExcusing(false)
  }
  const choose = (status: AttendanceStatus) => {
    if (status === 'ABSENT_EXCUSED') setExcusing(true)
    else void send(status, null)
  }
  return (
    <span className="desk-inline">
      <select
        aria-label={words.markFor[locale].replace('{name}', row.name)}
        value={excusing ? 'ABSENT_EXCUSED' : row.status}
        disabled={busy}
        onChange={(event) => choose(event.target.value as AttendanceStatus)}
      >
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {ATTENDANCE_STATUS_LABELS[choice][locale]}
          </option>
        ))}
      </select>
      {excusing && (
        <>
          <input
            type="text"
            autoFocus
            aria-label={words.reasonFor[locale].replace('{name}', row.name)}
            placeholder={words.reason[locale]}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            size="small"
            margin={false}
            disabled={busy || reason.trim() === ''}
            onClick={() => void send('ABSENT_EXCUSED', reason)}
          >
            {words.save[locale]}
          </Button>
        </>
      )}
    </span>
  )
}
