'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { printRuns } from '../../src/domain/accounts/activation-slips.ts'
import { ISSUING_LABELS as words } from '../../src/domain/accounts/issuing.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { fileOf } from './issue-requests.ts'
import type { Issuing } from './use-issuing.ts'

type Props = {
  readonly api: string
  readonly issuing: Issuing
  /** Called once everything is in a file. */
  readonly onTaken: () => void
  /** Null while the run goes on. */
  readonly onForget: (() => void) | null
}

/** What was issued, to be printed or kept. The page holds the codes alone: whoever leaves it without a file issues again. */
export function IssuedFiles({ api, issuing, onTaken, onForget }: Props) {
  const locale = useLocale()
  const { accounts, moments, issuedAt, confirmed } = issuing
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  useWarning(moments.length > 0)
  const take = async (kind: 'slips' | 'list') => {
    setBusy(true)
    setRefused(null)
    const parts = kind === 'slips' ? printRuns(accounts) : [accounts]
    for (const [at, some] of parts.entries()) {
      const file = await fileOf({ api, kind, accounts: some, issuedAt: issuedAt ?? '' })
      if ('refused' in file) {
        setRefused(file.refused ?? words.failed[locale])
        setBusy(false)
        return
      }
      const number = parts.length > 1 ? `-${at + 1}` : ''
      save(
        file,
        kind === 'slips'
          ? `${words.slipsFile[locale]}${number}.pdf`
          : `${words.fileName[locale]}.csv`,
      )
    }
    onTaken()
    setBusy(false)
  }
  return (
    <section>
      <p role="status" className="desk-good">
        {words.issued[locale].replace('{issued}', String(accounts.length))}
      </p>
      <p>{words.onlyHere[locale]}</p>
      {!confirmed && <p role="alert">{words.unconfirmed[locale]}</p>}
      {refused !== null && <p role="alert">{refused}</p>}
      <div className="desk-commands">
        <Button id="print-slips" margin={false} disabled={busy} onClick={() => void take('slips')}>
          {words.slips[locale]}
        </Button>
        <Button
          id="download-list"
          margin={false}
          buttonStyle="secondary"
          disabled={busy}
          onClick={() => void take('list')}
        >
          {words.download[locale]}
        </Button>
        {onForget !== null && (
          <Button margin={false} buttonStyle="secondary" disabled={busy} onClick={onForget}>
            {words.forget[locale]}
          </Button>
        )}
      </div>
    </section>
  )
}

/** The browser asks before a page is left whose codes are in no file yet. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isOn])
}

function save(file: Blob, fileName: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
