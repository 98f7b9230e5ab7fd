'use client'

import { useEffect, useState } from 'react'

/** The header has whole seconds: what is nearer than this is the same time. */
const SAME_WITHIN_MS = 1_500

let ahead: number | undefined

/** Learns from an answer's Date header how far the server's clock is from this device's. */
export function noteServerTime(header: string | null): void {
  const told = Date.parse(header ?? '')
  if (Number.isNaN(told)) return
  const offset = told + 500 - Date.now()
  if (ahead === undefined || Math.abs(offset - ahead) > SAME_WITHIN_MS) ahead = offset
}

/** The server's time: whoever's phone is ten minutes fast sees the clock of the speaker as the others do. */
export const serverNow = (): number => Date.now() + (ahead ?? 0)

/** The server's time, shown anew every `everyMs`. Null while the page is taken over from the server. */
export function useServerNow(everyMs: number): number | null {
  const [now, setNow] = useState<number | null>(null)
  useEffect(() => {
    const tick = () => setNow(serverNow())
    tick()
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
