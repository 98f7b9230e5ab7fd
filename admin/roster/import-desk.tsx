'use client'

import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { JobView } from './job-view.tsx'
import { NewImport } from './new-import.tsx'
import { PastImports } from './past-imports.tsx'
import { useImportJob } from './use-import-job.ts'

type Props = { readonly api: string }

/** Choose, preview, confirm, watch; and the imports before. */
export function ImportDesk({ api }: Props) {
  const locale = useLocale()
  const { id, job, refusal, watch, change, leave } = useImportJob(api)
  return (
    <>
      <h1>{words.title[locale]}</h1>
      {id === null && (
        <>
          <NewImport api={api} onStarted={watch} />
          <PastImports api={api} />
        </>
      )}
      {id !== null && job === null && refusal !== null && (
        <p role="alert">{words.notFound[locale]}</p>
      )}
      {job !== null && (
        <JobView key={job.id} api={api} job={job} onChange={change} onResumed={watch} />
      )}
      {id !== null && (
        <p>
          <button type="button" className="desk-button" id="import-another" onClick={leave}>
            {words.again[locale]}
          </button>
        </p>
      )}
    </>
  )
}
