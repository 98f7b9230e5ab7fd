'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { ask, type ApiError } from '../shared/api.ts'
import { asApiError } from '../shared/use-answer.ts'
import { ROLL, type RollRow } from './desk-meeting.ts'

/** Many check-ins in a moment are one reading of the roll. */
const SETTLE_MS = 250

type Page = {
  readonly meeting: {
    readonly attendance: {
      readonly nodes: readonly RollRow[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
    }
  } | null
}

/** The whole roll, however long, read again when `round` grows. */
export function useRoll({
  meetingId,
  enabled,
  round,
}: {
  readonly meetingId: string
  readonly enabled: boolean
  readonly round: number
}): { readonly rows: readonly RollRow[] | null; readonly error: ApiError | undefined } {
  const [rows, setRows] = useState<readonly RollRow[] | null>(null)
  const [error, setError] = useState<ApiError>()
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef({ asked: 0, shown: 0 })

  const read = useCallback(async () => {
    const mine = latest.current.asked + 1
    latest.current.asked = mine
    try {
      const found = await readRoll(meetingId)
      if (mine < latest.current.shown) return
      latest.current.shown = mine
      setRows(found)
      setError(undefined)
    } catch (caught) {
      setError(asApiError(caught))
    }
  }, [meetingId])

  useEffect(() => {
    if (!enabled) return
    // Not put off by who comes meanwhile: a room that fills would be shown only when it is full.
    waiting.current ??= setTimeout(
      () => {
        waiting.current = undefined
        void read()
      },
      round === 0 ? 0 : SETTLE_MS,
    )
  }, [enabled, round, read])
  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    },
    [],
  )
  return { rows, error }
}

async function readRoll(id: string, after: string | null = null): Promise<readonly RollRow[]> {
  const { meeting } = await ask<Page>(ROLL, { id, after })
  if (meeting === null) return []
  const { nodes, pageInfo } = meeting.attendance
  if (!pageInfo.hasNextPage) return nodes
  return [...nodes, ...(await readRoll(id, pageInfo.endCursor))]
}
