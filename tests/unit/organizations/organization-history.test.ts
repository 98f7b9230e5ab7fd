import { describe, expect, it } from '@jest/globals'

import {
  historyWith,
  mayChangeOn,
  organizationAt,
  type OrganizationState,
} from '../../../src/domain/organizations/organization-history.ts'
import { treeAt } from '../../../src/domain/organizations/tree-at.ts'

const state = (change: Partial<OrganizationState> = {}): OrganizationState => ({
  name: 'Đảng bộ huyện',
  code: 'H1',
  type: 'DISTRICT',
  status: 'ACTIVE',
  parentId: 'tinh',
  ...change,
})
const first = historyWith({ history: [], state: state(), day: null })
const second = historyWith({
  history: first,
  state: state({ name: 'Mới' }),
  day: '2025-07-01',
})

describe('the history of an organization', () => {
  it('ends what was where the new begins', () => {
    expect(second).toMatchObject([
      { name: 'Đảng bộ huyện', from: null, to: '2025-07-01' },
      { name: 'Mới', from: '2025-07-01', to: null },
    ])
  })

  it('takes a second change of the same day for the first', () => {
    const third = historyWith({
      history: second,
      state: state({ name: 'Mới hơn' }),
      day: '2025-07-01',
    })

    expect(third.map(({ name }) => name)).toEqual(['Đảng bộ huyện', 'Mới hơn'])
  })

  it('adds nothing where nothing changed', () => {
    expect(historyWith({ history: second, state: state({ name: 'Mới' }), day: '2026-01-01' })).toBe(
      second,
    )
  })

  it.each([
    ['2025-06-30', 'Đảng bộ huyện'],
    ['2025-07-01', 'Mới'],
    ['2026-07-01', 'Mới'],
    ['1950-01-01', 'Đảng bộ huyện'],
  ])('answers on %s: %s', (day, name) => {
    expect(organizationAt({ history: second, day })?.name).toBe(name)
  })

  it('knows of no organization before it was established', () => {
    const history = historyWith({ history: [], state: state(), day: '2000-01-01' })

    expect(organizationAt({ history, day: '1999-12-31' })).toBeNull()
  })

  it.each([
    ['2025-06-30', false],
    ['2025-07-01', true],
    ['2026-01-01', true],
  ])('may change on %s: %s', (day, may) => {
    expect(mayChangeOn({ history: second, day })).toBe(may)
  })
})

describe('the tree of a day', () => {
  it('places what was there under what was above it then', () => {
    const history = (parentId: string | null, name: string) =>
      historyWith({ history: [], state: state({ parentId, name }), day: null })
    const moved = historyWith({
      history: history('huyen', 'Xã'),
      state: state({ parentId: 'tinh', name: 'Xã' }),
      day: '2025-07-01',
    })
    const organizations = [
      { id: 'tinh', history: history(null, 'Tỉnh') },
      { id: 'huyen', history: history('tinh', 'Huyện') },
      { id: 'xa', history: moved },
    ]
    const pathOn = (day: string) =>
      treeAt({ organizations, day }).find(({ id }) => id === 'xa')?.path

    expect(pathOn('2025-06-30')).toEqual(['tinh', 'huyen', 'xa'])
    expect(pathOn('2025-07-01')).toEqual(['tinh', 'xa'])
  })
})
