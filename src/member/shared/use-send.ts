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

/**
 * A client's own id for one intention. `crypto.randomUUID` exists only on secure pages, and a meeting room's network
 * often has plain http.
 */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
