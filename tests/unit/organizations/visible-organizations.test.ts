import { describe, expect, it } from '@jest/globals'

import { visibleOrganizations } from '../../../src/domain/organizations/visible-organizations.ts'
import type { Viewer } from '../../../src/domain/permissions.ts'

const viewer = (change: Partial<Viewer>): Viewer => ({
  accountId: 'a',
  sessionId: null,
  displayName: '',
  locale: 'vi',
  memberId: null,
  cellPath: [],
  systemAdministrator: false,
  appointments: [],
  ...change,
})

describe('visibleOrganizations', () => {
  it('is nothing for nobody and everything for a system administrator', () => {
    expect(visibleOrganizations(null)).toEqual({ everywhere: false, subtrees: [], ids: [] })
    expect(visibleOrganizations(viewer({ systemAdministrator: true })).everywhere).toBe(true)
  })

  it('is the own cell with what stands above it', () => {
    expect(visibleOrganizations(viewer({ cellPath: ['r', 'b', 'c'] }))).toEqual({
      everywhere: false,
      subtrees: [],
      ids: ['c', 'r', 'b'],
    })
  })

  it('is the subtree of an office with what stands above it', () => {
    const officer = viewer({
      appointments: [
        { id: '1', role: 'INSPECTOR', organizationId: 'b', organizationPath: ['r', 'b'] },
      ],
    })

    expect(visibleOrganizations(officer)).toEqual({
      everywhere: false,
      subtrees: ['b'],
      ids: ['r', 'b'],
    })
  })
})
