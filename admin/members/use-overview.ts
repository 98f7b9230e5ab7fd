'use client'

import { useCallback, useEffect, useState } from 'react'

import type { MemberOverview } from '../../src/domain/members/member-overview.ts'
import { ask } from '../shared/ask.ts'

/** What the page shows, and a way to read it again after something was done. */
export function useOverview(address: string): {
  readonly overview: MemberOverview | null
  /** Null: none. Empty: no connection. */
  readonly refusal: string | null
  readonly reload: () => Promise<void>
} {
  const [overview, setOverview] = useState<MemberOverview | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const reload = useCallback(async () => {
    const answer = await ask<MemberOverview>(`${address}/overview`)
    setRefusal(answer.ok ? null : (answer.refusal ?? ''))
    if (answer.ok) setOverview(answer.value)
  }, [address])
  useEffect(() => void reload(), [reload])
  return { overview, refusal, reload }
}
