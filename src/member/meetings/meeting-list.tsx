'use client'

import Link from 'next/link'

import type { MeetingStatus } from '../../domain/meetings/meeting-words.ts'
import { dayAndTime } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { StatusBadge } from './status-badge.tsx'

export const MEETING_ROW = 'id title status startsAt place organization { name }'

export type MeetingRow = {
  readonly id: string
  readonly title: string
  readonly status: MeetingStatus
  readonly startsAt: string
  readonly place: string | null
  readonly organization: { readonly name: string }
}

export function MeetingList({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const { locale } = useLanguage()
  return (
    <ul className="rows">
      {meetings.map(({ id, title, status, startsAt, place, organization }) => (
        <li key={id}>
          <Link href={`/meetings/${id}`} className="row">
            <span className="heading">
              <strong>{title}</strong>
              <StatusBadge status={status} />
            </span>
            <span>{dayAndTime(startsAt, locale)}</span>
            <small className="muted">
              {[organization.name, place].filter(Boolean).join(' · ')}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
