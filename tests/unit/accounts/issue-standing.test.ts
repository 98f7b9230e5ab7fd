import { describe, expect, it } from '@jest/globals'

import {
  isToBeIssued,
  standingOf,
  type Standing,
} from '../../../src/domain/accounts/issue-standing.ts'

const now = new Date('2026-11-26T08:00:00Z')
const later = new Date('2026-12-01T08:00:00Z')
const earlier = new Date('2026-11-01T08:00:00Z')

describe('how a member stands to an account', () => {
  it.each<[string, Parameters<typeof standingOf>[0]['account'], Standing]>([
    ['no account', null, 'NEW'],
    ['a code that was never handed out', { status: 'ISSUED', activationExpiresAt: later }, 'LOST'],
    [
      'a code that works',
      { status: 'ISSUED', activationExpiresAt: later, codeHandedOutAt: earlier },
      'WAITING',
    ],
    [
      'a code that has run out',
      { status: 'ISSUED', activationExpiresAt: earlier, codeHandedOutAt: earlier },
      'LOST',
    ],
    ['an account in use', { status: 'ACTIVE' }, 'ACTIVE'],
    ['a closed account', { status: 'CLOSED', codeHandedOutAt: earlier }, 'CLOSED'],
  ])('%s', (_name, account, expected) => {
    expect(standingOf({ account, now })).toBe(expected)
  })

  it.each<[Standing, boolean, Date | null, boolean]>([
    ['NEW', false, null, true],
    ['LOST', false, earlier, true],
    ['LOST', false, null, true],
    ['LOST', true, later, false],
    ['WAITING', false, earlier, false],
    ['WAITING', true, earlier, true],
    ['WAITING', true, later, false],
    ['ACTIVE', true, null, false],
    ['CLOSED', true, null, false],
  ])('%s, again %s, valid until %s: gets a code %s', (standing, again, expiresAt, expected) => {
    expect(isToBeIssued({ standing, again, expiresAt, since: now })).toBe(expected)
  })
})
