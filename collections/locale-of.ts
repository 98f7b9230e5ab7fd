import type { PayloadRequest } from 'payload'

import { localeFrom, type Locale } from '../src/domain/messages/messages.ts'

/** The language of the admin, which the reader has chosen, before that of the browser. */
export function localeOf(req: PayloadRequest): Locale {
  const chosen: string | undefined = req.i18n?.language
  if (chosen === 'en' || chosen === 'vi') return chosen
  return localeFrom(req.headers?.get('accept-language'))
}
