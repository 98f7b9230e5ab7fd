import { describe, expect, it } from '@jest/globals'

import {
  CURRENT_STATUSES,
  hasCellLife,
  mayBecome,
  MEMBER_STATUSES,
  type MemberStatus,
} from '../../../src/domain/members/member-status.ts'

const GONE = ['TRANSFERRED_OUT', 'LEFT', 'DECEASED'] as const
const MAY_BECOME: Readonly<Record<MemberStatus, readonly MemberStatus[]>> = {
  OFFICIAL: ['EXEMPT', 'TEMPORARILY_HERE', 'TEMPORARILY_AWAY', 'SUSPENDED', ...GONE],
  PROBATIONARY: ['OFFICIAL', 'TEMPORARILY_HERE', 'TEMPORARILY_AWAY', 'SUSPENDED', ...GONE],
  EXEMPT: ['OFFICIAL', 'TEMPORARILY_HERE', 'TEMPORARILY_AWAY', 'SUSPENDED', ...GONE],
  TEMPORARILY_HERE: ['OFFICIAL', 'PROBATIONARY', 'EXEMPT', 'SUSPENDED', ...GONE],
  TEMPORARILY_AWAY: ['OFFICIAL', 'PROBATIONARY', 'EXEMPT', 'SUSPENDED', ...GONE],
  SUSPENDED: ['OFFICIAL', 'PROBATIONARY', 'EXEMPT', ...GONE],
  TRANSFERRED_OUT: ['OFFICIAL', 'PROBATIONARY', 'EXEMPT', 'TEMPORARILY_HERE', 'LEFT', 'DECEASED'],
  LEFT: ['OFFICIAL', 'PROBATIONARY', 'DECEASED'],
  DECEASED: [],
}
const everyPair = MEMBER_STATUSES.flatMap((from) =>
  MEMBER_STATUSES.map((to) => [from, to] as const),
)

describe('the status of a member', () => {
  it.each(everyPair)('from %s to %s is as the table says', (from, to) => {
    expect(mayBecome({ from, to })).toBe(from === to || MAY_BECOME[from].includes(to))
  })

  it('is on the list of the cell unless the member is gone', () => {
    expect(CURRENT_STATUSES).toEqual([
      'OFFICIAL',
      'PROBATIONARY',
      'EXEMPT',
      'TEMPORARILY_HERE',
      'TEMPORARILY_AWAY',
      'SUSPENDED',
    ])
  })

  it('gives the life of the cell to those on the list but the suspended', () => {
    expect(MEMBER_STATUSES.filter(hasCellLife)).toEqual([
      'OFFICIAL',
      'PROBATIONARY',
      'EXEMPT',
      'TEMPORARILY_HERE',
      'TEMPORARILY_AWAY',
    ])
  })
})
