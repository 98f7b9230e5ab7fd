'use client'

import { useEffect } from 'react'

import type { Poll } from './meeting.ts'
import { useAnswer } from '../shared/use-answer.ts'

/** A secret ballot leaves nothing in the log, so how many have voted is asked for while it is open: by the screen of the room and by the desks. */
const ASK_EVERY_MS = 3_000

const COUNTS = `query Counts($id: ID!) { meeting(id: $id) { polls { id votedCount } } }`

type Counts = {
  readonly meeting: { readonly polls: readonly Pick<Poll, 'id' | 'votedCount'>[] } | null
}

export function useVotedCount({
  meetingId,
  poll,
}: {
  readonly meetingId: string
  readonly poll: Poll
}): number {
  const isAsked = poll.method === 'SECRET' && poll.status === 'OPEN'
  const { data, reload } = useAnswer<Counts>({
    query: COUNTS,
    variables: { id: meetingId },
    enabled: isAsked,
  })
  useEffect(() => {
    if (!isAsked) return
    const timer = setInterval(reload, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isAsked, reload])
  const asked = data?.meeting?.polls.find(({ id }) => id === poll.id)?.votedCount ?? 0
  return isAsked ? Math.max(poll.votedCount, asked) : poll.votedCount
}
