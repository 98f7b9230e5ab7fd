import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { sayReason } from '../../../src/domain/access/say-reason.ts'
import { waysTo } from '../../../src/domain/access/ways.ts'
import { reasonsToSee, type SeenRow } from '../../../src/domain/access/why-visible.ts'
import { LOCALES } from '../../../src/domain/messages/messages.ts'
import { isVisibleOrganization } from '../../../src/domain/organizations/visible-organizations.ts'
import { isGrantedAt, PERMISSIONS, ROLES, type Viewer } from '../../../src/domain/permissions.ts'

/** A small tree: each path from the root. */
const PATHS = [
  ['tinh'],
  ['tinh', 'xa'],
  ['tinh', 'xa', 'mot'],
  ['tinh', 'xa', 'hai'],
  ['tinh', 'xa-khac'],
  ['tinh', 'xa-khac', 'ba'],
] as const
const anyPath = fc.constantFrom(...PATHS)

const anyViewer: fc.Arbitrary<Viewer> = fc.record({
  accountId: fc.constant('toi'),
  sessionId: fc.constant(null),
  displayName: fc.constant('Tôi'),
  locale: fc.constant('vi' as const),
  memberId: fc.constantFrom(null, 'toi-dang-vien'),
  cellPath: fc.oneof(fc.constant([]), anyPath),
  systemAdministrator: fc.boolean(),
  appointments: fc.array(
    fc.tuple(fc.nat(), fc.constantFrom(...ROLES), anyPath).map(([id, role, path]) => ({
      id: String(id),
      role,
      organizationId: path.at(-1) ?? '',
      organizationPath: [...path],
    })),
    { maxLength: 3 },
  ),
})

const rowAt = (path: readonly string[], more: Partial<SeenRow> = {}): SeenRow => ({
  collection: 'members',
  id: 'hang',
  path,
  authorId: null,
  readableBy: [],
  boards: [],
  ...more,
})

describe('the ways to a right', () => {
  it('are there exactly where the table grants it', () => {
    fc.assert(
      fc.property(
        anyViewer,
        fc.constantFrom(...PERMISSIONS),
        anyPath,
        (viewer, permission, path) => {
          const ways = waysTo({ viewer, permission, path })

          expect(ways.length > 0).toBe(isGrantedAt({ viewer, permission, path }))
        },
      ),
      { seed: 5, numRuns: 2_000 },
    )
  })

  it('to an organization are there exactly where it is visible, those above included', () => {
    fc.assert(
      fc.property(anyViewer, anyPath, (viewer, path) => {
        const row = rowAt(path, { collection: 'organizations', id: path.at(-1) ?? '' })

        expect(reasonsToSee({ viewer, row }).length > 0).toBe(
          isVisibleOrganization({ viewer, path }),
        )
      }),
      { seed: 5, numRuns: 2_000 },
    )
  })
})

const secretary: Viewer = {
  accountId: 'toi',
  sessionId: null,
  displayName: 'Tôi',
  locale: 'vi',
  memberId: 'toi-dang-vien',
  cellPath: ['tinh', 'xa', 'mot'],
  systemAdministrator: false,
  appointments: [
    { id: 'cv', role: 'SECRETARY', organizationId: 'xa', organizationPath: ['tinh', 'xa'] },
  ],
}
const named = {
  organizations: new Map([
    ['xa', 'Đảng bộ xã Phú Mây'],
    ['mot', 'Chi bộ thôn Một'],
  ]),
  terms: new Map([['cv', { from: '2025-06-01', to: '2026-12-31' }]]),
}
const told = (row: SeenRow, locale: 'vi' | 'en' = 'vi') =>
  reasonsToSee({ viewer: secretary, row }).map((reason) => sayReason({ reason, named, locale }))

describe('a reason', () => {
  it('names the appointment with its days, and the rule', () => {
    const [appointment, membership] = told(rowAt(['tinh', 'xa', 'mot']))

    expect(appointment).toMatchObject({
      kind: 'APPOINTMENT',
      permission: 'member.read',
      scope: 'SUBTREE',
      appointmentId: 'cv',
      organizationId: 'xa',
      sentence:
        'Bạn giữ vai trò Bí thư tại Đảng bộ xã Phú Mây (từ 01/06/2025 đến hết 31/12/2026). Vai trò này được xem danh sách đảng viên ở tổ chức đó và các tổ chức trực thuộc.',
    })
    expect(membership).toMatchObject({ kind: 'MEMBERSHIP', organizationId: 'mot' })
  })

  it.each<[string, SeenRow, readonly string[]]>([
    ['the own record', rowAt(['tinh', 'xa-khac'], { id: 'toi-dang-vien' }), ['OWN']],
    ['the own office', rowAt(['tinh'], { collection: 'appointments', id: 'cv' }), ['OWN']],
    [
      'the own submission',
      rowAt([], { collection: 'editorial-tasks', authorId: 'toi' }),
      ['AUTHOR'],
    ],
    [
      'what is published for the cell',
      rowAt(['tinh'], { collection: 'news', readableBy: ['ORGANIZATION:mot'] }),
      ['AUDIENCE'],
    ],
    [
      'the organization above',
      rowAt(['tinh'], { collection: 'organizations', id: 'tinh' }),
      ['ABOVE'],
    ],
    ['what is out of sight', rowAt(['tinh', 'xa-khac', 'ba']), []],
    ['a draft of somebody else', rowAt(['tinh', 'xa'], { collection: 'news', authorId: 'ai' }), []],
  ])('of %s', (_name, row, kinds) => {
    expect(told(row).map(({ kind }) => kind)).toEqual(kinds)
  })

  it('is said whole in each language', () => {
    fc.assert(
      fc.property(anyViewer, anyPath, fc.constantFrom(...LOCALES), (viewer, path, locale) => {
        const row = rowAt(path, { readableBy: ['PUBLIC', 'MEMBERS', 'COMMITTEES:tinh'] })
        for (const reason of reasonsToSee({ viewer, row })) {
          const { sentence } = sayReason({ reason, named, locale })
          expect(sentence).not.toMatch(/[{}]|access\.|undefined/)
        }
      }),
      { seed: 5, numRuns: 500 },
    )
  })
})
