'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { OrganizationPeriod } from '../../src/domain/organizations/organization-history.ts'
import { historyLines } from '../../src/domain/organizations/history-lines.ts'
import { HISTORY_LABELS as words } from '../../src/domain/organizations/organizations.labels.ts'
import { ask } from '../shared/ask.ts'
import { useLocale } from '../shared/use-locale.ts'

type Row = Omit<OrganizationPeriod, 'parentId'> & {
  readonly parent?: { name?: string } | string | null
}

/** What the organization was, as dated lines in place of the stored rows. */
export function HistoryList() {
  const locale = useLocale()
  const { config } = useConfig()
  const { id, lastUpdateTime } = useDocumentInfo()
  const [rows, setRows] = useState<readonly Row[]>([])
  useEffect(() => {
    if (id === undefined) return
    const address = `${config.routes.api}/organizations/${id}?depth=1&select[history]=true`
    void ask<{ history?: readonly Row[] }>(address).then((answer) => {
      if (answer.ok) setRows(answer.value.history ?? [])
    })
  }, [config.routes.api, id, lastUpdateTime])

  const history = rows.map(({ parent, ...period }) => ({
    ...period,
    parent: typeof parent === 'object' ? (parent?.name ?? null) : null,
  }))
  return (
    <section className="field-type">
      <h2>{words.title[locale]}</h2>
      <ul>
        {historyLines({ history, locale }).map(({ when, changes }) => (
          <li key={`${when} ${changes.join()}`}>
            <strong>{when}</strong> — {changes.join('; ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
