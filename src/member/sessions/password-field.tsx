'use client'

import { useState } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Field } from '../shared/parts.tsx'

/** A password that can be looked at: on a small keyboard people mistype what they cannot see. */
export function PasswordField({
  label,
  hint,
  autoComplete,
  value,
  onChange,
}: {
  readonly label: string
  readonly hint?: string
  readonly autoComplete: 'current-password' | 'new-password'
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { t } = useLanguage()
  const [shown, setShown] = useState(false)
  return (
    <>
      <Field
        label={label}
        hint={hint}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <label className="check">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {t('member.password.show')}
      </label>
    </>
  )
}
