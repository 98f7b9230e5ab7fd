import { describe, expect, it } from '@jest/globals'

import {
  changeEffects,
  type HeldAccount,
  type HeldOffice,
} from '../../../src/domain/members/change-effects.ts'
import { sayChange } from '../../../src/domain/members/said-change.ts'
import type { MemberStatus } from '../../../src/domain/members/member-status.ts'
import type { Role, Viewer } from '../../../src/domain/permissions.ts'

const office = (role: Role, path: string[], term: Partial<HeldOffice> = {}): HeldOffice => ({
  id: `${role}@${path.at(-1)}`,
  role,
  organizationId: path.at(-1) ?? '',
  path,
  from: '2025-01-01',
  to: null,
  ...term,
})
const secretary = office('SECRETARY', ['p', 'b', 'one'])
const follower = office('OVERSEER', ['p', 'b', 'one'])
const above = office('COMMITTEE_MEMBER', ['p'])
const over = office('EDITOR', ['p', 'b'], { to: '2025-12-31' })
const ahead = office('DEPUTY_SECRETARY', ['p', 'b', 'one'], { from: '2026-09-01' })
const offices = [secretary, follower, above, over, ahead]

const officerAt = (organizationId: string): Viewer => ({
  accountId: 'officer',
  sessionId: null,
  displayName: 'Cán bộ',
  locale: 'vi',
  memberId: null,
  cellPath: [],
  systemAdministrator: false,
  appointments: [{ id: 'a', role: 'ORGANIZATION_OFFICER', organizationId }],
})
const account: HeldAccount = { id: 'acc', status: 'ACTIVE', systemAdministrator: false }
const effects = (
  to: MemberStatus,
  given: {
    viewer?: Viewer | null
    from?: MemberStatus
    cell?: string
    account?: HeldAccount | null
  } = {},
) =>
  changeEffects({
    viewer: given.viewer === undefined ? officerAt('p') : given.viewer,
    memberId: 'm',
    before: { status: given.from ?? 'OFFICIAL', cellId: 'one' },
    after: { status: to, cellId: given.cell ?? 'one' },
    on: '2026-06-15',
    offices,
    account: given.account === undefined ? account : given.account,
    hasCard: true,
  })
const ids = (held: readonly HeldOffice[]) => held.map(({ id }) => id)

describe('what follows from a change', () => {
  it.each<MemberStatus>(['TRANSFERRED_OUT', 'LEFT', 'DECEASED'])(
    'ends every office, and closes the account of the dead alone: %s',
    (to) => {
      const { ends, account: closing, cellLife } = effects(to)
      expect(ends.map(({ office: { id }, lastDay }) => [id, lastDay])).toEqual([
        [secretary.id, '2026-06-14'],
        [follower.id, '2026-06-14'],
        [above.id, '2026-06-14'],
        // Had not begun: taken back.
        [ahead.id, '2026-08-31'],
      ])
      expect(closing).toEqual(to === 'DECEASED' ? { id: 'acc', what: 'CLOSES' } : null)
      expect(cellLife).toBe('ENDS')
    },
  )

  it.each<[MemberStatus, string | null]>([
    ['LEFT', 'COLLECTED'],
    ['DECEASED', 'STAYS'],
    ['TRANSFERRED_OUT', 'STAYS'],
    ['SUSPENDED', null],
  ])('the card after %s: %s', (to, card) => expect(effects(to).card).toBe(card))

  it('leaves what is not this person’s to take, and an administrator’s account', () => {
    const admin = { ...account, systemAdministrator: true }
    const {
      ends,
      left,
      account: kept,
    } = effects('DECEASED', { viewer: officerAt('b'), account: admin })
    expect(ids(left)).toEqual([above.id])
    expect(ends).toHaveLength(3)
    expect(kept).toEqual({ id: 'acc', what: 'KEPT' })
    expect(effects('DECEASED', { viewer: null, account: admin }).account?.what).toBe('CLOSES')
  })

  it('ends no office with a suspension, and the life of the cell', () => {
    const { ends, stays, account: same, cellLife } = effects('SUSPENDED')
    expect(ends).toEqual([])
    expect(ids(stays)).toEqual([secretary, follower, above, ahead].map(({ id }) => id))
    expect([same, cellLife]).toEqual([null, 'ENDS'])
    expect(effects('OFFICIAL', { from: 'SUSPENDED' }).cellLife).toBe('BEGINS')
  })

  it('takes a member who goes to another cell out of the committee of the old one', () => {
    const { ends, stays, cellLife, account: same } = effects('OFFICIAL', { cell: 'two' })
    expect(ends.map(({ office: { id } }) => id)).toEqual([secretary.id, ahead.id])
    expect(ids(stays)).toEqual([follower.id, above.id])
    expect([same, cellLife]).toEqual([null, 'MOVES'])
  })

  it('keeps an account shut for who comes back', () => {
    const shut = { ...account, status: 'CLOSED' } as const
    expect(effects('OFFICIAL', { from: 'LEFT', account: shut }).account?.what).toBe('SHUT')
    expect(effects('DECEASED', { account: shut }).account).toBeNull()
  })
})

describe('the preview', () => {
  it.each(['vi', 'en'] as const)(
    'says every effect in %s, and names only what may be named',
    (locale) => {
      const said = sayChange({
        previewed: {
          kind: 'EXIT',
          before: { status: 'OFFICIAL', cellId: 'one' },
          after: { status: 'DECEASED', cellId: 'one' },
          on: '2026-06-15',
          hasNewCard: false,
          refusals: [],
          warnings: [],
          effects: effects('DECEASED', { viewer: officerAt('b') }),
          names: new Map([['one', 'Chi bộ Một']]),
          version: 'v',
        },
        locale,
      })
      expect(said.effects).toMatchSnapshot()
    },
  )
})
