import { textMessages } from './text.messages.ts'
import { apiMessages } from './api.messages.ts'
import { errorMessages } from './errors.messages.ts'
import { serverMessages } from './server.messages.ts'
import { sentenceFrom, type Catalogue, type Locale, type Said } from './sentence.ts'

export { LOCALES, type Locale } from './sentence.ts'

/** Everything a user reads, by key. One file a feature beside this one; one line here. */
export const MESSAGES: Catalogue = {
  ...errorMessages,
  ...apiMessages,
  ...textMessages,
  ...serverMessages,
}

/** The sentence for a key of the whole catalogue; see `sentenceFrom`. */
export const say = (said: Said): string => sentenceFrom(MESSAGES, said)

/** Vietnamese unless English was asked for first. `header` is the value of Accept-Language. */
export function localeFrom(header: string | null | undefined): Locale {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'vi'
}
