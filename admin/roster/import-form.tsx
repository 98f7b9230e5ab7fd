'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState, type FormEvent } from 'react'

import type { EncodingChoice } from '../../src/domain/roster/decoded-sheet.ts'
import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import type { SaidReport } from '../../src/domain/roster/say-report.ts'
import { EncodingQuestion } from './encoding-question.tsx'
import { IMPORT_STYLES } from './import-styles.ts'
import { JobProgress } from './job-progress.tsx'
import { ReportView } from './report-view.tsx'
import {
  listOrganizations,
  previewList,
  startImport,
  type OrganizationChoice,
} from './roster-requests.ts'
import { useImportJob } from './use-import-job.ts'
import { useLocale } from '../shared/use-locale.ts'

type Props = { readonly api: string }

/** Choose, preview, confirm, watch: the import of a list of members. */
export function ImportForm({ api }: Props) {
  const locale = useLocale()
  const { job, watch, leave } = useImportJob(api)
  const [organizations, setOrganizations] = useState<readonly OrganizationChoice[] | null>(null)
  const [under, setUnder] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [encoding, setEncoding] = useState<EncodingChoice | ''>('')
  const [report, setReport] = useState<SaidReport | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  useEffect(() => {
    void listOrganizations(api).then((answer) => {
      const found = answer.ok ? answer.value : []
      setOrganizations(found)
      if (found.length === 1) setUnder(found[0]?.code ?? '')
    })
  }, [api])

  const run = async (work: typeof previewList | typeof startImport) => {
    if (file === null || under === '') return
    setBusy(true)
    setRefusal(null)
    const answer = await work(api, { file, under, encoding })
    setBusy(false)
    if (!answer.ok) setRefusal(answer.sentence || words.noConnection[locale])
    else if ('state' in answer.value) watch(answer.value)
    else setReport(answer.value)
  }
  const preview = (event: FormEvent) => {
    event.preventDefault()
    setReport(null)
    void run(previewList)
  }
  const again = () => {
    leave()
    setReport(null)
    setFile(null)
  }

  return (
    <div className="roster-import">
      <style>{IMPORT_STYLES}</style>
      <h1>{words.title[locale]}</h1>
      {job !== null ? (
        <JobProgress job={job} locale={locale} onAgain={again} />
      ) : (
        <>
          <p>{words.intro[locale]}</p>
          <form onSubmit={preview}>
            <label>
              {words.under[locale]}
              <select
                name="under"
                value={under}
                required
                onChange={(event) => {
                  setUnder(event.target.value)
                  setReport(null)
                }}
              >
                <option value="">{words.chooseUnder[locale]}</option>
                {organizations?.map(({ code, name }) => (
                  <option key={code} value={code}>{`${name} (${code})`}</option>
                ))}
              </select>
            </label>
            {organizations?.length === 0 && <p role="alert">{words.noOrganizations[locale]}</p>}
            <label>
              {words.file[locale]}
              <input
                type="file"
                name="file"
                accept=".xlsx,.xls,.csv,.txt,.xlsm"
                required
                onChange={(event) => {
                  setFile(event.target.files?.[0] ?? null)
                  setReport(null)
                  setEncoding('')
                }}
              />
            </label>
            {report !== null && (
              <EncodingQuestion
                encoding={report.encoding}
                choice={encoding}
                locale={locale}
                onChoose={setEncoding}
              />
            )}
            <Button type="submit" buttonStyle="secondary" disabled={busy}>
              {busy && report === null ? words.previewing[locale] : words.preview[locale]}
            </Button>
          </form>
          {refusal !== null && <p role="alert">{refusal}</p>}
          {report !== null && (
            <>
              <ReportView report={report} locale={locale} />
              <Button
                id="confirm-import"
                disabled={busy || report.encoding.confidence === 'unsure'}
                onClick={() => void run(startImport)}
              >
                {words.confirm[locale]}
              </Button>
            </>
          )}
        </>
      )}
    </div>
  )
}
