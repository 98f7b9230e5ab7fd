'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import type { SaidImportJob } from '../../src/domain/roster/say-report.ts'
import { useLocale } from '../shared/use-locale.ts'

type Props = {
  readonly job: SaidImportJob
  readonly onStop: () => Promise<void>
  readonly onResume: () => Promise<void>
}

/** How far an import is, with the button that stops it or lets it go on. */
export function JobState({ job, onStop, onResume }: Props) {
  const locale = useLocale()
  const { state, done, total, failure, resumable } = job
  const [busy, setBusy] = useState(false)
  const press = (work: () => Promise<void>) => () => {
    setBusy(true)
    void work().finally(() => setBusy(false))
  }
  const counted = (sentence: string) =>
    sentence.replace('{done}', String(done)).replace('{total}', String(total))
  if (state === 'RUNNING')
    return (
      <>
        <p>
          {words.running[locale]}: {total === 0 ? '…' : `${done}/${total}`}
        </p>
        <progress
          aria-label={words.running[locale]}
          max={Math.max(total, 1)}
          value={total === 0 ? undefined : done}
        />
        <p>{words.mayLeave[locale]}</p>
        <Button id="stop-import" buttonStyle="secondary" disabled={busy} onClick={press(onStop)}>
          {busy ? words.stopping[locale] : words.stop[locale]}
        </Button>
      </>
    )
  if (state === 'INTERRUPTED')
    return (
      <>
        <p role="alert">{counted(words.interrupted[locale])}</p>
        {resumable && (
          <Button id="resume-import" disabled={busy} onClick={press(onResume)}>
            {words.resume[locale]}
          </Button>
        )}
      </>
    )
  if (state === 'DONE') return <p className="desk-good">{words.done[locale]}</p>
  return (
    <p role="alert">
      {words.failed[locale]} {failure}
    </p>
  )
}
