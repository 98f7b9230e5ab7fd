'use client'

import { useField } from '@payloadcms/ui'

import { MEMBER_LABELS } from '../../src/domain/members/members.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import './member.css'

/** What stood in the list otherwise than it was read: a line a column. (The library's editor of such data is fetched from outside.) */
export function SourceText({ path }: { readonly path: string }) {
  const locale = useLocale()
  const { value } = useField<Readonly<Record<string, unknown>> | null>({ path })
  const lines = Object.entries(value ?? {})
  if (lines.length === 0) return null
  return (
    <section className="desk-page">
      <h3>{MEMBER_LABELS.sourceText[locale]}</h3>
      <dl className="desk-facts">
        {lines.map(([column, written]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{typeof written === 'string' ? written : JSON.stringify(written)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
