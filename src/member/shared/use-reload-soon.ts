'use client'

import { useCallback, useEffect, useRef } from 'react'

/** Asks again once for all that happens until then, `delay` milliseconds after the first of it. */
export function useReloadSoon({
  reload,
  delay,
}: {
  readonly reload: () => void
  readonly delay: () => number
}): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef({ reload, delay })
  useEffect(() => {
    latest.current = { reload, delay }
  })
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      latest.current.reload()
    }, latest.current.delay())
  }, [])
}
