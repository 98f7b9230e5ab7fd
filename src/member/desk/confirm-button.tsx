'use client'

import { useState, type ReactNode } from 'react'

import { useDeskWords } from './use-desk-words.ts'

/** A button for what cannot be taken back: pressed once it asks, in the same place, with what will happen. */
export function ConfirmButton({
  question,
  disabled,
  isPrimary = false,
  onConfirm,
  children,
}: {
  readonly question: string
  readonly disabled?: boolean
  readonly isPrimary?: boolean
  readonly onConfirm: () => void
  readonly children: ReactNode
}) {
  const { w } = useDeskWords()
  const [isAsking, setAsking] = useState(false)
  if (!isAsking) {
    return (
      <button
        type="button"
        className={isPrimary ? 'primary' : undefined}
        disabled={disabled}
        onClick={() => setAsking(true)}
      >
        {children}
      </button>
    )
  }
  const confirm = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <span className="desk-confirm" role="group" aria-label={question}>
      <span>{question}</span>
      <button type="button" className="primary" autoFocus onClick={confirm}>
        {children}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {w('desk.no')}
      </button>
    </span>
  )
}
