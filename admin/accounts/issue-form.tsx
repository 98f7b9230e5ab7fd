'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'

import { ISSUING_LABELS as words } from '../../src/domain/accounts/issuing.labels.ts'
import { IssuedNotice } from './issued-notice.tsx'
import { OrganizationPicker } from './organization-picker.tsx'
import { RunProgress } from './run-progress.tsx'
import { useIssuing } from './use-issuing.ts'
import { useLocale } from '../shared/use-locale.ts'

/** Choose an organization, issue, watch, and keep the list. */
export function IssueForm({ api }: { readonly api: string }) {
  const locale = useLocale()
  const [code, setCode] = useState('')
  const [again, setAgain] = useState(false)
  const { issuing, start, handOut } = useIssuing({ api, fileName: words.fileName[locale] })
  const isRunning = issuing.step === 'running'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code !== '') void start({ code, again })
  }
  return (
    <div>
      <h1>{words.title[locale]}</h1>
      <p>{words.intro[locale]}</p>
      <form onSubmit={submit}>
        <OrganizationPicker api={api} locale={locale} code={code} onChoose={setCode} />
        <label className="desk-check">
          <input
            type="checkbox"
            name="again"
            checked={again}
            onChange={(event) => setAgain(event.target.checked)}
          />
          <span>{words.again[locale]}</span>
        </label>
        <div>
          <Button type="submit" id="issue-accounts" disabled={isRunning || code === ''}>
            {words.issue[locale]}
          </Button>
        </div>
      </form>
      {isRunning && <RunProgress progress={issuing.progress} locale={locale} />}
      {issuing.step === 'choosing' && issuing.failed && (
        <p role="alert">{issuing.refused ?? words.failed[locale]}</p>
      )}
      {issuing.step === 'done' && (
        <IssuedNotice
          issued={issuing.list.issued}
          confirmed={issuing.confirmed}
          locale={locale}
          onDownload={() => void handOut(issuing.list)}
        />
      )}
    </div>
  )
}
