'use client'

import { useId } from 'react'

import { CHANGE_WORDS } from '../../src/domain/members/status-change.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

type Asked = {
  readonly name: string
  readonly value: string
  readonly isOptional?: boolean
  /** What is wrong with it. */
  readonly problem?: string | null
  readonly onChange: (value: string) => void
}

/** One field of a dialog, with what is wrong with it said beside it. A day is typed as people write it, whatever the browser's own order is. */
export function AskedInput({
  name,
  value,
  isOptional = false,
  problem = null,
  isDay = false,
  onChange,
}: Asked & { readonly isDay?: boolean }) {
  const locale = useLocale()
  const id = useId()
  return (
    <div className="desk-asked">
      <label htmlFor={id}>
        {name} {isOptional && <small>({CHANGE_WORDS.optional[locale]})</small>}
      </label>
      <input
        id={id}
        type="text"
        inputMode={isDay ? 'numeric' : undefined}
        placeholder={isDay ? CHANGE_WORDS.dayFormat[locale] : undefined}
        value={value}
        required={!isOptional}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== null && <p id={`${id}-problem`}>{problem}</p>}
    </div>
  )
}

/** One of a few. */
export function AskedSelect({
  name,
  value,
  options,
  problem = null,
  onChange,
}: Asked & { readonly options: readonly { readonly value: string; readonly label: string }[] }) {
  const locale = useLocale()
  const id = useId()
  return (
    <div className="desk-asked">
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        value={value}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      >
        {value === '' && <option value="">{CHANGE_WORDS.chooseOne[locale]}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {problem !== null && <p id={`${id}-problem`}>{problem}</p>}
    </div>
  )
}
