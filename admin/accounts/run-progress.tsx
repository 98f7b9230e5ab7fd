'use client'

import { ISSUING_LABELS as words } from '../../src/domain/accounts/issuing.labels.ts'
import type { Locale } from '../../src/domain/messages/sentence.ts'
import type { Progress } from './issue-requests.ts'

export function RunProgress({
  progress,
  locale,
}: {
  /** Null until the first answer. */
  readonly progress: Progress | null
  readonly locale: Locale
}) {
  const sentence =
    progress === null
      ? words.preparing[locale]
      : words.progress[locale]
          .replace('{done}', String(progress.done))
          .replace('{total}', String(progress.total))
  return (
    <div role="status">
      <p>{sentence}</p>
      <progress value={progress?.done} max={progress?.total} />
    </div>
  )
}
