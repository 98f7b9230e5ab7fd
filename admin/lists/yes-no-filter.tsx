'use client'

import { LIST_LABELS as words } from '../../src/domain/desk/lists.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

type Props = {
  readonly disabled?: boolean
  readonly value?: unknown
  readonly onChange: (value: string) => void
}

/** Yes or no to filter by; the admin's own asks for the word "true". */
export function YesNoFilter({ disabled, value, onChange }: Props) {
  const locale = useLocale()
  return (
    <select
      className="desk-filter"
      aria-label={words.yesOrNo[locale]}
      disabled={disabled}
      value={typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{words.choose[locale]}</option>
      <option value="true">{words.yes[locale]}</option>
      <option value="false">{words.no[locale]}</option>
    </select>
  )
}
