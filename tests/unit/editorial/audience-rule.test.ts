import { describe, expect, it } from '@jest/globals'

import { publishedRows } from '../../../collections/editorial/editorial.access.ts'
import {
  audienceKeyOf,
  isReadByAllReadersOf,
  mayRead,
  readingKeysOf,
  recipientsOf,
} from '../../../src/domain/editorial/audience-rule.ts'
import type { Audience } from '../../../src/domain/editorial/editorial-values.ts'
import { ROLES, type Role, type Viewer } from '../../../src/domain/permissions.ts'
import { releasedFor } from '../../../src/persistence/news/news-row.ts'

const viewer = (rest: Partial<Viewer> = {}): Viewer => ({
  accountId: 'a',
  sessionId: null,
  displayName: 'A',
  locale: 'vi',
  memberId: 'm',
  cellPath: [],
  systemAdministrator: false,
  appointments: [],
  ...rest,
})
const memberOf = (...cellPath: string[]) => viewer({ cellPath })
const holding = (role: Role, ...organizationPath: string[]) =>
  viewer({
    appointments: [
      { id: role, role, organizationId: organizationPath.at(-1) ?? '', organizationPath },
    ],
  })
const key = (audience: Audience, audienceOrganizationId: string | null = null) =>
  audienceKeyOf({ audience, audienceOrganizationId, ownerId: 'commune' })

describe('who may read', () => {
  it.each<[string, Viewer | null, string, boolean]>([
    ['a guest, public', null, key('PUBLIC'), true],
    ['a guest, members', null, key('MEMBERS'), false],
    ['a guest, organization', null, key('ORGANIZATION'), false],
    ['an active member anywhere, members', memberOf('root', 'other', 'cell'), key('MEMBERS'), true],
    ['somebody without active membership, members', viewer(), key('MEMBERS'), false],
    [
      'a member below, organization',
      memberOf('root', 'commune', 'cell'),
      key('ORGANIZATION'),
      true,
    ],
    [
      'a member elsewhere, organization',
      memberOf('root', 'other', 'c'),
      key('ORGANIZATION'),
      false,
    ],
    [
      'a member of another cell of it',
      memberOf('root', 'commune', 'c2'),
      key('ORGANIZATION', 'c1'),
      false,
    ],
    [
      'a member of the one cell',
      memberOf('root', 'commune', 'c1'),
      key('ORGANIZATION', 'c1'),
      true,
    ],
    [
      'an appointee who is no member, organization',
      holding('SECRETARY', 'root', 'commune'),
      key('ORGANIZATION'),
      false,
    ],
    ['a member, committees', memberOf('root', 'commune', 'cell'), key('COMMITTEES'), false],
    [
      'a secretary below, committees',
      holding('SECRETARY', 'root', 'commune', 'cell'),
      key('COMMITTEES'),
      true,
    ],
    [
      'a secretary of the owner, committees',
      holding('SECRETARY', 'root', 'commune'),
      key('COMMITTEES'),
      true,
    ],
    ['a secretary above, committees', holding('SECRETARY', 'root'), key('COMMITTEES'), false],
    [
      'a secretary elsewhere, committees',
      holding('SECRETARY', 'root', 'other'),
      key('COMMITTEES'),
      false,
    ],
    [
      'the system administrator, committees',
      viewer({ systemAdministrator: true }),
      key('COMMITTEES'),
      false,
    ],
  ])('%s', (_name, who, readableBy, expected) => {
    expect(mayRead({ viewer: who, readableBy })).toBe(expected)
  })

  it('counts as a committee who holds a committee or an officer role, and nobody else', () => {
    const readers = ROLES.filter((role) =>
      mayRead({ viewer: holding(role, 'root', 'commune'), readableBy: key('COMMITTEES') }),
    )

    expect(readers).toEqual([
      'ORGANIZATION_OFFICER',
      'PROPAGANDA_OFFICER',
      'SECRETARY',
      'DEPUTY_SECRETARY',
      'COMMITTEE_MEMBER',
    ])
  })

  it('is the same rule in both translations', () => {
    const who = viewer({ cellPath: ['root', 'cell'] })
    const keys = [...readingKeysOf(who)]

    expect(releasedFor(who)).toMatchObject({ readableBy: { $in: keys } })
    expect(publishedRows(who).and).toContainEqual({ readableBy: { in: keys } })
  })

  it('knows the same people when they are to be told', () => {
    expect(recipientsOf(key('PUBLIC'))).toEqual({ kind: 'membersEverywhere' })
    expect(recipientsOf(key('MEMBERS'))).toEqual({ kind: 'membersEverywhere' })
    expect(recipientsOf(key('ORGANIZATION', 'c1'))).toEqual({
      kind: 'membersUnder',
      organizationId: 'c1',
    })
    expect(recipientsOf(key('COMMITTEES'))).toEqual({
      kind: 'committeesUnder',
      organizationId: 'commune',
    })
  })

  it.each([
    ['PUBLIC', 'PUBLIC', true],
    ['COMMITTEES:x', 'PUBLIC', true],
    ['PUBLIC', 'MEMBERS', false],
    ['ORGANIZATION:x', 'MEMBERS', true],
    ['COMMITTEES:x', 'MEMBERS', false],
    ['ORGANIZATION:x', 'ORGANIZATION:y', false],
    ['ORGANIZATION:x', 'ORGANIZATION:x', true],
  ])('lets readers of %s be led to %s: %s', (readableBy, linkedReadableBy, expected) => {
    expect(isReadByAllReadersOf({ readableBy, linkedReadableBy })).toBe(expected)
  })
})
