'use client'

import Link from 'next/link'

import { day } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'

export type NewsRow = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly publishedAt: string
  readonly owner: { readonly name: string }
}

export const NEWS_ROW = 'id slug title summary publishedAt owner { name }'

export function NewsList({ items }: { readonly items: readonly NewsRow[] }) {
  const { locale } = useLanguage()
  return (
    <ul className="rows">
      {items.map(({ id, slug, title, summary, publishedAt, owner }) => (
        <li key={id}>
          <Link href={`/news/${encodeURIComponent(slug)}`} className="row">
            <strong>{title}</strong>
            {summary && <span>{summary}</span>}
            <small className="muted">
              {day(publishedAt, locale)} · {owner.name}
            </small>
          </Link>
        </li>
      ))}
    </ul>
  )
}
