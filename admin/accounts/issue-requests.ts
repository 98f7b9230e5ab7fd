import { linesOf } from '../shared/lines-of.ts'
import { post, sentenceOf } from '../shared/post.ts'

export type IssuableOrganization = {
  readonly code: string
  readonly name: string
  readonly under: string | null
}
export type Progress = { readonly done: number; readonly total: number }
export type IssuedList = {
  readonly issued: number
  readonly issuedAt: string
  readonly csv: string
}

/** A sentence of the server, or null where it said none. */
export type Refusal = { readonly refused: string | null }

/** Those where the person may issue accounts, at most twenty. */
export async function findIssuable({
  api,
  search,
}: {
  readonly api: string
  readonly search: string
}): Promise<readonly IssuableOrganization[] | Refusal> {
  const address = `${api}/accounts/issue/organizations?search=${encodeURIComponent(search)}`
  const answer = await fetch(address, { credentials: 'include' }).catch(() => null)
  return answer?.ok ? ((await answer.json()) as readonly IssuableOrganization[]) : refusalOf(answer)
}

/** Issues, telling how far it is, and answers with the list; what breaks off on the way is a refusal without a sentence. */
export async function issueAccounts({
  api,
  organizationCode,
  again,
  onProgress,
}: {
  readonly api: string
  readonly organizationCode: string
  readonly again: boolean
  readonly onProgress: (progress: Progress) => void
}): Promise<IssuedList | Refusal> {
  const answer = await post(`${api}/accounts/issue`, { organizationCode, again })
  if (!answer?.ok || answer.body === null) return refusalOf(answer)
  try {
    for await (const line of linesOf(answer.body)) {
      const told = JSON.parse(line) as IssuedList | Progress | { readonly failed: true }
      if ('csv' in told) return told
      if ('done' in told) onProgress(told)
    }
  } catch {
    // The connection broke off; the next run makes new codes.
  }
  return { refused: null }
}

/** Tells that the list has arrived; false where that did not get through. */
export async function confirmHandedOut({
  api,
  ...run
}: {
  readonly api: string
  readonly organizationCode: string
  readonly issuedAt: string
}): Promise<boolean> {
  // Told also when the page is left meanwhile.
  const answer = await post(`${api}/accounts/issue/handed-out`, run, { keepalive: true })
  return answer?.ok === true
}

const refusalOf = async (answer: Response | null): Promise<Refusal> => ({
  refused: await sentenceOf(answer),
})
