export const LOCALES = ['vi', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** Sentences by key, each in every language. */
export type Catalogue = Readonly<Record<string, Readonly<Record<Locale, string>>>>

export type Said = {
  readonly key: string
  readonly locale: Locale
  readonly params?: Readonly<Record<string, string | number>>
}

/**
 * The sentence for a key in the reader's language, with `{name}` replaced from `params`.
 * An unknown key is returned as it is, so that a missing sentence shows in a test and not as a crash.
 */
export function sentenceFrom(catalogue: Catalogue, { key, locale, params = {} }: Said): string {
  const sentence = Object.hasOwn(catalogue, key) ? catalogue[key]?.[locale] : undefined
  return filled(sentence ?? key, params)
}

/** A text with `{name}` replaced from `params`. */
export function filled(text: string, params: NonNullable<Said['params']>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(params, name) ? String(params[name]) : whole,
  )
}
