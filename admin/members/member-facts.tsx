'use client'

import type { ReactNode } from 'react'

import { ROLE_LABELS } from '../../src/domain/appointments/appointments.labels.ts'
import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import {
  ACCOUNT_STATE_LABELS,
  MEMBER_PAGE_LABELS as words,
} from '../../src/domain/members/member-page.labels.ts'
import type { MemberOverview } from '../../src/domain/members/member-overview.ts'
import {
  MEMBER_LABELS as label,
  MEMBER_STATUS_LABELS,
} from '../../src/domain/members/members.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { MaskedValue } from './masked-value.tsx'
import type { MemberRecord } from './member-record.ts'

type Props = { readonly overview: MemberOverview; readonly record: MemberRecord }

/** What is looked for first. */
export function MemberFacts({ overview, record }: Props) {
  const locale = useLocale()
  const { id, status, cell, above, account, offices, dues } = overview
  const inForce = offices.filter(({ isInForce }) => isInForce)
  const day = (value: string | null | undefined) => (value ? writtenDay(value) : null)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [label.phone[locale], <Phone key="phone" id={id} value={record.phone} />],
    [
      label.birthDate[locale],
      record.birthDate && (
        <MaskedValue
          memberId={id}
          field="birthDate"
          name={label.birthDate[locale]}
          value={record.birthDate}
        />
      ),
    ],
    [label.admittedOn[locale], day(record.admittedOn)],
    [label.officialOn[locale], day(record.officialOn)],
    [words.account[locale], account && ACCOUNT_STATE_LABELS[account][locale]],
    [
      words.inOffice[locale],
      inForce.length > 0 &&
        inForce.map(({ id: key, role, organization }) => (
          <span key={key} className="desk-line">
            {ROLE_LABELS[role][locale]}, {organization}
          </span>
        )),
    ],
  ]
  return (
    <>
      <header className="desk-head">
        <span className="desk-pill" data-status={status}>
          {MEMBER_STATUS_LABELS[status][locale]}
        </span>
        <p className="desk-where">
          {above.length > 0 && <span>{above.join(' › ')} › </span>}
          <strong>{cell}</strong>
        </p>
      </header>
      <div className="desk-columns">
        <dl className="desk-facts">
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
        <section aria-label={words.due[locale]} className="desk-due">
          <h2>{words.due[locale]}</h2>
          {dues.length === 0 ? (
            <p>{words.nothingDue[locale]}</p>
          ) : (
            <ul>
              {dues.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  )
}

/** One tap calls, once the number stands there. */
function Phone({ id, value }: { readonly id: string; readonly value: string | null | undefined }) {
  const locale = useLocale()
  if (!value) return null
  return (
    <MaskedValue
      memberId={id}
      field="phone"
      name={label.phone[locale]}
      value={value}
      show={(phone) => (
        <a className="desk-call" href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          <span aria-hidden="true">📞 </span>
          {words.call[locale]} {phone}
        </a>
      )}
    />
  )
}
