'use client'

import { useState } from 'react'

import type { ApiError } from './api.ts'
import { asApiError } from './use-answer.ts'

/** One thing that is sent at a time: whether it is under way, and why the last one failed. */
export function useSend() {
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<ApiError>()

  const send = async (work: () => Promise<void>) => {
    if (sending) return
    setSending(true)
    setError(undefined)
    try {
      await work()
    } catch (caught) {
      setError(asApiError(caught))
    } finally {
      setSending(false)
    }
  }
  return { sending, error, send, fail: setError }
}
