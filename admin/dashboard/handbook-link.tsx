'use client'

import { DESK_LABELS as words } from '../../src/domain/desk/desk.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

/** Out of the admin, to the pages of members. */
export function HandbookLink() {
  const locale = useLocale()
  return (
    <a className="nav__link" href="/">
      <span className="nav__link-label">{words.handbook[locale]}</span>
    </a>
  )
}
