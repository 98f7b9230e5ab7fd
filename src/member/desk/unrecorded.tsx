'use client'

import type { Minutes } from '../minutes/minutes.ts'
import { useDeskHere } from './desk-context.ts'
import type { DeskMeeting } from './desk-meeting.ts'
import { useDeskWords } from './use-desk-words.ts'

/** Minutes that were saved no longer follow the meeting: what it has decided since is named, before they are adopted without it. */
export function Unrecorded({ minutes }: { readonly minutes: Minutes }) {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const said = lettersOf(
    new DOMParser().parseFromString(minutes.text, 'text/html').body.textContent,
  )
  const left = decisionsOf(meeting).filter((one) => !said.includes(lettersOf(one)))
  if (left.length === 0) return null
  return (
    <div className="notice" role="status">
      <p>{w('desk.minutes.unrecorded')}</p>
      <ul>
        {left.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

/** Conclusions, votes that are over, tasks: what minutes may not leave out. */
function decisionsOf({ id, agenda, polls, tasks }: DeskMeeting): readonly string[] {
  const all = [
    ...agenda.flatMap(({ conclusion }) => conclusion ?? []),
    ...polls.filter(({ status }) => status === 'CLOSED').map(({ question }) => question),
    ...tasks.filter(({ meeting }) => meeting.id === id).map(({ title }) => title),
  ]
  return [...new Set(all)]
}

/** Paragraphs of an editor break where lines of a text do, or elsewhere. */
const lettersOf = (text: string | null): string => (text ?? '').normalize('NFC').replace(/\s+/g, '')
