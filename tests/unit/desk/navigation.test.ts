import { describe, expect, it } from '@jest/globals'

import { isAt, NAVIGATION, navigationFor } from '../../../src/domain/desk/navigation.ts'
import type { Role, Viewer } from '../../../src/domain/permissions.ts'
import { administrator, holding, nobody } from './viewers.ts'

const pathsOf = (viewer: Viewer | null) =>
  navigationFor(viewer).flatMap(({ entries }) => entries.map(({ path }) => path))

describe('the navigation of the admin', () => {
  it.each<[string, Viewer | null]>([
    ['who is not signed in', null],
    ['who holds nothing', nobody],
  ])('shows nothing to %s', (_who, viewer) => {
    expect(navigationFor(viewer)).toEqual([])
  })

  it.each<[Role, readonly string[], readonly string[]]>([
    ['ORGANIZATION_OFFICER', ['/import', '/issue-accounts'], ['/collections/news']],
    ['SECRETARY', ['/collections/members', '/collections/meetings'], ['/import']],
    ['CONTRIBUTOR', ['/collections/news'], ['/collections/members', '/collections/meetings']],
    ['INSPECTOR', ['/collections/appointments'], ['/collections/accounts']],
  ])('shows to %s what the permission table opens, and only that', (role, shown, hidden) => {
    const paths = pathsOf(holding(role))

    expect(paths).toEqual(expect.arrayContaining([...shown]))
    expect(paths.filter((path) => hidden.includes(path))).toEqual([])
  })

  it('keeps meetings and content from the administrator of the system', () => {
    const paths = pathsOf(administrator)

    expect(paths).toContain('/collections/accounts')
    expect(paths).not.toContain('/collections/meetings')
    expect(paths).not.toContain('/collections/news')
  })

  it('names each page once', () => {
    const paths = NAVIGATION.flatMap(({ entries }) => entries.map(({ path }) => path))

    expect(new Set(paths).size).toBe(paths.length)
  })

  it('knows what lies below a page from what only begins alike', () => {
    const path = '/admin/collections/editorial'

    expect(isAt({ path, here: `${path}/1` })).toBe(true)
    expect(isAt({ path, here: `${path}-tasks` })).toBe(false)
  })
})
