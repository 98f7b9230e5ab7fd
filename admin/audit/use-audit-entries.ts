import { useCallback, useEffect, useState } from 'react'

import type { SaidAuditPage } from '../../src/domain/audit/audit-page.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { ask } from '../shared/ask.ts'
import { useLocale } from '../shared/use-locale.ts'

/** What was asked for, as the door takes it. */
export type AuditQuery = Readonly<
  Partial<Record<'group' | 'name' | 'organization' | 'from' | 'to', string>>
>

type Page = { readonly [key in keyof SaidAuditPage]: SaidAuditPage[key] }

/** The entries read so far: a new question begins anew, "more" goes on. */
export function useAuditEntries(api: string) {
  const locale = useLocale()
  const [query, setQuery] = useState<AuditQuery>({})
  const [page, setPage] = useState<Page | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)

  const read = useCallback(
    async ({ asked, before }: { readonly asked: AuditQuery; readonly before: Page | null }) => {
      setBusy(true)
      setRefusal(null)
      const params = new URLSearchParams({ ...asked, ...(before?.next && { after: before.next }) })
      const answer = await ask<SaidAuditPage>(`${api}/audit?${params.toString()}`)
      setBusy(false)
      if (!answer.ok) return setRefusal(answer.refusal ?? SHARED_LABELS.noConnection[locale])
      setPage({ ...answer.value, entries: [...(before?.entries ?? []), ...answer.value.entries] })
    },
    [api, locale],
  )
  useEffect(() => {
    void read({ asked: query, before: null })
  }, [query, read])

  return {
    entries: page?.entries ?? null,
    next: page?.next ?? null,
    mayVerify: page?.mayVerify === true,
    busy,
    refusal,
    look: setQuery,
    more: () => void read({ asked: query, before: page }),
  }
}
