'use client'

import { useCallback, useEffect, useState } from 'react'

import type { EditorialActionType } from '../../src/domain/editorial/editorial-workflow.ts'
import type { EditorialState } from '../../src/domain/editorial/editorial-values.ts'

export type Standing = {
  readonly state: EditorialState
  readonly versionId: string
  readonly actions: readonly EditorialActionType[]
}

/** What this person may do with the document now. Asked again whenever `savedAt` changes, and by `reload`. */
export function useStanding({
  address,
  savedAt,
}: {
  /** Of the document in Payload's REST; null while it is not stored. */
  readonly address: string | null
  readonly savedAt: unknown
}): { readonly standing: Standing | null; readonly reload: () => Promise<void> } {
  const [standing, setStanding] = useState<Standing | null>(null)

  const reload = useCallback(async () => {
    if (address === null) return
    const answer = await fetch(`${address}/standing`, { credentials: 'include' }).catch(() => null)
    setStanding(answer?.ok ? ((await answer.json()) as Standing) : null)
  }, [address])

  useEffect(() => {
    void reload()
  }, [reload, savedAt])

  return { standing, reload }
}
