'use client'

import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

type Props = {
  readonly value: string
  readonly onChange: (typed: string) => void
}

/** The day from which a change is in effect, as people write it. */
export function DayLine({ value, onChange }: Props) {
  const locale = useLocale()
  return (
    <label>
      {words.effectiveOn[locale]}
      <input
        name="effectiveOn"
        inputMode="numeric"
        placeholder={words.day[locale]}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}
