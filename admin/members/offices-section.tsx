'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { ROLE_LABELS } from '../../src/domain/appointments/appointments.labels.ts'
import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { MEMBER_PAGE_LABELS as words } from '../../src/domain/members/member-page.labels.ts'
import type { MemberOverview, OverviewOffice } from '../../src/domain/members/member-overview.ts'
import { DataTable } from '../shared/data-table.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { EndOfficeDialog } from './end-office-dialog.tsx'
import { GiveOfficeDialog } from './give-office-dialog.tsx'

type Props = {
  readonly overview: MemberOverview
  readonly api: string
  readonly onDone: () => void
}

/** Offices from when to when, with the ways to give one and to end one. */
export function OfficesSection({ overview, api, onDone }: Props) {
  const locale = useLocale()
  const [ending, setEnding] = useState<OverviewOffice | null>(null)
  const [isGiving, setGiving] = useState(false)
  const { offices, givableRoles } = overview
  const done = () => {
    setEnding(null)
    setGiving(false)
    onDone()
  }
  return (
    <section>
      <div className="desk-head">
        <h2>{words.offices[locale]}</h2>
        {givableRoles.length > 0 && (
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            onClick={() => setGiving(true)}
          >
            {words.give[locale]}
          </Button>
        )}
      </div>
      {offices.length === 0 ? (
        <p>{words.noOffice[locale]}</p>
      ) : (
        <DataTable
          caption={words.offices[locale]}
          columns={[
            {
              key: 'role',
              label: words.role[locale],
              cell: ({ role }) => ROLE_LABELS[role][locale],
            },
            { key: 'at', label: words.at[locale], cell: ({ organization }) => organization },
            {
              key: 'from',
              label: words.from[locale],
              cell: ({ from }) => writtenDay(from ?? ''),
            },
            {
              key: 'to',
              label: words.to[locale],
              cell: (office) => (
                <>
                  {office.to === null ? words.now[locale] : writtenDay(office.to)}{' '}
                  {office.mayEnd && (
                    <button
                      type="button"
                      className="desk-show"
                      aria-label={`${words.endTitle[locale]}: ${ROLE_LABELS[office.role][locale]}, ${office.organization}`}
                      onClick={() => setEnding(office)}
                    >
                      {words.end[locale]}
                    </button>
                  )}
                </>
              ),
            },
          ]}
          rows={offices}
          keyOf={({ id }) => id}
        />
      )}
      {ending !== null && (
        <EndOfficeDialog api={api} office={ending} onClose={() => setEnding(null)} onDone={done} />
      )}
      {isGiving && (
        <GiveOfficeDialog
          api={api}
          memberId={overview.id}
          roles={givableRoles}
          onClose={() => setGiving(false)}
          onDone={done}
        />
      )}
    </section>
  )
}
