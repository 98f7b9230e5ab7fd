'use client'

import { day } from '../shared/format.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useDeskWords } from './use-desk-words.ts'

const LAST = `query LastMeeting($organization: ID!) {
  meetings(
    filter: { organization: $organization, includeSubtree: false, statuses: [CLOSED, SCORED, REPORTED, APPRAISED] }
    first: 1
  ) { nodes { id title heldOn startsAt agenda { key title minutes status } } }
}`

type Last = {
  readonly meetings: {
    readonly nodes: readonly {
      readonly id: string
      readonly title: string
      readonly heldOn: string | null
      readonly startsAt: string
      readonly agenda: readonly {
        readonly key: string
        readonly title: string
        readonly minutes: number | null
        readonly status: string
      }[]
    }[]
  }
}

/** What the last meeting of the organization left unfinished, to be taken over with one press each. */
export function Unfinished({
  organizationId,
  meetingId,
  taken,
  onTake,
}: {
  readonly organizationId: string
  readonly meetingId: string | undefined
  readonly taken: readonly string[]
  readonly onTake: (title: string, minutes: number | null) => void
}) {
  const { w, locale } = useDeskWords()
  const { data } = useAnswer<Last>({ query: LAST, variables: { organization: organizationId } })
  const last = data?.meetings.nodes[0]
  if (!last || last.id === meetingId) return null
  const known = new Set(taken.map((title) => title.trim().toLowerCase()))
  const left = last.agenda.filter(
    ({ status, title }) => status !== 'DONE' && !known.has(title.toLowerCase()),
  )
  if (left.length === 0) return null
  return (
    <div className="notice desk-unfinished">
      <p>
        {w('desk.unfinished', {
          title: last.title,
          day: day(last.heldOn ?? last.startsAt, locale),
        })}
      </p>
      <ul>
        {left.map(({ key, title, minutes }) => (
          <li key={key}>
            <span>{title}</span>
            <button type="button" onClick={() => onTake(title, minutes)}>
              {w('desk.unfinished.take')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
