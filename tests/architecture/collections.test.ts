import { describe, expect, it } from '@jest/globals'

import { collections } from '../../collections/index.ts'

describe('collections', () => {
  it.each(collections.map(({ slug, access }) => [slug, access] as const))(
    '%s decides every operation itself',
    (_slug, access) => {
      const operations = Object.entries(access ?? {}).filter(
        ([, decide]) => typeof decide === 'function',
      )

      expect(operations.map(([name]) => name)).toEqual(
        expect.arrayContaining(['create', 'read', 'update', 'delete']),
      )
    },
  )

  it('have slugs that are names of their folders', () => {
    expect(
      collections.map(({ slug }) => slug).filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug)),
    ).toEqual([])
  })
})
