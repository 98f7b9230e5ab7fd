import { describe, expect, it } from '@jest/globals'

import {
  holdsMembers,
  mayHangUnder,
  ORGANIZATION_TYPES,
  type OrganizationType,
} from '../../../src/domain/organizations/organization-types.ts'
import { ORGANIZATION_TYPE_LABELS } from '../../../src/domain/organizations/organizations.labels.ts'

/** P D B C = province, district, bloc, commune; g G = grassroots branch, cell; s = section; c = cell; p = party group; - = top. */
const LETTERS: Readonly<Record<string, OrganizationType | null>> = {
  P: 'PROVINCE',
  D: 'DISTRICT',
  B: 'BLOC',
  C: 'COMMUNE',
  g: 'GRASSROOTS_BRANCH',
  G: 'GRASSROOTS_CELL',
  s: 'SECTION_BRANCH',
  c: 'CELL',
  p: 'PARTY_GROUP',
  '-': null,
}
const MAY_HANG_UNDER: Readonly<Record<OrganizationType, string>> = {
  PROVINCE: '-',
  DISTRICT: '-P',
  BLOC: '-P',
  COMMUNE: '-PD',
  GRASSROOTS_BRANCH: '-PDBC',
  GRASSROOTS_CELL: '-PDBC',
  SECTION_BRANCH: 'Cg',
  CELL: 'Cgs',
  PARTY_GROUP: 'Gc',
}

describe('the levels of the tree', () => {
  it.each(ORGANIZATION_TYPES)(
    'say under what a %s may hang, for every type and the top',
    (type) => {
      const allowed = Object.entries(LETTERS)
        .filter(([, parentType]) => mayHangUnder({ type, parentType }))
        .map(([letter]) => letter)

      expect(allowed.sort()).toEqual([...MAY_HANG_UNDER[type]].sort())
    },
  )

  it('have members in cells only', () => {
    expect(ORGANIZATION_TYPES.filter(holdsMembers)).toEqual(['GRASSROOTS_CELL', 'CELL'])
  })

  it('have a name in both languages', () => {
    for (const type of ORGANIZATION_TYPES)
      expect(ORGANIZATION_TYPE_LABELS[type]).toEqual({
        vi: expect.stringMatching(/./),
        en: expect.stringMatching(/./),
      })
  })
})
