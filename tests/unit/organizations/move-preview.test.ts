import { describe, expect, it } from '@jest/globals'

import {
  movePreview,
  movePreviewText,
  type MoveFacts,
} from '../../../src/domain/organizations/move-preview.ts'
import type { Role, Viewer } from '../../../src/domain/permissions.ts'

const holder = (accountId: string, ...offices: readonly (readonly [Role, string])[]): Viewer => ({
  accountId,
  sessionId: null,
  displayName: accountId,
  locale: 'vi',
  memberId: null,
  cellPath: [],
  systemAdministrator: false,
  appointments: offices.map(([role, organizationId], at) => ({
    id: `${accountId}${at}`,
    role,
    organizationId,
  })),
})
/** A branch with two cells goes from commune `a` to commune `b`. */
const facts: MoveFacts = {
  id: 'branch',
  path: ['root', 'a', 'branch'],
  newParentPath: ['root', 'b'],
  subtree: [
    { id: 'branch', path: ['root', 'a', 'branch'] },
    { id: 'one', path: ['root', 'a', 'branch', 'one'] },
    { id: 'two', path: ['root', 'a', 'branch', 'two'] },
  ],
  members: 40,
  accounts: 12,
  holders: [],
  boards: [],
  items: [],
  meetings: { underWay: 1, planned: 2 },
}

describe('movePreview', () => {
  it('counts what moves', () => {
    expect(movePreview(facts)).toEqual({
      organizations: 3,
      members: 40,
      accounts: 12,
      gains: [],
      loses: [],
      board: null,
      meetings: { underWay: 1, planned: 2 },
    })
  })

  it.each<[string, Viewer, readonly string[], readonly string[]]>([
    ['an officer of the old parent', holder('an', ['ORGANIZATION_OFFICER', 'a']), [], ['an']],
    ['an officer of the new parent', holder('an', ['ORGANIZATION_OFFICER', 'b']), ['an'], []],
    ['a secretary above', holder('an', ['SECRETARY', 'a']), [], ['an']],
    ['somebody at the root', holder('an', ['ORGANIZATION_OFFICER', 'root']), [], []],
    [
      'somebody in the same office at both',
      holder('an', ['INSPECTOR', 'a'], ['INSPECTOR', 'b']),
      [],
      [],
    ],
    [
      'somebody in other offices at both',
      holder('an', ['ORGANIZATION_OFFICER', 'a'], ['CONTRIBUTOR', 'b']),
      ['an'],
      ['an'],
    ],
    ['an administrator', { ...holder('an'), systemAdministrator: true }, [], []],
  ])('tells what %s gains and loses', (_name, viewer, gains, loses) => {
    const preview = movePreview({ ...facts, holders: [viewer] })

    expect(preview.gains.map(({ accountId }) => accountId)).toEqual(gains)
    expect(preview.loses.map(({ accountId }) => accountId)).toEqual(loses)
  })

  it('names the offices that the change is due to', () => {
    const viewer = holder('an', ['ORGANIZATION_OFFICER', 'a'], ['CONTRIBUTOR', 'b'])

    const { gains, loses } = movePreview({ ...facts, holders: [viewer] })

    expect(gains[0]?.offices).toEqual([{ role: 'CONTRIBUTOR', organizationId: 'b' }])
    expect(loses[0]?.offices).toEqual([{ role: 'ORGANIZATION_OFFICER', organizationId: 'a' }])
  })

  it.each<[string, readonly string[], ReturnType<typeof movePreview>['board']]>([
    ['one board above both', ['root'], null],
    ['a board of each', ['a', 'b'], { from: 'a', to: 'b', items: 5, underReview: 1 }],
    ['a board of the old one', ['root', 'a'], { from: 'a', to: 'root', items: 5, underReview: 1 }],
    ['a first board', ['b'], { from: null, to: 'b', items: 5, underReview: 1 }],
    [
      'a board that moves along',
      ['a', 'b', 'one'],
      { from: 'a', to: 'b', items: 2, underReview: 1 },
    ],
  ])('tells the responsible board with %s', (_name, boards, board) => {
    const items = [
      { ownerId: 'branch', items: 2, underReview: 1 },
      { ownerId: 'one', items: 3, underReview: 0 },
    ]

    expect(movePreview({ ...facts, boards, items }).board).toEqual(board)
  })
})

describe('movePreviewText', () => {
  const text = movePreviewText(facts)

  it.each<[string, Partial<MoveFacts>]>([
    ['an organization more', { subtree: facts.subtree.slice(1) }],
    ['another parent', { newParentPath: ['root', 'c', 'b'] }],
    ['somebody new in office', { holders: [holder('an', ['SECRETARY', 'a'])] }],
    ['a new board', { boards: ['b'] }],
  ])('changes with %s', (_name, changed) => {
    expect(movePreviewText({ ...facts, ...changed })).not.toBe(text)
  })

  it.each<[string, Partial<MoveFacts>]>([
    ['the order that storage answers in', { subtree: [...facts.subtree].reverse() }],
    ['daily work', { members: 41, accounts: 13, meetings: { underWay: 0, planned: 9 } }],
  ])('stays with %s', (_name, changed) => {
    expect(movePreviewText({ ...facts, ...changed })).toBe(text)
  })
})
