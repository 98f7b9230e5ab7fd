import type { Payload, TypedUser } from 'payload'
import type { ReactNode } from 'react'

import { RightsWatch } from './rights-watch.tsx'

type Props = {
  readonly payload: Payload
  readonly user?: TypedUser | null
  readonly children: ReactNode
}

type RightsOf = (asked: { payload: Payload; accountId: string }) => Promise<string | null>

/** Notes what rights the page is rendered with, so that a change meanwhile is not missed. */
export async function RightsProvider({ payload, user, children }: Props) {
  const { currentRights } = payload.collections.accounts.config.custom as {
    readonly currentRights: RightsOf
  }
  const known = user ? await currentRights({ payload, accountId: String(user.id) }) : null
  return <RightsWatch known={known}>{children}</RightsWatch>
}
