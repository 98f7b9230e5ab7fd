'use client'

import type { Locale } from '../../src/domain/messages/messages.ts'
import { MEMBER_STATUS_LABELS } from '../../src/domain/members/members.labels.ts'
import { MEMBER_STATUSES } from '../../src/domain/members/member-status.ts'
import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import type { SaidReport } from '../../src/domain/roster/say-report.ts'
import { CasesTable, type Settling } from './cases-table.tsx'

type Props = {
  readonly report: SaidReport
  readonly locale: Locale
  readonly settling?: Settling
}

/** What an import would do, or has done: counts, cases, notes, and who is missing. */
export function ReportView({ report, locale, settling }: Props) {
  const { rows, organizations, members, appointments, byStatus, notes, missing } = report
  const counts = [
    [words.organizations, organizations.create, organizations.update, organizations.unchanged],
    [words.members, members.create, members.update, members.unchanged],
    [words.appointments, appointments.create, 0, appointments.unchanged],
  ] as const
  return (
    <section>
      <h2>{words.summary[locale]}</h2>
      <p>
        {words.rows[locale]}: <strong data-count="rows">{rows}</strong>
      </p>
      <div className="desk-wide" role="region" aria-label={words.summary[locale]} tabIndex={0}>
        <table className="desk-table">
          <thead>
            <tr>
              <td />
              <th scope="col" data-numeric>
                {words.create[locale]}
              </th>
              <th scope="col" data-numeric>
                {words.update[locale]}
              </th>
              <th scope="col" data-numeric>
                {words.unchanged[locale]}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(([label, ...numbers]) => (
              <tr key={label.en} data-counts={label.en}>
                <th scope="row">{label[locale]}</th>
                {numbers.map((number, at) => (
                  <td key={at} data-numeric>
                    {number}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2>{words.byStatus[locale]}</h2>
      <ul>
        {MEMBER_STATUSES.filter((status) => byStatus[status]).map((status) => (
          <li key={status}>
            {MEMBER_STATUS_LABELS[status][locale]}: {byStatus[status]}
          </li>
        ))}
      </ul>
      <CasesTable cases={report.cases} locale={locale} settling={settling} />
      {notes.length > 0 && (
        <>
          <h2>{words.notes[locale]}</h2>
          <ul>
            {notes.slice(0, 100).map(({ rows: of, message }, at) => (
              <li key={at}>
                {of.length > 0 && `${words.row[locale]} ${of.join(', ')}: `}
                {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {missing.count > 0 && (
        <>
          <h2>
            {words.missing[locale]}: {missing.count}
          </h2>
          <p>{missing.names.join(', ')}</p>
        </>
      )}
    </section>
  )
}
