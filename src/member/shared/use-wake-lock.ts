'use client'

import { useEffect } from 'react'

/** Keeps the screen from going dark while the page is looked at. Where the browser has no such lock (plain http), nothing happens. */
export function useWakeLock(): void {
  useEffect(() => {
    const { wakeLock } = navigator as { wakeLock?: WakeLock }
    if (!wakeLock) return
    let held: WakeLockSentinel | undefined
    let gone = false
    const take = async () => {
      if (document.visibilityState !== 'visible') return
      const taken = await wakeLock.request('screen')
      if (gone) await taken.release()
      else held = taken
    }
    // Refused on a low battery: the screen then does as it is set.
    const takeIfAllowed = () => void take().catch(() => undefined)
    takeIfAllowed()
    document.addEventListener('visibilitychange', takeIfAllowed)
    return () => {
      gone = true
      document.removeEventListener('visibilitychange', takeIfAllowed)
      void held?.release()
    }
  }, [])
}
