import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'

import { ADMIN_WORDS } from '../../../src/domain/desk/admin-words.ts'
import { MESSAGES, type Locale } from '../../../src/domain/messages/messages.ts'
import { sourceFiles } from '../../support/source-files.ts'

type Words = { readonly [key: string]: string | Words }

const textsOf = (words: Words): string[] =>
  Object.values(words).flatMap((said) => (typeof said === 'string' ? [said] : textsOf(said)))

const isLabel = (value: object): value is Readonly<Record<Locale, string>> =>
  'vi' in value && 'en' in value && typeof value.vi === 'string' && typeof value.en === 'string'

function labelsIn(value: unknown): readonly Readonly<Record<Locale, string>>[] {
  if (typeof value !== 'object' || value === null) return []
  return isLabel(value) ? [value] : Object.values(value).flatMap(labelsIn)
}

/** Words that are said in one language and not in the other: of the admin's own catalogue, and of all labels and sentences of ours. */
export async function wordsOfOne(locale: Locale): Promise<ReadonlySet<string>> {
  const files = sourceFiles({ under: 'src/domain', endings: ['.labels.ts'] })
  const modules = await Promise.all(
    files.map(({ name }) => import(`../../../${name}`) as Promise<unknown>),
  )
  const ours = [...labelsIn(MESSAGES), ...modules.flatMap(labelsIn)]
  const said = {
    vi: [...textsOf(vi.translations), ...textsOf(ADMIN_WORDS.vi), ...ours.map((label) => label.vi)],
    en: [...textsOf(en.translations), ...textsOf(ADMIN_WORDS.en), ...ours.map((label) => label.en)],
  }
  const other = new Set(said[locale === 'vi' ? 'en' : 'vi'])
  return new Set(said[locale].filter((text) => !other.has(text) && /\p{L}{2}/u.test(text)))
}

/** Small words without which hardly an English sentence goes. */
const ENGLISH =
  /(?<!\p{L})(the|of|and|to|is|are|you|your|this|that|with|for|not|add|create|select|by|or)(?!\p{L})/iu
const VIETNAMESE = /[ăâđêôơưạ-ỹĂÂĐÊÔƠƯ]/i
/** The name of the product, and the name of a language in that language. */
const OF_BOTH = /Sổ Tay|Tiếng Việt/g

/** What a page in one language says in the other. The names in the test's data are of neither. */
export function foreign({
  said,
  locale,
  others,
}: {
  readonly said: readonly string[]
  readonly locale: Locale
  /** Words of the other language alone. */
  readonly others: ReadonlySet<string>
}): readonly string[] {
  const sounds = locale === 'vi' ? ENGLISH : VIETNAMESE
  return said.filter((text) => others.has(text) || sounds.test(text.replace(OF_BOTH, '')) === true)
}
