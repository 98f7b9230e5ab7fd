import { useState } from 'react'

import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import type { Answer } from '../shared/ask.ts'
import { useLocale } from '../shared/use-locale.ts'

/** One write from a dialog: whether it is under way, and why it was refused. */
export function useChange() {
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  return {
    busy,
    refusal,
    write: async <Value>(answer: Promise<Answer<Value>>, onDone: (value: Value) => void) => {
      setBusy(true)
      setRefusal(null)
      const given = await answer
      setBusy(false)
      if (given.ok) onDone(given.value)
      else setRefusal(given.refusal ?? SHARED_LABELS.noConnection[locale])
    },
  }
}
