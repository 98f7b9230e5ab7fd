import { describe, expect, it } from '@jest/globals'

import {
  boardsOnTheWay,
  progressOf,
  stepsOf,
  type Board,
  type ReviewStep,
} from '../../../src/domain/editorial/review-path.ts'
import { reviewAfterEdit } from '../../../src/domain/editorial/review-progress.ts'
import type { Audience, EditorialState } from '../../../src/domain/editorial/editorial-values.ts'

const board = (organizationId: string): Board => ({
  organizationId,
  steps: [],
  reapproveAfterEdit: true,
})
const way = (audience: Audience, audiencePath: string[], boards: string[]) =>
  boardsOnTheWay({
    ownerPath: ['root', 'commune', 'cell'],
    audience,
    audiencePath,
    boards: boards.map(board),
  }).map(({ organizationId }) => organizationId)

describe('the boards on the way', () => {
  const ownPath = ['root', 'commune', 'cell']
  it.each<[string, Audience, string[], string[], string[]]>([
    ['none', 'PUBLIC', ownPath, [], []],
    ['the nearest ancestor', 'ORGANIZATION', ownPath, ['root', 'commune'], ['commune']],
    ['the one above for everybody', 'MEMBERS', ownPath, ['root', 'commune'], ['commune', 'root']],
    ['the one above for the public', 'PUBLIC', ownPath, ['commune', 'root'], ['commune', 'root']],
    [
      'the one above for a wider organization',
      'ORGANIZATION',
      ['root'],
      ['root', 'commune'],
      ['commune', 'root'],
    ],
    [
      'the one above for a neighbour',
      'ORGANIZATION',
      ['root', 'other'],
      ['root', 'commune'],
      ['commune', 'root'],
    ],
    ['the nearest for committees', 'COMMITTEES', ownPath, ['root', 'commune'], ['commune']],
    ['never one below or beside', 'PUBLIC', ownPath, ['other', 'cell-of-another'], []],
  ])('%s', (...[, audience, audiencePath, boards, expected]) => {
    expect(way(audience, audiencePath, boards)).toEqual(expected)
  })

  it('have one step where none is set', () => {
    expect(stepsOf([board('commune')])).toMatchObject([{ organizationId: 'commune', required: 1 }])
  })
})

const path: ReviewStep[] = ['một', 'hai', 'ba'].map((name) => ({
  organizationId: 'commune',
  name,
  deciders: ['BOARD_HEAD'],
  required: 1,
  workingHours: null,
}))

describe('how far a review is', () => {
  it.each<[EditorialState, number, string[]]>([
    ['DRAFT', 0, ['AHEAD', 'AHEAD', 'AHEAD']],
    ['IN_REVIEW', 0, ['CURRENT', 'AHEAD', 'AHEAD']],
    ['IN_REVIEW', 1, ['DONE', 'CURRENT', 'AHEAD']],
    ['CHANGES_REQUESTED', 1, ['DONE', 'AHEAD', 'AHEAD']],
    ['APPROVED', 2, ['DONE', 'DONE', 'DONE']],
    ['PUBLISHED', 2, ['DONE', 'DONE', 'DONE']],
  ])('%s at step %i', (state, step, expected) => {
    const progress = progressOf({ path, step, round: 1, state, decisions: [] })

    expect(progress.map((one) => one.state)).toEqual(expected)
  })
})

describe('an edit during review', () => {
  const task = { path, step: 2, round: 1, writers: ['a'] }

  it('starts the review again where the board wants that', () => {
    expect(
      reviewAfterEdit({
        task: { ...task, state: 'IN_REVIEW', reapproveAfterEdit: true },
        writerId: 'b',
      }),
    ).toEqual({
      step: 0,
      round: 2,
      writers: ['a', 'b'],
      decidedBy: [],
      waitingFor: ['BOARD_HEAD@commune'],
    })
  })

  it('goes on where it does not, and where changes were asked for', () => {
    const kept = reviewAfterEdit({
      task: { ...task, state: 'IN_REVIEW', reapproveAfterEdit: false },
      writerId: null,
    })
    const returned = reviewAfterEdit({
      task: { ...task, state: 'CHANGES_REQUESTED', reapproveAfterEdit: true },
      writerId: 'a',
    })

    expect(kept).toMatchObject({ step: 2, round: 1, writers: ['a'] })
    expect(returned).toMatchObject({ step: 2, round: 1, waitingFor: [] })
  })
})
