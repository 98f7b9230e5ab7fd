'use client'

import { useCallback, useEffect, useState } from 'react'

import type { MeetingDesk } from '../../src/domain/meetings/meeting-desk.ts'
import { ask } from '../shared/ask.ts'

const RETRY_MS = 3000

export type FollowedDesk = {
  readonly desk: MeetingDesk | null
  /** Null: never answered. A sentence, or an empty one where there is no connection. */
  readonly refusal: string | null
  readonly reload: () => Promise<void>
}

/** Follows a meeting: each answer waits for the next event, so that what is shown is right within a moment, also after a cut. */
export function useMeetingDesk(address: string): FollowedDesk {
  const [desk, setDesk] = useState<MeetingDesk | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  const take = useCallback((found: MeetingDesk) => {
    setRefusal(null)
    // An answer that was on its way when a later one came is not shown.
    setDesk((shown) => (shown !== null && shown.seq > found.seq ? shown : found))
  }, [])

  const reload = useCallback(async () => {
    const answer = await ask<MeetingDesk>(`${address}/desk`)
    if (answer.ok) take(answer.value)
    else setRefusal(answer.refusal ?? '')
  }, [address, take])

  useEffect(() => {
    const stopped = new AbortController()
    const follow = async () => {
      let after: number | null = null
      while (!stopped.signal.aborted) {
        const question: string = after === null ? '' : `?after=${after}`
        const answer = await ask<MeetingDesk>(`${address}/desk${question}`, {
          signal: stopped.signal,
        })
        if (stopped.signal.aborted) return
        if (answer.ok) {
          take(answer.value)
          after = answer.value.seq
        } else {
          setRefusal(answer.refusal ?? '')
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
        }
      }
    }
    void follow()
    return () => stopped.abort()
  }, [address, take])

  return { desk, refusal, reload }
}
