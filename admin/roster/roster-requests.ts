import type { EncodingChoice } from '../../src/domain/roster/decoded-sheet.ts'
import type { SaidImportJob, SaidReport } from '../../src/domain/roster/say-report.ts'

/** An answer, or the sentence of a refusal ('' where the server could not be reached). */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string }

export type ListChoice = {
  readonly file: File
  readonly under: string
  readonly encoding: EncodingChoice | ''
}
export type OrganizationChoice = { readonly code: string; readonly name: string }

export const previewList = (api: string, choice: ListChoice) =>
  ask<SaidReport>(`${api}/members/roster/preview`, { method: 'POST', body: formOf(choice) })

export const startImport = (api: string, choice: ListChoice) =>
  ask<SaidImportJob>(`${api}/members/roster/import`, { method: 'POST', body: formOf(choice) })

export const findJob = (api: string, id: string) =>
  ask<SaidImportJob>(`${api}/members/roster/jobs/${encodeURIComponent(id)}`)

/** Bodies that a list may go under, by name. */
export async function listOrganizations(
  api: string,
): Promise<Answer<readonly OrganizationChoice[]>> {
  const asked = new URLSearchParams({
    depth: '0',
    limit: '1000',
    sort: 'sortKey',
    'where[status][equals]': 'ACTIVE',
    'where[type][not_in]': 'PARTY_GROUP,CELL',
    'select[name]': 'true',
    'select[code]': 'true',
  })
  const answer = await ask<{ docs: OrganizationChoice[] }>(
    `${api}/organizations?${asked.toString()}`,
  )
  return answer.ok ? { ok: true, value: answer.value.docs } : answer
}

function formOf({ file, under, encoding }: ListChoice): FormData {
  const form = new FormData()
  form.set('file', file, file.name)
  form.set('under', under)
  if (encoding !== '') form.set('encoding', encoding)
  return form
}

async function ask<T>(address: string, init: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { credentials: 'include', ...init })
    const told = (await response.json()) as T & { errors?: { message?: string }[] }
    if (response.ok) return { ok: true, value: told }
    return { ok: false, sentence: told.errors?.[0]?.message ?? '' }
  } catch {
    // No connection, or an answer that is none of ours: the page says to try again.
    return { ok: false, sentence: '' }
  }
}
