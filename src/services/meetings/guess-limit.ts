import { DomainError } from '../../errors/domain-error.ts'

const WINDOW_MS = 60_000
const MAX_WRONG = 10
const MAX_PERSONS = 20_000

/**
 * Ten wrong codes a minute for each person and meeting, in each process: enough for every slip of the thumb, and hopeless for
 * guessing six signs that are new every 15 seconds. Kept in memory: forgetting it at a restart gives away nothing.
 */
export function createGuessLimit() {
  const wrong = new Map<string, { readonly since: number; readonly count: number }>()
  const recent = (key: string, now: Date) => {
    const entry = wrong.get(key)
    return entry && now.getTime() - entry.since < WINDOW_MS ? entry : undefined
  }
  return {
    /** RATE_LIMITED while there were too many. */
    check(key: string, now: Date): void {
      const entry = recent(key, now)
      if (!entry || entry.count < MAX_WRONG) return
      const seconds = Math.ceil((entry.since + WINDOW_MS - now.getTime()) / 1000)
      throw new DomainError({
        code: 'RATE_LIMITED',
        message: 'error.rateLimited',
        params: { seconds },
      })
    },
    wrongCode(key: string, now: Date): void {
      const entry = recent(key, now)
      if (!entry && wrong.size >= MAX_PERSONS) wrong.clear()
      wrong.set(key, { since: entry?.since ?? now.getTime(), count: (entry?.count ?? 0) + 1 })
    },
  }
}
