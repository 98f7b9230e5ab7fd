'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import { ApiError, ask } from './api.ts'
import { serverNow } from './server-clock.ts'

export type Answered<T> = {
  /** The last good answer: kept while a newer one is asked for, and when that fails. */
  readonly data: T | undefined
  /** The server's time when `data` came. */
  readonly answeredAt: number
  readonly error: ApiError | undefined
  readonly reload: () => void
}

type State<T> = { readonly data?: T; readonly answeredAt: number; readonly error?: ApiError }

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
  const [state, setState] = useState<State<T>>({ answeredAt: 0 })
  const [round, setRound] = useState(0)
  const turn = useRef({ question: '', asked: 0, answered: 0 })
  const asked = JSON.stringify(variables ?? {})

  useEffect(() => {
    if (!enabled) return
    const question = JSON.stringify([query, asked, since])
    const mine = turn.current.asked + 1
    turn.current = { ...turn.current, question, asked: mine }
    const settle = (next: (before: State<T>) => State<T>) => {
      if (question !== turn.current.question || mine < turn.current.answered) return
      turn.current.answered = mine
      setState(next)
    }
    ask<T>(query, JSON.parse(asked) as Record<string, unknown>).then(
      (data) => settle(() => ({ data, answeredAt: serverNow() })),
      (error: unknown) => settle((before) => ({ ...before, error: asApiError(error) })),
    )
  }, [query, asked, round, enabled, since])

  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { data: state.data, answeredAt: state.answeredAt, error: state.error, reload }
}

export function asApiError(error: unknown): ApiError {
  return error instanceof ApiError
    ? error
    : new ApiError({ code: 'INTERNAL_SERVER_ERROR', message: String(error) })
}
