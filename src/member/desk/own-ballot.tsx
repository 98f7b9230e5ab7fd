'use client'

import { Ballot } from '../meetings/ballot.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useDeskHere } from './desk-context.ts'
import type { DeskPoll } from './desk-meeting.ts'
import { useDeskWords } from './use-desk-words.ts'

const OWN = `query OwnVote($id: ID!) { meeting(id: $id) { polls { id viewerIsEntitled viewerHasVoted } } }`

type Own = {
  readonly meeting: {
    readonly polls: readonly {
      readonly id: string
      readonly viewerIsEntitled: boolean
      readonly viewerHasVoted: boolean
    }[]
  } | null
}

/** Whoever leads a meeting votes in it as well, without leaving the desk. */
export function OwnBallot({ poll }: { readonly poll: DeskPoll }) {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const { data, reload } = useAnswer<Own>({
    query: OWN,
    variables: { id: meeting.id },
    since: poll.id,
  })
  const own = data?.meeting?.polls.find(({ id }) => id === poll.id)
  if (!own?.viewerIsEntitled) return null
  if (own.viewerHasVoted) {
    return (
      <p className="notice good" role="status">
        {w('desk.poll.ownCast')}
      </p>
    )
  }
  return (
    <section className="desk-own-ballot">
      <h4>{w('desk.poll.own')}</h4>
      <Ballot meetingId={meeting.id} poll={poll} onDone={reload} />
    </section>
  )
}
