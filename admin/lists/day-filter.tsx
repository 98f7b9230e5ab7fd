'use client'

import { useState } from 'react'

import { readPartOfDay, writtenPartOfDay } from '../../src/domain/calendar/part-of-day.ts'
import { LIST_LABELS as words } from '../../src/domain/desk/lists.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

type Props = {
  readonly disabled?: boolean
  readonly value?: unknown
  readonly onChange: (value: string) => void
}

/** A day, a month or a year to filter by, typed as people write it. */
export function DayFilter({ disabled, value, onChange }: Props) {
  const locale = useLocale()
  const [typed, setTyped] = useState(() =>
    typeof value === 'string' ? writtenPartOfDay(value) : '',
  )
  return (
    <input
      className="desk-filter"
      aria-label={words.filterDay[locale]}
      placeholder={words.filterDay[locale]}
      disabled={disabled}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(readPartOfDay(event.target.value))
      }}
    />
  )
}
