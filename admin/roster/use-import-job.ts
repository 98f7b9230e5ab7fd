'use client'

import { useEffect, useState } from 'react'

import type { SaidImportJob } from '../../src/domain/roster/say-report.ts'
import { findJob } from './roster-requests.ts'

const EVERY_MS = 700
const PARAMETER = 'job'

/** The job that the page watches. Its id stands in the address, so that it is met again after a reload. */
export function useImportJob(api: string) {
  const [job, setJob] = useState<SaidImportJob | null>(null)
  const [id, setId] = useState<string | null>(null)

  useEffect(() => setId(new URLSearchParams(window.location.search).get(PARAMETER)), [])

  useEffect(() => {
    if (id === null) return
    let timer: ReturnType<typeof setTimeout>
    let isLeft = false
    const look = async () => {
      const answer = await findJob(api, id)
      if (isLeft) return
      if (answer.ok) setJob(answer.value)
      // Without an answer the last state stays on the page until there is one.
      if (!answer.ok || answer.value.state === 'RUNNING')
        timer = setTimeout(() => void look(), EVERY_MS)
    }
    void look()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [api, id])

  return {
    job,
    watch: (started: SaidImportJob): void => {
      putInAddress(started.id)
      setJob(started)
      setId(started.id)
    },
    leave: (): void => {
      putInAddress(null)
      setJob(null)
      setId(null)
    },
  }
}

function putInAddress(id: string | null): void {
  const address = new URL(window.location.href)
  if (id === null) address.searchParams.delete(PARAMETER)
  else address.searchParams.set(PARAMETER, id)
  window.history.replaceState(window.history.state, '', address)
}
