'use client'

import { Button } from '@payloadcms/ui'

import { AUDIT_PAGE_LABELS as words } from '../../src/domain/audit/audit.labels.ts'
import type { SaidAuditPage } from '../../src/domain/audit/audit-page.ts'
import { writtenMoment } from '../../src/domain/calendar/written-moment.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { DataTable, type Column } from '../shared/data-table.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { AuditFilters } from './audit-filters.tsx'
import { ChainCheck } from './chain-check.tsx'
import { useAuditEntries } from './use-audit-entries.ts'

type Entry = SaidAuditPage['entries'][number]

/** The log, newest first, narrowed by kind, name, organization and days. */
export function AuditLog({ api }: { readonly api: string }) {
  const locale = useLocale()
  const { entries, next, mayVerify, busy, refusal, look, more } = useAuditEntries(api)
  const columns: readonly Column<Entry>[] = [
    { key: 'at', label: words.when[locale], cell: ({ at }) => writtenMoment(new Date(at)) },
    { key: 'who', label: words.who[locale], cell: ({ who }) => who },
    { key: 'what', label: words.what[locale], cell: ({ what }) => what },
    { key: 'where', label: words.where[locale], cell: ({ where }) => where },
  ]
  return (
    <>
      <h1>{words.title[locale]}</h1>
      <p>{words.intro[locale]}</p>
      {mayVerify && <ChainCheck api={api} />}
      <AuditFilters api={api} busy={busy} onLook={look} />
      {refusal !== null && <p role="alert">{refusal}</p>}
      {entries === null && refusal === null && <p role="status">{SHARED_LABELS.loading[locale]}</p>}
      {entries?.length === 0 && <p role="status">{SHARED_LABELS.nothing[locale]}</p>}
      {entries !== null && entries.length > 0 && (
        <DataTable
          caption={words.title[locale]}
          columns={columns}
          rows={entries}
          keyOf={({ id }) => id}
        />
      )}
      {next !== null && (
        <Button buttonStyle="secondary" disabled={busy} onClick={more}>
          {words.more[locale]}
        </Button>
      )}
    </>
  )
}
