'use client'

import { useCallback, useState } from 'react'

/** What of a page is asked again beside the stream, and after which events. */
const AFTER = {
  roll: ['opened', 'checkedIn', 'checkInDecided', 'attendanceMarked', 'absenceDecided'],
  plan: ['planChanged', 'registered', 'invited', 'opened'],
  tasks: ['taskAssigned', 'taskCompleted', 'closed'],
} as const
type Part = keyof typeof AFTER
type Rounds = Readonly<Record<Part, number>>

/** Counts, for each part of the page, the times at which something has happened that it shows. */
export function useRounds(): {
  readonly rounds: Rounds
  readonly hear: (types: readonly string[]) => void
} {
  const [rounds, setRounds] = useState<Rounds>({ roll: 0, plan: 0, tasks: 0 })
  const hear = useCallback((types: readonly string[]) => {
    const one = (part: Part) =>
      types.some((type) => AFTER[part].some((known) => known === type)) ? 1 : 0
    setRounds(({ roll, plan, tasks }) => ({
      roll: roll + one('roll'),
      plan: plan + one('plan'),
      tasks: tasks + one('tasks'),
    }))
  }, [])
  return { rounds, hear }
}
