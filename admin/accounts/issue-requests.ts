import type { SlipAccount } from '../../src/domain/accounts/activation-slips.ts'
import type { Standing } from '../../src/domain/accounts/issue-standing.ts'
import { ask, type Answer } from '../shared/ask.ts'
import { linesOf } from '../shared/lines-of.ts'
import { post, sentenceOf } from '../shared/post.ts'

export type Progress = { readonly done: number; readonly total: number }
/** A part of a run: what was issued at one moment. */
export type Batch = Progress & {
  readonly issuedAt: string
  readonly accounts: readonly SlipAccount[]
}
/** A sentence of the server, or null where it said none. */
export type Refusal = { readonly refused: string | null }

export type Person = {
  readonly memberId: string
  readonly accountId: string | null
  readonly fullName: string
  readonly organization: string
  readonly standing: Standing
  readonly expiresAt: string | null
}
export type StandingPage = {
  readonly counts: Readonly<Record<Standing, number>>
  readonly total: number
  readonly people: readonly Person[]
}
export type Unit = {
  readonly code: string
  readonly name: string
  readonly isSelf: boolean
  readonly members: number
  readonly active: number
  readonly issued: number
}

const doorOf = (api: string) => `${api}/accounts/issue`
export const organizationsDoor = (api: string) => `${doorOf(api)}/organizations`

export const activationOf = (api: string, organization: string): Promise<Answer<readonly Unit[]>> =>
  ask(`${doorOf(api)}/activation?${new URLSearchParams({ organization })}`)

export const standingIn = ({
  api,
  organization,
  standing = null,
  from = 0,
}: {
  readonly api: string
  readonly organization: string
  readonly standing?: Standing | null
  readonly from?: number
}): Promise<Answer<StandingPage>> =>
  ask(
    `${doorOf(api)}/standing?${new URLSearchParams({
      organization,
      from: String(from),
      ...(standing !== null && { standing }),
    })}`,
  )

export type Run = {
  readonly api: string
  readonly organizationCode: string
  readonly again: boolean
  /** When the run began that this one goes on with. */
  readonly since?: string
  readonly memberId?: string
  readonly signal?: AbortSignal
  readonly onBatch: (batch: Batch) => void
}

/** Issues, handing over each part as it comes; null where it came to its end. What breaks off on the way is a refusal without a sentence. */
export async function issueAccounts({
  api,
  signal,
  onBatch,
  ...asked
}: Run): Promise<Refusal | null> {
  const answer = await post(doorOf(api), asked, { signal })
  if (!answer?.ok || answer.body === null) return { refused: await sentenceOf(answer) }
  try {
    for await (const line of linesOf(answer.body)) {
      const told = JSON.parse(line) as
        Batch | { readonly issued: number } | { readonly failed: true }
      if ('accounts' in told) onBatch(told)
      if ('issued' in told) return null
    }
  } catch {
    // The connection broke off, or somebody stopped it; what came before is issued.
  }
  return { refused: null }
}

/** Tells that what was issued at these moments is in a file; false where that did not get through. */
export async function confirmHandedOut({
  api,
  ...run
}: {
  readonly api: string
  readonly organizationCode: string
  readonly issuedAt: readonly string[]
}): Promise<boolean> {
  // Told also when the page is left meanwhile.
  const answer = await post(`${doorOf(api)}/handed-out`, run, { keepalive: true })
  return answer?.ok === true
}

type Handed = {
  readonly api: string
  readonly accounts: readonly SlipAccount[]
  readonly issuedAt: string
}

/** What was issued, as a file: slips (PDF) or a list (CSV). */
export async function fileOf({
  api,
  kind,
  ...handed
}: Handed & { readonly kind: 'slips' | 'list' }): Promise<Blob | Refusal> {
  const answer = await post(`${doorOf(api)}/${kind}`, handed)
  return answer?.ok ? answer.blob() : { refused: await sentenceOf(answer) }
}

/** Closes an account or opens it again, by the rules of the collection. */
export const setStatus = ({
  api,
  accountId,
  status,
}: {
  readonly api: string
  readonly accountId: string
  readonly status: 'ACTIVE' | 'CLOSED' | 'ISSUED'
}): Promise<Answer<object>> =>
  ask(`${api}/accounts/${accountId}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ status }),
  })
