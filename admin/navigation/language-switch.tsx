'use client'

import { useAuth, useConfig, useTranslation } from '@payloadcms/ui'

import { NAVIGATION_LABELS as words } from '../../src/domain/desk/navigation.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

/** Changes the language of the admin at once, and keeps the choice with the account of whoever is signed in. */
export function LanguageSwitch() {
  const locale = useLocale()
  const { switchLanguage } = useTranslation()
  const { user } = useAuth()
  const { config } = useConfig()
  const other = locale === 'vi' ? 'en' : 'vi'

  const change = async () => {
    // The choice holds in this browser even where it could not be kept.
    if (user)
      await fetch(`${config.routes.api}/accounts/${user.id}`, {
        method: 'PATCH',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ locale: other }),
      }).catch(() => null)
    await switchLanguage?.(other)
  }
  return (
    <button className="desk-language" type="button" lang={other} onClick={() => void change()}>
      {words.otherLanguage[locale]}
    </button>
  )
}
