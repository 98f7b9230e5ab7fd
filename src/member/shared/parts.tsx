'use client'

import { useEffect, useId, useRef, type InputHTMLAttributes, type ReactNode } from 'react'

import type { ApiError } from './api.ts'
import { useLanguage, type MessageKey } from './language.ts'

/** What these pages themselves say of a failure that the server knows nothing of. */
const OURS: Readonly<Record<string, MessageKey>> = {
  OFFLINE: 'member.offline',
  OTHER_SESSION: 'member.otherSession',
}

/** Says what went wrong, in words of the server where it has some, and offers to try again where that can help. */
export function Failed({
  error,
  onRetry,
}: {
  readonly error: ApiError
  readonly onRetry?: () => void
}) {
  const { t } = useLanguage()
  const notice = useRef<HTMLDivElement>(null)
  const ours = OURS[error.code]
  // Whoever pressed a button at the end of a long form would not see it above.
  useEffect(() => {
    void notice.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  return (
    <div className="notice bad" role="alert" ref={notice}>
      <p>{ours ? t(ours) : error.message}</p>
      {error.details.length > 0 && (
        <ul>
          {error.details.map(({ path, reason }) => (
            <li key={path + reason}>{reason}</li>
          ))}
        </ul>
      )}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t('member.retry')}
        </button>
      )}
    </div>
  )
}

export function Loading() {
  const { t } = useLanguage()
  return (
    <p className="muted" role="status">
      {t('member.loading')}
    </p>
  )
}

export function Done({ children }: { readonly children: ReactNode }) {
  return (
    <p className="notice good" role="status">
      {children}
    </p>
  )
}

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  readonly label: string
  readonly hint?: string
}

export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-describedby={hint ? hintId : undefined} {...input} />
      {hint && (
        <small id={hintId} className="muted">
          {hint}
        </small>
      )}
    </div>
  )
}

export function Submit({
  sending,
  disabled = false,
  children,
}: {
  readonly sending: boolean
  /** While something that the form needs has not come yet. */
  readonly disabled?: boolean
  readonly children: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <button type="submit" className="primary" disabled={sending || disabled}>
      {sending ? t('member.sending') : children}
    </button>
  )
}
