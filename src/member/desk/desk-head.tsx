'use client'

import Link from 'next/link'

import { StatusBadge } from '../meetings/status-badge.tsx'
import { dayAndTime } from '../shared/format.ts'
import { useDeskHere } from './desk-context.ts'
import { useDeskWords } from './use-desk-words.ts'

export function DeskHead({ onHelp }: { readonly onHelp: () => void }) {
  const { w, locale } = useDeskWords()
  const { meeting } = useDeskHere()
  const { id, title, status, organization, startsAt, place, chair, minuteTaker } = meeting
  const people = [
    chair && w('desk.chairIs', { name: chair.fullName }),
    minuteTaker && w('desk.minuteTakerIs', { name: minuteTaker.fullName }),
  ]
  return (
    <header className="desk-head">
      <div>
        <div className="heading">
          <h1>{title}</h1>
          <StatusBadge status={status} />
        </div>
        <p className="muted">
          {[organization.name, dayAndTime(startsAt, locale), place, ...people]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <p className="desk-links">
        <Link className="button" href={`/room/${id}`} target="_blank">
          {w('desk.room')}
        </Link>
        <Link className="button" href={`/meetings/${id}`}>
          {w('desk.memberPage')}
        </Link>
        <button type="button" onClick={onHelp} aria-keyshortcuts="?">
          {w('desk.shortcuts')} <kbd>?</kbd>
        </button>
      </p>
    </header>
  )
}
