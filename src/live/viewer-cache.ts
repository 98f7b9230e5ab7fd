import type { Viewer } from '../domain/permissions.ts'

export type FindViewers = (asked: {
  readonly sessionIds: readonly string[]
  readonly now: Date
}) => Promise<ReadonlyMap<string, Viewer>>

type Answer = { readonly at: number; readonly viewer: Promise<Viewer | null> }

/** How old an answer may be. With the time of reading it stays far below the second that a revoked right may live. */
const FRESH_MS = 250

/** Who sessions are, read once for all who ask within a quarter of a second. */
export function createViewerCache({
  findViewers,
  now,
}: {
  readonly findViewers: FindViewers
  readonly now: () => Date
}) {
  const answers = new Map<string, Answer>()

  function viewerNow(sessionId: string): Promise<Viewer | null> {
    const time = now()
    const cached = answers.get(sessionId)
    if (cached && time.getTime() - cached.at < FRESH_MS) return cached.viewer
    const viewer = findViewers({ sessionIds: [sessionId], now: time }).then(
      (found) => found.get(sessionId) ?? null,
    )
    const answer = { at: time.getTime(), viewer }
    answers.set(sessionId, answer)
    // A failure is nobody's answer; whoever asked sees it.
    viewer.catch(() => answers.get(sessionId) === answer && answers.delete(sessionId))
    return viewer
  }

  return {
    viewerNow,
    /** The next answer is read anew: of one session, or of all. */
    forget: (sessionId: string | null) =>
      sessionId === null ? answers.clear() : void answers.delete(sessionId),
    dropOld: () => {
      const oldest = now().getTime() - FRESH_MS
      for (const [sessionId, { at }] of answers) if (at <= oldest) answers.delete(sessionId)
    },
  }
}
