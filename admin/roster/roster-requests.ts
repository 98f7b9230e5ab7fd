import type { EncodingChoice } from '../../src/domain/roster/decoded-sheet.ts'
import type { SaidImport, SaidImportJob, SaidReport } from '../../src/domain/roster/say-report.ts'
import type { SaidRow } from '../../src/domain/roster/say-rows.ts'
import { ask, type Answer } from '../shared/ask.ts'

export type ListChoice = {
  readonly file: File
  readonly under: string
  readonly encoding: EncodingChoice | ''
}
export type Preview = { readonly report: SaidReport; readonly rows: readonly SaidRow[] }

const doorOf = (api: string) => `${api}/members/roster`
const jobOf = (api: string, id: string) => `${doorOf(api)}/jobs/${encodeURIComponent(id)}`

export const organizationsDoor = (api: string) => `${doorOf(api)}/organizations`
export const resultOf = (api: string, id: string) => `${jobOf(api, id)}/result`

export const previewList = (api: string, choice: ListChoice) =>
  ask<Preview>(`${doorOf(api)}/preview`, { method: 'POST', body: formOf(choice) })

export const startImport = (api: string, choice: ListChoice) =>
  ask<SaidImportJob>(`${doorOf(api)}/import`, { method: 'POST', body: formOf(choice) })

export const pastImports = (api: string) => ask<readonly SaidImport[]>(`${doorOf(api)}/jobs`)
export const findJob = (api: string, id: string) => ask<SaidImportJob>(jobOf(api, id))
export const rowsOfJob = (api: string, id: string) =>
  ask<readonly SaidRow[]>(`${jobOf(api, id)}/rows`)

export const stopJob = (api: string, id: string) =>
  ask<object>(`${jobOf(api, id)}/stop`, { method: 'POST' })
export const resumeJob = (api: string, id: string) =>
  ask<SaidImportJob>(`${jobOf(api, id)}/resume`, { method: 'POST' })

export const settleCase = ({
  api,
  id,
  ...body
}: {
  readonly api: string
  readonly id: string
  readonly number: number
  readonly settled: boolean
}): Promise<Answer<object>> =>
  ask<object>(`${jobOf(api, id)}/cases`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

function formOf({ file, under, encoding }: ListChoice): FormData {
  const form = new FormData()
  form.set('file', file, file.name)
  form.set('under', under)
  if (encoding !== '') form.set('encoding', encoding)
  return form
}
