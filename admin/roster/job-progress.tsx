'use client'

import { Button } from '@payloadcms/ui'

import type { Locale } from '../../src/domain/messages/messages.ts'
import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import type { SaidImportJob } from '../../src/domain/roster/say-report.ts'
import { ReportView } from './report-view.tsx'

type Props = {
  readonly job: SaidImportJob
  readonly locale: Locale
  readonly onAgain: () => void
}

/** How far an import is, and what it has done. */
export function JobProgress({ job, locale, onAgain }: Props) {
  const { state, done, total, fileName, failure, report } = job
  const isOver = state === 'DONE' || state === 'FAILED' || state === 'INTERRUPTED'
  return (
    <section aria-live="polite" data-import-state={state}>
      {state === 'RUNNING' && (
        <>
          <p>
            {words.running[locale]} {fileName}: {total === 0 ? '…' : `${done}/${total}`}
          </p>
          <progress max={Math.max(total, 1)} value={done} />
          <p>{words.mayLeave[locale]}</p>
        </>
      )}
      {state === 'DONE' && <p className="roster-import__done">{words.done[locale]}</p>}
      {state === 'INTERRUPTED' && <p role="alert">{words.interrupted[locale]}</p>}
      {state === 'FAILED' && (
        <p role="alert">
          {words.failed[locale]} {failure}
        </p>
      )}
      {state === 'DONE' && report !== null && <ReportView report={report} locale={locale} />}
      {isOver && (
        <Button buttonStyle="secondary" onClick={onAgain}>
          {words.again[locale]}
        </Button>
      )}
    </section>
  )
}
