import type { Locale } from '../../src/domain/messages/sentence.ts'

/** The language that somebody reads the admin in, from what the admin calls it (`req.i18n.language`, `i18n.language`). */
export const localeOfLanguage = (language: string): Locale => (language === 'en' ? 'en' : 'vi')
