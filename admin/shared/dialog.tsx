'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'

import { SHARED_LABELS as words } from '../../src/domain/desk/shared.labels.ts'
import { useLocale } from './use-locale.ts'

type Props = {
  readonly title: string
  readonly children: ReactNode
  /** What the button that does it says. Null: a dialog that only shows. */
  readonly confirm: string | null
  readonly busy?: boolean
  /** While something is still to be chosen. */
  readonly disabled?: boolean
  readonly refusal?: string | null
  /** There is nothing to go back to: without the button that closes. */
  readonly onward?: boolean
  readonly onConfirm?: () => void
  readonly onClose: () => void
}

/** A dialog of the browser's own: keeps the keyboard inside, closes with Escape, gives the focus back. Render it to open it. */
export function Dialog({
  title,
  children,
  confirm,
  busy = false,
  disabled = false,
  refusal = null,
  onward = false,
  onConfirm,
  onClose,
}: Props) {
  const locale = useLocale()
  const heading = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    return () => opened?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        if (!busy) onClose()
      }}
    >
      <h2 id={heading}>{title}</h2>
      <div className="desk-dialog__body">{children}</div>
      {refusal !== null && <p role="alert">{refusal}</p>}
      <div className="desk-dialog__buttons">
        {!onward && (
          <Button buttonStyle="secondary" disabled={busy} onClick={onClose} margin={false}>
            {confirm === null ? words.close[locale] : words.cancel[locale]}
          </Button>
        )}
        {confirm !== null && (
          <Button disabled={busy || disabled} onClick={() => onConfirm?.()} margin={false}>
            {busy ? words.working[locale] : confirm}
          </Button>
        )}
      </div>
    </dialog>
  )
}
