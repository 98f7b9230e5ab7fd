'use client'

import { useState } from 'react'

import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { clockOf } from '../../src/domain/meetings/meeting-calendar.ts'
import { MEETING_DESK_LABELS as words } from '../../src/domain/meetings/meeting-desk.labels.ts'
import type { DeskRow, MeetingDesk } from '../../src/domain/meetings/meeting-desk.ts'
import type { AttendanceStatus } from '../../src/domain/meetings/meeting-words.ts'
import { ATTENDANCE_STATUS_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import { MEMBER_STATUS_LABELS } from '../../src/domain/members/members.labels.ts'
import { DataTable } from '../shared/data-table.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { AttendanceSelect } from './attendance-select.tsx'
import { sendCommand } from './send-command.ts'

type Props = {
  readonly desk: MeetingDesk
  readonly address: string
  readonly onDone: () => Promise<void>
}

/** Who is there; for those who may, with a choice for each person. */
export function RollCall({ desk, address, onDone }: Props) {
  const locale = useLocale()
  const [refusal, setRefusal] = useState<string | null>(null)
  const mayMark = desk.commands.includes('MARK_ATTENDANCE')
  const mark = async (row: DeskRow, status: AttendanceStatus, reason: string | null) => {
    const marks = [{ memberId: row.memberId, status, reason }]
    const refused = await sendCommand({ address, name: 'MARK_ATTENDANCE', fields: { marks } })
    setRefusal(refused === '' ? SHARED_LABELS.noConnection[locale] : refused)
    await onDone()
  }
  return (
    <section>
      <h2>{words.attendance[locale]}</h2>
      <Totals desk={desk} />
      {refusal !== null && <p role="alert">{refusal}</p>}
      {desk.attendance.length === 0 ? (
        <p>{words.noAttendance[locale]}</p>
      ) : (
        <DataTable
          caption={words.roll[locale]}
          rows={desk.attendance}
          keyOf={({ memberId }) => memberId}
          columns={[
            {
              key: 'name',
              label: words.name[locale],
              cell: ({ name, memberClass }) => (
                <>
                  {name} <small>{MEMBER_STATUS_LABELS[memberClass][locale]}</small>
                </>
              ),
            },
            {
              key: 'status',
              label: words.status[locale],
              cell: (row) =>
                mayMark && row.status !== 'EXEMPT' ? (
                  <AttendanceSelect
                    row={row}
                    onMark={(status, reason) => mark(row, status, reason)}
                  />
                ) : (
                  ATTENDANCE_STATUS_LABELS[row.status][locale]
                ),
            },
            {
              key: 'checkedInAt',
              label: words.checkedInAt[locale],
              cell: ({ checkedInAt }) => checkedInAt && clockOf(new Date(checkedInAt)),
            },
            { key: 'reason', label: words.reason[locale], cell: ({ reason }) => reason },
          ]}
        />
      )}
    </section>
  )
}

function Totals({ desk: { summary } }: { readonly desk: MeetingDesk }) {
  const locale = useLocale()
  const { present, expected, excused, unexcused, quorumNeeded, quorumReached } = summary
  return (
    <p role="status">
      <strong>
        {words.present[locale]
          .replace('{present}', String(present))
          .replace('{expected}', String(expected))}
      </strong>
      {'. '}
      {words.absent[locale]
        .replace('{excused}', String(excused))
        .replace('{unexcused}', String(unexcused))}
      {quorumNeeded !== null && (
        <>
          {'. '}
          {words[quorumReached ? 'quorumReached' : 'quorumMissing'][locale].replace(
            '{needed}',
            String(quorumNeeded),
          )}
        </>
      )}
      .
    </p>
  )
}
