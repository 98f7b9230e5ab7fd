import { useTranslation } from '@payloadcms/ui'

import type { Locale } from '../../src/domain/messages/sentence.ts'
import { localeOfLanguage } from './locale-of-language.ts'

/** The language that the person reads the admin in. */
export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return localeOfLanguage(i18n.language)
}
