import { textMessages } from './text.messages.ts'
import { errorMessages } from './errors.messages.ts'
import { serverMessages } from './server.messages.ts'

export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Everything a user reads, by key. One file a feature beside this one; one line here. */
export const MESSAGES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  ...errorMessages,
  ...textMessages,
  ...serverMessages,
}

/**
 * The sentence for a key in the reader's language, with `{name}` replaced from `params`.
 * An unknown key is returned as it is, so that a missing sentence shows in a test and not as a crash.
 */
export function say({
  key,
  locale,
  params = {},
}: {
  readonly key: string
  readonly locale: Locale
  readonly params?: Readonly<Record<string, string | number>>
}): string {
  const sentence = Object.hasOwn(MESSAGES, key) ? MESSAGES[key]?.[locale] : undefined
  return (sentence ?? key).replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}

/** Vietnamese unless English was asked for first. `header` is the value of Accept-Language. */
export function localeFrom(header: string | null | undefined): Locale {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'vi'
}
