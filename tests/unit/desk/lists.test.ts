import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Field } from 'payload'

import { collections } from '../../../collections/index.ts'
import { BULK_ACTIONS } from '../../../src/domain/desk/bulk-actions.ts'
import { LIST_VIEWS } from '../../../src/domain/desk/list-views.ts'
import { NAVIGATION } from '../../../src/domain/desk/navigation.ts'
import { toneOf } from '../../../src/domain/desk/status-tones.ts'

const bySlug = new Map(collections.map((collection) => [collection.slug, collection]))
const fieldOf = (collection: CollectionConfig | undefined, name: string): Field | undefined =>
  collection?.fields.find((field) => 'name' in field && field.name === name)

describe('the lists of the admin', () => {
  it('are led to by the navigation', () => {
    const led = NAVIGATION.flatMap(({ entries }) => entries).flatMap(
      ({ path }) => /^\/collections\/(.+)$/.exec(path)?.[1] ?? [],
    )

    expect([...led].sort()).toEqual([...bySlug.keys()].sort())
  })

  it('offer views by fields and values that they have', () => {
    const wrong = Object.entries(LIST_VIEWS).flatMap(([slug, views]) =>
      views.flatMap(({ where }) =>
        Object.entries(where).filter(([name, { equals }]) => {
          const field = fieldOf(bySlug.get(slug), name)
          const options = field?.type === 'select' ? field.options : []
          return !options.some((option) => typeof option === 'object' && option.value === equals)
        }),
      ),
    )

    expect(wrong).toEqual([])
  })

  it('change many rows only where an action says so, and never members', () => {
    expect(Object.keys(BULK_ACTIONS).filter((slug) => !bySlug.has(slug))).toEqual([])
    expect(BULK_ACTIONS).not.toHaveProperty('members')
    expect(
      collections.filter(
        (one) => !one.disableBulkEdit || !one.disableBulkDelete || !one.disableDuplicate,
      ),
    ).toEqual([])
  })

  it('have columns that they can show (those of files are made with the upload)', () => {
    const ownFields = collections.filter(({ upload }) => !upload)
    const wrong = ownFields.flatMap((collection) =>
      (collection.admin?.defaultColumns ?? [])
        .filter((name) => fieldOf(collection, name) === undefined)
        .map((name) => `${collection.slug}.${name}`),
    )

    expect(wrong).toEqual([])
  })

  it.each([
    ['OFFICIAL', 'good'],
    ['ISSUED', 'waiting'],
    ['DECEASED', 'ended'],
    ['SOMETHING', 'plain'],
  ])('tell %s as %s', (value, tone) => {
    expect(toneOf(value)).toBe(tone)
  })
})
