'use client'

import { useEffect, useState } from 'react'

import { standingIn, type StandingPage } from './issue-requests.ts'

/** How everybody there stands; asked again when `turn` changes, and not while a run goes on. */
export function useStanding({
  api,
  code,
  turn,
}: {
  readonly api: string
  readonly code: string
  readonly turn: string
}): StandingPage | null {
  const [standing, setStanding] = useState<StandingPage | null>(null)
  useEffect(() => {
    let isCurrent = true
    setStanding(null)
    if (code !== '' && turn !== 'running')
      void standingIn({ api, organization: code }).then((answer) => {
        if (isCurrent && answer.ok) setStanding(answer.value)
      })
    return () => {
      isCurrent = false
    }
  }, [api, code, turn])
  return standing
}
