'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useState, type FormEvent } from 'react'

import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import type { EncodingChoice } from '../../src/domain/roster/decoded-sheet.ts'
import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import type { SaidImportJob } from '../../src/domain/roster/say-report.ts'
import { OrganizationSearch, type OrganizationChoice } from '../shared/organization-search.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { EncodingQuestion } from './encoding-question.tsx'
import { FileDrop } from './file-drop.tsx'
import { ReportView } from './report-view.tsx'
import { organizationsDoor, previewList, startImport, type Preview } from './roster-requests.ts'
import { RowsTable } from './rows-table.tsx'

type Props = {
  readonly api: string
  readonly onStarted: (job: SaidImportJob) => void
}

/** A list that is to be imported: where to, which file, what it would do, and the button that does it. */
export function NewImport({ api, onStarted }: Props) {
  const locale = useLocale()
  const [under, setUnder] = useState<OrganizationChoice | null>(null)
  const [file, setFile] = useState<File | null>(null)
  const [encoding, setEncoding] = useState<EncodingChoice | ''>('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const run = async (work: typeof previewList | typeof startImport) => {
    if (file === null || under === null) return
    setBusy(true)
    setRefusal(null)
    const answer = await work(api, { file, under: under.code, encoding })
    setBusy(false)
    if (!answer.ok) setRefusal(answer.refusal ?? SHARED_LABELS.noConnection[locale])
    else if ('state' in answer.value) onStarted(answer.value)
    else setPreview(answer.value)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setPreview(null)
    void run(previewList)
  }
  const chooseUnder = useCallback((organization: OrganizationChoice) => {
    setUnder(organization)
    setPreview(null)
  }, [])
  const chooseFile = (chosen: File | null) => {
    setFile(chosen)
    setPreview(null)
    setEncoding('')
    setRefusal(null)
  }
  return (
    <>
      <p>{words.intro[locale]}</p>
      <form onSubmit={submit}>
        <OrganizationSearch
          address={organizationsDoor(api)}
          label={words.findOrganization[locale]}
          chosen={under}
          onChoose={chooseUnder}
        />
        <FileDrop file={file} onChoose={chooseFile} />
        {preview !== null && (
          <EncodingQuestion
            encoding={preview.report.encoding}
            choice={encoding}
            locale={locale}
            onChoose={setEncoding}
          />
        )}
        <div>
          <Button
            type="submit"
            buttonStyle="secondary"
            disabled={busy || file === null || under === null}
          >
            {busy && preview === null ? words.previewing[locale] : words.preview[locale]}
          </Button>
        </div>
      </form>
      {refusal !== null && <p role="alert">{refusal}</p>}
      {preview !== null && (
        <>
          <ReportView report={preview.report} locale={locale} />
          <Button
            id="confirm-import"
            disabled={busy || preview.report.encoding.confidence === 'unsure'}
            onClick={() => void run(startImport)}
          >
            {words.confirm[locale]}
          </Button>
          <RowsTable rows={preview.rows} cases={preview.report.cases} />
        </>
      )}
    </>
  )
}
