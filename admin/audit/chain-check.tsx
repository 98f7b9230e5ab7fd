'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { AUDIT_PAGE_LABELS as words } from '../../src/domain/audit/audit.labels.ts'
import type { SaidVerification } from '../../src/domain/audit/say-verification.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { ask, type Answer } from '../shared/ask.ts'
import { useLocale } from '../shared/use-locale.ts'

/** Checks that nobody has altered the log, and says what it finds. */
export function ChainCheck({ api }: { readonly api: string }) {
  const locale = useLocale()
  const [busy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<Answer<SaidVerification> | null>(null)

  async function check() {
    setBusy(true)
    setAnswer(null)
    setAnswer(await ask<SaidVerification>(`${api}/audit/verify`, { method: 'POST' }))
    setBusy(false)
  }

  return (
    <div>
      <Button buttonStyle="secondary" disabled={busy} onClick={() => void check()}>
        {busy ? words.verifying[locale] : words.verify[locale]}
      </Button>
      {answer?.ok === false && (
        <p role="alert">{answer.refusal ?? SHARED_LABELS.noConnection[locale]}</p>
      )}
      {answer?.ok && <Found found={answer.value} note={words.keepMark[locale]} />}
    </div>
  )
}

function Found({ found, note }: { readonly found: SaidVerification; readonly note: string }) {
  return (
    <div role={found.whole ? 'status' : 'alert'} className="desk-audit-found">
      <p>
        <strong>{found.sentence}</strong>
      </p>
      {found.faults.length > 0 && (
        <ul>
          {found.faults.map((fault, at) => (
            <li key={`${at} ${fault}`}>{fault}</li>
          ))}
        </ul>
      )}
      {found.whole && <p className="desk-note">{note}</p>}
    </div>
  )
}
