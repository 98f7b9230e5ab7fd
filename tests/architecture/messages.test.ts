import { describe, expect, it } from '@jest/globals'

import { LOCALES, MESSAGES } from '../../src/domain/messages/messages.ts'
import { sourceFiles } from '../support/source-files.ts'

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

describe('sentences', () => {
  it('are there in every language, with the same values in them', () => {
    const wrong = Object.entries(MESSAGES).filter(
      ([, said]) =>
        LOCALES.some((locale) => !said[locale].trim()) ||
        String(placeholders(said.vi)) !== String(placeholders(said.en)),
    )

    expect(wrong.map(([key]) => key)).toEqual([])
  })

  it('are in the canonical form of Unicode', () => {
    const wrong = Object.entries(MESSAGES).filter(([, { vi }]) => vi !== vi.normalize('NFC'))

    expect(wrong).toEqual([])
  })

  it('have a key of their own in one file', () => {
    const files = sourceFiles({ under: 'src/domain/messages', endings: ['.messages.ts'] })
    const keys = files.flatMap(({ text }) =>
      [...text.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => key),
    )

    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('exist for every key that the source names', () => {
    const sources = ['src', 'schema', 'collections', 'admin'].flatMap((under) =>
      sourceFiles({ under, endings: ['.ts', '.tsx'] }),
    )
    const unknown = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/\b(?:message|reason|key): '([a-z]\w*\.[\w.]+)'/g)]
        .filter(([, key]) => !Object.hasOwn(MESSAGES, key!))
        .map(([, key]) => `${name}: ${key}`),
    )

    expect(unknown).toEqual([])
  })

  it('are each said somewhere, by name or by the beginning of it', () => {
    const text = ['src', 'schema', 'collections', 'admin']
      .flatMap((under) => sourceFiles({ under, endings: ['.ts', '.tsx'] }))
      .filter(({ name }) => !name.endsWith('.messages.ts'))
      .map((file) => file.text)
      .join('\n')
    const beginnings = [...text.matchAll(/`([a-z]\w*\.[\w.]*)\$\{/g)].map(([, begun]) => begun!)
    const unsaid = Object.keys(MESSAGES).filter(
      (key) =>
        !text.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)),
    )

    expect(unsaid).toEqual([])
  })
})
