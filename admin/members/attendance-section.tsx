'use client'

import { useConfig } from '@payloadcms/ui'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { ATTENDANCE_STATUS_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import { MEMBER_PAGE_LABELS as words } from '../../src/domain/members/member-page.labels.ts'
import { countAttendance, type AttendedMeeting } from '../../src/domain/members/member-overview.ts'
import { BarChart } from '../shared/bar-chart.tsx'
import { DataTable } from '../shared/data-table.tsx'
import { useLocale } from '../shared/use-locale.ts'

const SHOWN = 12

/** How often the member came in twelve months, and to which meetings. */
export function AttendanceSection({ meetings }: { readonly meetings: readonly AttendedMeeting[] }) {
  const locale = useLocale()
  const { admin } = useConfig().config.routes
  if (meetings.length === 0)
    return (
      <section>
        <h2>{words.attendance[locale]}</h2>
        <p>{words.noMeetings[locale]}</p>
      </section>
    )
  const { expected, counts } = countAttendance(meetings)
  return (
    <section>
      <h2>{words.attendance[locale]}</h2>
      <div className="desk-columns">
        <BarChart
          caption={words.attendance[locale]}
          heads={{ label: words.outcome[locale], value: words.times[locale] }}
          bars={counts.map(({ status, count }) => ({
            key: status,
            label: ATTENDANCE_STATUS_LABELS[status][locale],
            value: count,
            of: expected,
          }))}
        />
        <DataTable
          caption={words.lastMeetings[locale]}
          columns={[
            { key: 'on', label: words.day[locale], cell: ({ on }) => writtenDay(on) },
            {
              key: 'title',
              label: words.meeting[locale],
              cell: ({ id, title }) => (
                <a href={`${admin}/collections/meetings/${encodeURIComponent(id)}`}>{title}</a>
              ),
            },
            {
              key: 'status',
              label: words.outcome[locale],
              cell: ({ status }) => ATTENDANCE_STATUS_LABELS[status][locale],
            },
            { key: 'reason', label: words.reason[locale], cell: ({ reason }) => reason },
          ]}
          rows={meetings.slice(0, SHOWN)}
          keyOf={({ id }) => id}
        />
      </div>
    </section>
  )
}
