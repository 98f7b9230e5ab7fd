'use client'

import { useTranslation } from '@payloadcms/ui'

import { DESK_LABELS as words } from '../../src/domain/desk/desk.labels.ts'

/** Out of the admin, to the pages of members. */
export function HandbookLink() {
  const { i18n } = useTranslation()
  return (
    <a className="nav__link" href="/">
      <span className="nav__link-label">
        {words.handbook[i18n.language === 'en' ? 'en' : 'vi']}
      </span>
    </a>
  )
}
