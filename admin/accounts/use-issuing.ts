'use client'

import { useRef, useState } from 'react'

import type { SlipAccount } from '../../src/domain/accounts/activation-slips.ts'
import {
  confirmHandedOut,
  issueAccounts,
  type Batch,
  type Progress,
  type Run,
} from './issue-requests.ts'

export type Issuing = {
  readonly state: 'before' | 'running' | 'stopped' | 'done'
  readonly progress: Progress | null
  /** Everything that this page has been handed and still holds; it is nowhere else. */
  readonly accounts: readonly SlipAccount[]
  /** The moments of the parts that are not in a file yet, with where they were issued. */
  readonly moments: readonly { readonly organizationCode: string; readonly issuedAt: string }[]
  /** When the first of them was made. */
  readonly issuedAt: string | null
  /** False where the system could not be told that the codes are in a file. */
  readonly confirmed: boolean
  /** Undefined: nothing was refused. */
  readonly refused?: string | null
}

type Start = Pick<Run, 'organizationCode' | 'again' | 'memberId'>
type Current = { readonly stop: AbortController; readonly asked: Start; since?: string }

const BEFORE: Issuing = {
  state: 'before',
  progress: null,
  accounts: [],
  moments: [],
  issuedAt: null,
  confirmed: true,
}

/**
 * Runs that can be stopped and gone on with. Each part is kept as it comes, so that nothing that arrived is lost; the system is told that
 * codes are handed out once they are in a file. Until then another run makes new ones, as after a page that was closed too early.
 */
export function useIssuing({ api }: { readonly api: string }) {
  const [issuing, setIssuing] = useState<Issuing>(BEFORE)
  const run = useRef<Current | null>(null)
  const change = (part: Partial<Issuing>) => setIssuing((now) => ({ ...now, ...part }))

  const go = async (asked: Start, since?: string) => {
    const current: Current = { stop: new AbortController(), asked, since }
    run.current = current
    change({ state: 'running', progress: null, refused: undefined })
    const refusal = await issueAccounts({
      ...asked,
      api,
      signal: current.stop.signal,
      ...(since !== undefined && { since }),
      onBatch: (batch) => {
        current.since ??= batch.issuedAt
        setIssuing((now) => withBatch({ now, batch, organizationCode: asked.organizationCode }))
      },
    })
    if (refusal === null) change({ state: 'done' })
    else if (current.stop.signal.aborted) change({ state: 'stopped' })
    else change({ state: 'stopped', refused: refusal.refused })
  }
  return {
    issuing,
    start: (asked: Start) => go(asked),
    stop: () => run.current?.stop.abort(),
    goOn: () => run.current && go(run.current.asked, run.current.since),
    /** To be called once everything is in a file. */
    confirm: async () => {
      const arrived = await Promise.all(
        byOrganization(issuing.moments).map(([organizationCode, issuedAt]) =>
          confirmHandedOut({ api, organizationCode, issuedAt }),
        ),
      )
      const confirmed = arrived.every(Boolean)
      change({ confirmed, ...(confirmed && { moments: [] }) })
    },
    forget: () => setIssuing(BEFORE),
  }
}

type WithBatch = {
  readonly now: Issuing
  readonly batch: Batch
  readonly organizationCode: string
}

/** Whoever was given a second code has the last one. */
function withBatch({ now, batch, organizationCode }: WithBatch): Issuing {
  const { accounts, issuedAt, done, total } = batch
  const renewed = new Set(accounts.map(({ identifier }) => identifier))
  return {
    ...now,
    progress: { done, total },
    accounts: [...now.accounts.filter(({ identifier }) => !renewed.has(identifier)), ...accounts],
    moments: [...now.moments, { organizationCode, issuedAt }],
    issuedAt: now.issuedAt ?? issuedAt,
  }
}

function byOrganization(moments: Issuing['moments']): readonly [string, readonly string[]][] {
  const codes = [...new Set(moments.map(({ organizationCode }) => organizationCode))]
  return codes.map((code) => [
    code,
    moments.flatMap(({ organizationCode, issuedAt }) =>
      organizationCode === code ? [issuedAt] : [],
    ),
  ])
}
