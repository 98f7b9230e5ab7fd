'use client'

import { useEffect, useState } from 'react'

import type { SaidImportJob } from '../../src/domain/roster/say-report.ts'
import { findJob } from './roster-requests.ts'

const EVERY_MS = 700
const PARAMETER = 'job'

/** The address of the page of an import, under the page of imports. */
export const addressOfJob = (id: string) => `?${PARAMETER}=${encodeURIComponent(id)}`

/** The job that the page watches. Its id stands in the address, so that it is met again after a reload, or from a link. */
export function useImportJob(api: string) {
  const [job, setJob] = useState<SaidImportJob | null>(null)
  const [id, setId] = useState<string | null>(null)
  /** Why there is nothing to show; null: the server could not be reached, and is asked again. */
  const [refusal, setRefusal] = useState<string | null>(null)

  useEffect(() => setId(new URLSearchParams(window.location.search).get(PARAMETER)), [])

  const isOver = job !== null && job.id === id && job.state !== 'RUNNING'
  useEffect(() => {
    if (id === null || isOver) return
    let timer: ReturnType<typeof setTimeout>
    let isLeft = false
    const look = async () => {
      const answer = await findJob(api, id)
      if (isLeft) return
      if (answer.ok) setJob(answer.value)
      setRefusal(answer.ok ? null : answer.refusal)
      // Without a connection the last state stays on the page until there is one.
      const isGone = !answer.ok && answer.refusal !== null
      if (!isGone && (!answer.ok || answer.value.state === 'RUNNING'))
        timer = setTimeout(() => void look(), EVERY_MS)
    }
    void look()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [api, id, isOver])

  const watch = (started: SaidImportJob): void => {
    putInAddress(started.id)
    setJob(started)
    setId(started.id)
  }
  return {
    id,
    job,
    refusal,
    watch,
    /** The job as somebody has just changed it here. */
    change: setJob,
    leave: (): void => {
      putInAddress(null)
      setJob(null)
      setId(null)
      setRefusal(null)
    },
  }
}

function putInAddress(id: string | null): void {
  const address = new URL(window.location.href)
  if (id === null) address.searchParams.delete(PARAMETER)
  else address.searchParams.set(PARAMETER, id)
  window.history.replaceState(window.history.state, '', address)
}
