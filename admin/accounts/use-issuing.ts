'use client'

import { useRef, useState } from 'react'

import type { SlipAccount } from '../../src/domain/accounts/activation-slips.ts'
import { confirmHandedOut, issueAccounts, type Progress, type Run } from './issue-requests.ts'

export type Issuing = {
  readonly state: 'before' | 'running' | 'stopped' | 'done'
  readonly progress: Progress | null
  /** Everything that this page has been handed; it is nowhere else. */
  readonly accounts: readonly SlipAccount[]
  /** When the first part was made. */
  readonly issuedAt: string | null
  /** Whether the system knows that all of it has arrived. */
  readonly confirmed: boolean
  /** Undefined: nothing was refused. */
  readonly refused?: string | null
}

type Start = Pick<Run, 'organizationCode' | 'again' | 'memberId'>

const BEFORE: Issuing = {
  state: 'before',
  progress: null,
  accounts: [],
  issuedAt: null,
  confirmed: true,
}

/** One run, which can be stopped and gone on with. Each part is kept and confirmed as it comes, so that nothing that arrived is lost. */
export function useIssuing({ api }: { readonly api: string }) {
  const [issuing, setIssuing] = useState<Issuing>(BEFORE)
  const run = useRef<{ stop: AbortController; asked: Start } | null>(null)
  const change = (part: Partial<Issuing>) => setIssuing((now) => ({ ...now, ...part }))

  const go = async (asked: Start, from: Issuing) => {
    const stop = new AbortController()
    run.current = { stop, asked }
    setIssuing({ ...from, state: 'running', progress: null, refused: undefined })
    const { organizationCode } = asked
    const refusal = await issueAccounts({
      ...asked,
      api,
      signal: stop.signal,
      ...(from.issuedAt !== null && { since: from.issuedAt }),
      onBatch: ({ accounts, issuedAt, done, total }) => {
        setIssuing((now) => ({
          ...now,
          progress: { done, total },
          accounts: [...now.accounts, ...accounts],
          issuedAt: now.issuedAt ?? issuedAt,
        }))
        void confirmHandedOut({ api, organizationCode, issuedAt }).then((arrived) => {
          if (!arrived) change({ confirmed: false })
        })
      },
    })
    if (refusal === null) change({ state: 'done' })
    else if (stop.signal.aborted) change({ state: 'stopped' })
    else change({ state: 'stopped', refused: refusal.refused })
  }
  return {
    issuing,
    start: (asked: Start) => go(asked, BEFORE),
    stop: () => run.current?.stop.abort(),
    goOn: () => run.current && go(run.current.asked, issuing),
    forget: () => setIssuing(BEFORE),
  }
}
