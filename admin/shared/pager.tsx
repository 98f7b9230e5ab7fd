'use client'

import { SHARED_LABELS as words } from '../../src/domain/desk/shared.labels.ts'
import { useLocale } from './use-locale.ts'

type Props = {
  /** Of the first row shown, from 0. */
  readonly from: number
  readonly size: number
  readonly total: number
  readonly onGo: (from: number) => void
}

/** Pages of a long table. Nothing where all fits on one. */
export function Pager({ from, size, total, onGo }: Props) {
  const locale = useLocale()
  if (total <= size) return null
  const last = Math.min(from + size, total)
  const place = words.page[locale]
    .replace('{from}', String(from + 1))
    .replace('{to}', String(last))
    .replace('{total}', String(total))
  return (
    <nav className="desk-pager" aria-label={words.pages[locale]}>
      <button
        type="button"
        className="desk-button"
        disabled={from === 0}
        onClick={() => onGo(Math.max(0, from - size))}
      >
        {words.previous[locale]}
      </button>
      <span role="status">{place}</span>
      <button
        type="button"
        className="desk-button"
        disabled={last >= total}
        onClick={() => onGo(from + size)}
      >
        {words.next[locale]}
      </button>
    </nav>
  )
}
