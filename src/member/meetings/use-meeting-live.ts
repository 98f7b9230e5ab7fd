'use client'

import { useRef, useState } from 'react'

import { useLive, type Connection } from '../shared/live.ts'
import { MEETING_LIVE, type LiveMessage, type Meeting } from './meeting.ts'

export type Happening = {
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly summary: string
}

/** Kept on the page; the whole is in the log. */
const SHOWN_HAPPENINGS = 30

/**
 * One meeting as it is now and what has just happened, newest first. After a cut the stream is asked for what came after
 * the last number seen, so nothing is missed and nothing shows twice.
 */
export function useMeetingLive<M = Meeting>({
  meetingId,
  enabled,
  query = MEETING_LIVE,
  onEvent,
}: {
  readonly meetingId: string
  readonly enabled: boolean
  /** Where a page shows other fields than the others; see `meetingLiveWith`. */
  readonly query?: string
  readonly onEvent?: (type: string) => void
}): {
  readonly meeting: M | undefined
  readonly happenings: readonly Happening[]
  readonly connection: Connection
} {
  const [meeting, setMeeting] = useState<M>()
  const [happenings, setHappenings] = useState<readonly Happening[]>([])
  const lastSeq = useRef<number | null>(null)

  const connection = useLive<LiveMessage<M>>({
    query,
    variables: () => ({ meetingId, afterSeq: lastSeq.current }),
    enabled,
    onMessage: ({ meetingLive: message }) => {
      lastSeq.current = message.seq
      setMeeting(message.meeting)
      if (message.__typename !== 'MeetingEvent') return
      const { seq, type, at, summary } = message
      setHappenings((before) => [{ seq, type, at, summary }, ...before].slice(0, SHOWN_HAPPENINGS))
      onEvent?.(type)
    },
  })
  return { meeting, happenings, connection }
}
