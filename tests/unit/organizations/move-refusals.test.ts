import { describe, expect, it } from '@jest/globals'

import { MESSAGES } from '../../../src/domain/messages/messages.ts'
import {
  moveRefusals,
  type MovingOrganization,
  type NewParent,
} from '../../../src/domain/organizations/move-refusals.ts'
import {
  mayHangUnder,
  ORGANIZATION_TYPES,
} from '../../../src/domain/organizations/organization-types.ts'

const cell: MovingOrganization = {
  id: 'cell',
  name: 'Chi bộ thôn Một',
  type: 'CELL',
  status: 'ACTIVE',
  path: ['root', 'a', 'cell'],
  history: [
    {
      name: 'Chi bộ thôn Một',
      code: 'X',
      type: 'CELL',
      status: 'ACTIVE',
      parentId: 'a',
      from: '2026-03-01',
      to: null,
    },
  ],
}
const commune: NewParent = {
  id: 'b',
  name: 'Đảng bộ xã Tân Lập',
  type: 'COMMUNE',
  status: 'ACTIVE',
  path: ['root', 'b'],
}
const reasons = (given: {
  organization?: Partial<MovingOrganization>
  parent?: Partial<NewParent>
  effectiveOn?: string
}) =>
  moveRefusals({
    organization: { ...cell, ...given.organization },
    parent: { ...commune, ...given.parent },
    effectiveOn: given.effectiveOn ?? '2026-06-01',
    today: '2026-06-15',
  }).map(({ path, reason }) => `${path}: ${reason}`)

describe('moveRefusals', () => {
  it.each(['2026-03-01', '2026-06-15'])('lets it go where it may hang, from %s', (effectiveOn) => {
    expect(reasons({ effectiveOn })).toEqual([])
  })

  it.each<[string, Parameters<typeof reasons>[0], string]>([
    [
      'a place below itself',
      { parent: { path: ['root', 'a', 'cell', 'group'] } },
      'parent: organizations.cycle',
    ],
    [
      'the place where it is',
      { parent: { id: 'a', path: ['root', 'a'] } },
      'parent: organizations.sameParent',
    ],
    [
      'a dissolved parent',
      { parent: { status: 'DISSOLVED' } },
      'parent: organizations.parentDissolved',
    ],
    [
      'one that is dissolved itself',
      { organization: { status: 'DISSOLVED' } },
      'parent: organizations.dissolvedStays',
    ],
    ['a day ahead', { effectiveOn: '2026-06-16' }, 'effectiveOn: organizations.notYet'],
    ['no day', { effectiveOn: '31/02/2026' }, 'effectiveOn: organizations.badDay'],
    [
      'a day before the last change',
      { effectiveOn: '2026-02-28' },
      'effectiveOn: organizations.beforeLastChange',
    ],
  ])('refuses %s', (_name, given, problem) => {
    expect(reasons(given)).toEqual([problem])
  })

  it.each(
    ORGANIZATION_TYPES.flatMap((type) =>
      ORGANIZATION_TYPES.filter((parentType) => !mayHangUnder({ type, parentType })).map(
        (parentType) => [type, parentType] as const,
      ),
    ),
  )('says under what a %s hangs, when it is to go under a %s', (type, parentType) => {
    const [said = ''] = reasons({ organization: { type }, parent: { type: parentType } })

    expect(said).toBe(`parent: organizations.under.${type}`)
    expect(MESSAGES).toHaveProperty([said.replace('parent: ', '')])
  })
})
