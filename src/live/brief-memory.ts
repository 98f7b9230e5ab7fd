type Answer<V> = { readonly at: number; readonly value: Promise<V> }

/** More keys than anybody follows at a time. */
const MOST = 500

/** Answers read once for all who ask within a moment: whoever asks says how old an answer may be. */
export function createBriefMemory<V>({
  read,
  now = Date.now,
}: {
  readonly read: (key: string) => Promise<V>
  readonly now?: () => number
}) {
  const answers = new Map<string, Answer<V>>()
  return {
    /** An answer whose reading began at `since` or later. */
    readSince: (key: string, since: number): Promise<V> => {
      const known = answers.get(key)
      if (known && known.at >= since) return known.value
      const answer = { at: now(), value: read(key) }
      answers.delete(key)
      answers.set(key, answer)
      for (const oldest of answers.keys()) {
        if (answers.size <= MOST) break
        answers.delete(oldest)
      }
      // A failure is nobody's answer but of those who wait for it.
      answer.value.catch(() => answers.get(key) === answer && answers.delete(key))
      return answer.value
    },
    /** Something is known to have changed: the next answer is read anew. */
    forget: (key: string) => void answers.delete(key),
  }
}
