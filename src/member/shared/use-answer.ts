'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { ApiError, ask } from './api.ts'

export type Answered<T> = {
  /** The last good answer: kept while a newer one is asked for, and when that fails. */
  readonly data: T | undefined
  readonly error: ApiError | undefined
  readonly reload: () => void
}

/**
 * Asks a query when shown, when `variables` change and on `reload`. A late answer never replaces a newer one, nor comes in after the
 * question has changed; of a question that is asked again and again, each answer counts, however slowly they come.
 */
export function useAnswer<T>({
  query,
  variables,
  enabled = true,
  since = '',
}: {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
  readonly enabled?: boolean
  /** What the answer depends on beside its variables: another value asks again. */
  readonly since?: string
}): Answered<T> {
  const [state, setState] = useState<{ data?: T; error?: ApiError }>({})
  const [round, setRound] = useState(0)
  const turn = useRef({ question: '', asked: 0, answered: 0 })
  const asked = JSON.stringify(variables ?? {})

  useEffect(() => {
    if (!enabled) return
    const question = JSON.stringify([query, asked, since])
    const mine = turn.current.asked + 1
    turn.current = { ...turn.current, question, asked: mine }
    const settle = (next: (before: { data?: T }) => { data?: T; error?: ApiError }) => {
      if (question !== turn.current.question || mine < turn.current.answered) return
      turn.current.answered = mine
      setState(next)
    }
    ask<T>(query, JSON.parse(asked) as Record<string, unknown>).then(
      (data) => settle(() => ({ data })),
      (error: unknown) => settle(({ data }) => ({ data, error: asApiError(error) })),
    )
  }, [query, asked, round, enabled, since])

  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { data: state.data, error: state.error, reload }
}

export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError
    ? error
    : new ApiError({ code: 'INTERNAL_SERVER_ERROR', message: String(error) })
}
