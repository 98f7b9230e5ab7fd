'use client'

import { useId } from 'react'

import { useDeskHere } from './desk-context.ts'
import type { RollRow } from './desk-meeting.ts'
import { useDeskWords } from './use-desk-words.ts'

/** Somebody of the roll, in the order in which people are called. */
export function MemberSelect({
  label,
  value,
  onChange,
  only = () => true,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (memberId: string) => void
  readonly only?: (row: RollRow) => boolean
}) {
  const { w } = useDeskWords()
  const { roll } = useDeskHere()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} required value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{w('desk.choose')}</option>
        {(roll ?? []).filter(only).map(({ member }) => (
          <option key={member.id} value={member.id}>
            {member.fullName}
          </option>
        ))}
      </select>
    </div>
  )
}
