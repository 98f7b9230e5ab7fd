import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { rowsOf } from '../../../src/persistence/rows-of.ts'
import { createWorld, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
}, 120_000)
afterAll(async () => world?.close())

describe('the indexes that lists need', () => {
  it.each<[Parameters<typeof rowsOf>[0]['slug'], readonly string[]]>([
    [
      'members',
      [
        'path,sortKey',
        'path,admittedOn',
        'cell,sortKey',
        'searchWords',
        'cardNumber',
        'phone',
        'citizenId',
      ],
    ],
    ['organizations', ['parent,sortKey', 'path', 'code', 'searchWords']],
    ['appointments', ['holder.value', 'organization', 'path']],
  ])('are there for %s from the start', async (slug, wanted) => {
    const indexes = await rowsOf({ payload: world.payload, slug }).collection.indexes()

    const keys = indexes.map(({ key }) => Object.keys(key as object).join())
    expect(keys).toEqual(expect.arrayContaining([...wanted]))
  })

  it('keep a code to one organization', async () => {
    const indexes = await rowsOf({
      payload: world.payload,
      slug: 'organizations',
    }).collection.indexes()

    expect(indexes.find(({ key }) => 'code' in (key as object))).toMatchObject({ unique: true })
  })
})
