'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { writtenMoment } from '../../src/domain/calendar/written-moment.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import type { SaidImportJob } from '../../src/domain/roster/say-report.ts'
import type { SaidRow } from '../../src/domain/roster/say-rows.ts'
import { useLocale } from '../shared/use-locale.ts'
import { JobState } from './job-state.tsx'
import { ReportView } from './report-view.tsx'
import { resultOf, resumeJob, rowsOfJob, settleCase, stopJob } from './roster-requests.ts'
import { RowsTable } from './rows-table.tsx'

type Props = {
  readonly api: string
  readonly job: SaidImportJob
  readonly onChange: (job: SaidImportJob) => void
  readonly onResumed: (job: SaidImportJob) => void
}

/** One import: how far it is, what it has done, what is still to be settled. */
export function JobView({ api, job, onChange, onResumed }: Props) {
  const locale = useLocale()
  const { id, report, settled } = job
  const rows = useRows({ api, id, isThere: report !== null })
  const [refusal, setRefusal] = useState<string | null>(null)
  const refuse = (answer: { readonly refusal: string | null }) =>
    setRefusal(answer.refusal ?? SHARED_LABELS.noConnection[locale])

  const resume = async () => {
    setRefusal(null)
    const answer = await resumeJob(api, id)
    if (answer.ok) onResumed(answer.value)
    else refuse(answer)
  }
  const stop = async () => {
    const answer = await stopJob(api, id)
    if (!answer.ok) refuse(answer)
  }
  const settle = async (asked: { number: number; settled: boolean }) => {
    const others = settled.filter((number) => number !== asked.number)
    onChange({ ...job, settled: asked.settled ? [...others, asked.number] : others })
    const answer = await settleCase({ api, id, ...asked })
    if (answer.ok) return
    onChange(job)
    refuse(answer)
  }
  return (
    <section data-import-state={job.state}>
      <p>
        <strong>{job.fileName}</strong> · {job.under} · {job.startedBy} ·{' '}
        {writtenMoment(new Date(job.startedAt))}
      </p>
      <div aria-live="polite">
        <JobState job={job} onStop={stop} onResume={resume} />
      </div>
      {refusal !== null && <p role="alert">{refusal}</p>}
      {report !== null && (
        <>
          <p>
            <Button el="anchor" url={resultOf(api, id)} buttonStyle="secondary" margin={false}>
              {words.result[locale]}
            </Button>
          </p>
          <p>{words.resultHint[locale]}</p>
          <ReportView
            report={report}
            locale={locale}
            settling={{ settled, onSettle: (asked) => void settle(asked) }}
          />
        </>
      )}
      {report !== null && rows !== null && <RowsTable rows={rows} cases={report.cases} />}
    </section>
  )
}

/** Once there is a report there are rows, and they stay as they are. */
function useRows({
  api,
  id,
  isThere,
}: {
  readonly api: string
  readonly id: string
  readonly isThere: boolean
}): readonly SaidRow[] | null {
  const [rows, setRows] = useState<readonly SaidRow[] | null>(null)
  useEffect(() => {
    if (!isThere) return
    void rowsOfJob(api, id).then((answer) => {
      if (answer.ok) setRows(answer.value)
    })
  }, [api, id, isThere])
  return rows
}
