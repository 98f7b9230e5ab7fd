'use client'

import { useEffect } from 'react'

import { useAnswer } from '../shared/use-answer.ts'
import { useDeskHere } from './desk-context.ts'
import type { DeskPoll } from './desk-meeting.ts'

/** A secret ballot leaves nothing in the log, so how many have voted is asked for while it is open. */
const ASK_EVERY_MS = 3_000

const COUNTS = `query Counts($id: ID!) { meeting(id: $id) { polls { id votedCount } } }`

type Counts = {
  readonly meeting: {
    readonly polls: readonly { readonly id: string; readonly votedCount: number }[]
  } | null
}

/** How many have voted so far. */
export function useVotedCount(poll: DeskPoll | undefined): number {
  const { meeting } = useDeskHere()
  const isAsked = poll?.method === 'SECRET' && poll.status === 'OPEN'
  const { data, reload } = useAnswer<Counts>({
    query: COUNTS,
    variables: { id: meeting.id },
    enabled: isAsked,
  })
  useEffect(() => {
    if (!isAsked) return
    const timer = setInterval(reload, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isAsked, reload])
  const known = poll?.votedCount ?? 0
  if (!isAsked) return known
  return Math.max(known, data?.meeting?.polls.find(({ id }) => id === poll.id)?.votedCount ?? 0)
}
