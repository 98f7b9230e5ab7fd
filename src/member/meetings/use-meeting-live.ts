'use client'

import { useEffect, useRef, useState } from 'react'

import { useLive, type Connection } from '../shared/live.ts'
import { serverNow } from '../shared/server-clock.ts'
import { inBursts } from './in-bursts.ts'
import { MEETING_LIVE, type LiveMessage, type Meeting } from './meeting.ts'

export type Happening = {
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly summary: string
}

/** Kept on the page; the whole is in the log. */
const SHOWN_HAPPENINGS = 30

/** However many events come, the page is drawn anew so often at most. */
const DRAW_EVERY_MS = 150

type Message<M> = LiveMessage<M>['meetingLive']

/**
 * One meeting as it is now and what has just happened, newest first. Everything shown comes with the events themselves: nobody asks again
 * because something happened. After a cut the stream is asked for what came after the last number seen, so nothing is missed and nothing
 * shows twice.
 */
export function useMeetingLive<M = Meeting>({
  meetingId,
  enabled,
  query = MEETING_LIVE,
  onEvents,
}: {
  readonly meetingId: string
  readonly enabled: boolean
  /** Where a page shows other fields than the others; see `meetingLiveWith`. */
  readonly query?: string
  /** The kinds of what has happened, in their order; several at once when they come quickly. */
  readonly onEvents?: (types: readonly string[]) => void
}): {
  readonly meeting: M | undefined
  /** The server's time at which `meeting` was so: the clocks of the item and of the speaker run on from it. */
  readonly asOf: number
  readonly happenings: readonly Happening[]
  readonly connection: Connection
} {
  const [now, setNow] = useState<{ readonly meeting?: M; readonly asOf: number }>({ asOf: 0 })
  const [happenings, setHappenings] = useState<readonly Happening[]>([])
  const lastSeq = useRef<number | null>(null)
  const listener = useRef(onEvents)
  useEffect(() => {
    listener.current = onEvents
  })

  const show = (messages: readonly Message<M>[]) => {
    const meeting = messages.at(-1)?.meeting
    if (meeting) setNow({ meeting, asOf: serverNow() })
    const events = messages.filter((one) => one.__typename === 'MeetingEvent')
    if (events.length === 0) return
    const told = events.map(({ seq, type, at, summary }) => ({ seq, type, at, summary }))
    setHappenings((before) => [...[...told].reverse(), ...before].slice(0, SHOWN_HAPPENINGS))
    listener.current?.(events.map(({ type }) => type))
  }
  const [bursts] = useState(() => inBursts<Message<M>>({ everyMs: DRAW_EVERY_MS, give: show }))
  useEffect(() => bursts.stop, [bursts])

  const connection = useLive<LiveMessage<M>>({
    query,
    variables: () => ({ meetingId, afterSeq: lastSeq.current }),
    enabled,
    onMessage: ({ meetingLive: message }) => {
      lastSeq.current = message.seq
      bursts.take(message)
    },
  })
  return { ...now, meeting: now.meeting, happenings, connection }
}
