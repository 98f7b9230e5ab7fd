import { describe, expect, it } from '@jest/globals'
import { en } from '@payloadcms/translations/languages/en'
import { vi } from '@payloadcms/translations/languages/vi'

import { ADMIN_WORDS } from '../../../src/domain/desk/admin-words.ts'

/** Words of English programmers; none of them is Vietnamese. */
const ENGLISH =
  /\b(fields?|files?|collections?|label|widgets?|API|token|email|blocks?|server|ID|key|URL|trash|menu|locale|globals|payload|document|preset|query)\b/i

type Words = { readonly [key: string]: string | Words }

function flat(words: Words, before = ''): (readonly [string, string])[] {
  return Object.entries(words).flatMap(([key, said]) =>
    typeof said === 'string' ? [[before + key, said] as const] : flat(said, `${before}${key}.`),
  )
}

const english = new Map(flat(en.translations))
const vietnamese = new Map([...flat(vi.translations), ...flat(ADMIN_WORDS.vi)])
const withoutValues = (said: string) => said.replace(/\{\{.*?\}\}|<[^>]*>/g, '')

describe("the admin's Vietnamese", () => {
  it('says everything that its English says', () => {
    expect([...english.keys()].filter((key) => !vietnamese.has(key))).toEqual([])
  })

  it('says nothing in English', () => {
    const wrong = [...vietnamese].filter(
      ([key, said]) =>
        ENGLISH.test(withoutValues(said)) ||
        (said === english.get(key) && /[a-z]{3}/i.test(withoutValues(said))),
    )

    expect(wrong).toEqual([])
  })

  it('keeps the values that a sentence is filled with', () => {
    const values = (said = '') => (said.match(/\{\{\w+\}\}/g) ?? []).sort()
    const wrong = flat(ADMIN_WORDS.vi).filter(([key, said]) =>
      values(said).some((value) => !values(english.get(key)).some((known) => known === value)),
    )

    expect(wrong).toEqual([])
  })

  it('mends only what there is', () => {
    const ours = [...flat(ADMIN_WORDS.vi), ...flat(ADMIN_WORDS.en)]

    // Those under `sotay` are words of our own views.
    const isOwn = (key: string) => key.startsWith('sotay.')
    expect(ours.filter(([key]) => !english.has(key) && !isOwn(key))).toEqual([])
  })
})
