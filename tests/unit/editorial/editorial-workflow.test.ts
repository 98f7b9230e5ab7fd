import { describe, expect, it } from '@jest/globals'

import {
  decideEditorial,
  nextActions,
  type EditorialAction,
  type EditorialItem,
} from '../../../src/domain/editorial/editorial-workflow.ts'
import {
  EDITORIAL_STATES,
  type EditorialRefusalCode,
  type EditorialState,
} from '../../../src/domain/editorial/editorial-values.ts'
import type { ReviewStep } from '../../../src/domain/editorial/review-path.ts'
import type { Role, Viewer } from '../../../src/domain/permissions.ts'

const ROOT = 'root'
const COMMUNE = 'commune'
const now = new Date('2026-11-25T02:00:00Z')

function person(accountId: string, role: Role | null, organizationId = COMMUNE): Viewer {
  return {
    accountId,
    sessionId: null,
    displayName: accountId,
    locale: 'vi',
    memberId: null,
    cellPath: [],
    systemAdministrator: false,
    appointments: role === null ? [] : [{ id: role, role, organizationId }],
  }
}

const ACTORS = {
  author: person('author', 'CONTRIBUTOR'),
  contributor: person('contributor', 'CONTRIBUTOR'),
  editor: person('editor', 'EDITOR'),
  secretary: person('secretary', 'BOARD_SECRETARY'),
  deputy: person('deputy', 'BOARD_DEPUTY'),
  head: person('head', 'BOARD_HEAD'),
  headOfAnother: person('headOfAnother', 'BOARD_HEAD', 'another'),
  headAbove: person('headAbove', 'BOARD_HEAD', ROOT),
  cellSecretary: person('cellSecretary', 'SECRETARY', 'cell'),
  reader: person('reader', null),
  administrator: { ...person('administrator', null), systemAdministrator: true },
} satisfies Record<string, Viewer>
type ActorName = keyof typeof ACTORS
const actorNames = Object.keys(ACTORS) as ActorName[]

const step = (rest: Partial<ReviewStep> = {}): ReviewStep => ({
  organizationId: COMMUNE,
  name: 'Duyệt',
  deciders: ['BOARD_HEAD', 'BOARD_DEPUTY', 'BOARD_SECRETARY'],
  required: 1,
  workingHours: null,
  ...rest,
})

const item = (rest: Partial<EditorialItem> = {}): EditorialItem => ({
  state: 'DRAFT',
  authorId: 'author',
  writerIds: ['author'],
  ownerPath: [ROOT, COMMUNE],
  isReady: true,
  path: [step()],
  step: 0,
  round: 1,
  decisions: [],
  currentVersionId: 'v1',
  ...rest,
})

const ACTIONS = {
  SUBMIT: { type: 'SUBMIT', containsNoSecrets: true, mark: null },
  APPROVE: { type: 'APPROVE', versionId: null },
  REQUEST_CHANGES: { type: 'REQUEST_CHANGES', versionId: null },
  PUBLISH: { type: 'PUBLISH' },
} satisfies Record<string, EditorialAction>
type ActionName = keyof typeof ACTIONS
const actionNames = Object.keys(ACTIONS) as ActionName[]

const decide = (document: EditorialItem, action: EditorialAction, actor: ActorName) =>
  decideEditorial({ item: document, action, actor: ACTORS[actor], now })

/** Who may do what in each state; what is not here is refused. */
const DECIDERS: readonly ActorName[] = ['secretary', 'deputy', 'head']
const REVIEWERS: readonly ActorName[] = ['editor', ...DECIDERS, 'headAbove']
const ALLOWED: Partial<Record<EditorialState, Partial<Record<ActionName, readonly ActorName[]>>>> =
  {
    DRAFT: { SUBMIT: ['author', ...REVIEWERS] },
    SUBMITTED: { APPROVE: DECIDERS, REQUEST_CHANGES: DECIDERS },
    IN_REVIEW: { APPROVE: DECIDERS, REQUEST_CHANGES: DECIDERS },
    CHANGES_REQUESTED: { SUBMIT: ['author', ...REVIEWERS] },
    APPROVED: { PUBLISH: [...DECIDERS, 'headAbove'], REQUEST_CHANGES: DECIDERS },
  }

const everyCase = EDITORIAL_STATES.flatMap((state) =>
  actionNames.flatMap((action) => actorNames.map((actor) => [state, action, actor] as const)),
)

describe('every state, action and actor', () => {
  it.each(everyCase)('%s: %s by %s', (state, action, actor) => {
    const expected = ALLOWED[state]?.[action]?.includes(actor) ?? false

    expect(decide(item({ state }), ACTIONS[action], actor).allowed).toBe(expected)
    expect(nextActions({ item: item({ state }), actor: ACTORS[actor], now }).includes(action)).toBe(
      expected,
    )
  })
})

describe('why something is refused', () => {
  it.each<[string, Partial<EditorialItem>, EditorialAction, ActorName, EditorialRefusalCode]>([
    ['publishing a draft', {}, ACTIONS.PUBLISH, 'head', 'WRONG_STATE'],
    ['approving a draft', {}, ACTIONS.APPROVE, 'head', 'WRONG_STATE'],
    [
      'approving what is approved',
      { state: 'APPROVED' },
      ACTIONS.APPROVE,
      'deputy',
      'ALREADY_DECIDED',
    ],
    ['a stranger who submits', {}, ACTIONS.SUBMIT, 'contributor', 'NOT_ENTITLED'],
    ['an editor who decides', { state: 'IN_REVIEW' }, ACTIONS.APPROVE, 'editor', 'NOT_ENTITLED'],
    ['the author who approves', { state: 'IN_REVIEW' }, ACTIONS.APPROVE, 'author', 'OWN_CONTENT'],
    [
      'a head who wrote it',
      { state: 'IN_REVIEW', authorId: 'head' },
      ACTIONS.APPROVE,
      'head',
      'OWN_CONTENT',
    ],
    [
      'a head who edited it',
      { state: 'IN_REVIEW', writerIds: ['author', 'head'] },
      ACTIONS.APPROVE,
      'head',
      'OWN_CONTENT',
    ],
    ['an empty item', { isReady: false }, ACTIONS.SUBMIT, 'author', 'NOT_READY'],
    ['an owner without a board', { path: [] }, ACTIONS.SUBMIT, 'author', 'NOT_READY'],
    [
      'no declaration',
      {},
      { ...ACTIONS.SUBMIT, containsNoSecrets: false },
      'author',
      'NOT_DECLARED_FREE_OF_SECRETS',
    ],
    ['a secrecy mark', {}, { ...ACTIONS.SUBMIT, mark: 'MẬT' }, 'author', 'SECRECY_MARK'],
    [
      'another version than was read',
      { state: 'IN_REVIEW' },
      { ...ACTIONS.APPROVE, versionId: 'v0' },
      'head',
      'STALE',
    ],
  ])('%s', (...[, given, action, actor, code]) => {
    expect(decide(item(given), action, actor)).toMatchObject({ allowed: false, code })
  })

  it('is a second approval of one person in one step', () => {
    const decisions = [
      {
        step: 0,
        round: 1,
        by: 'head',
        at: now,
        verdict: 'APPROVE' as const,
        comment: null,
        versionId: 'v1',
      },
    ]
    const twoNeeded = item({ state: 'IN_REVIEW', path: [step({ required: 2 })], decisions })

    expect(decide(twoNeeded, ACTIONS.APPROVE, 'head')).toMatchObject({ code: 'ALREADY_DECIDED' })
    expect(decide(twoNeeded, ACTIONS.APPROVE, 'deputy')).toMatchObject({ state: 'APPROVED' })
    expect(decide({ ...twoNeeded, round: 2 }, ACTIONS.APPROVE, 'head')).toMatchObject({
      state: 'IN_REVIEW',
    })
  })
})

describe('where it leads', () => {
  const two = [step(), step({ organizationId: ROOT, name: 'Duyệt tỉnh', deciders: ['BOARD_HEAD'] })]

  it('goes through the steps of every board in turn', () => {
    const first = decide(item({ state: 'IN_REVIEW', path: two }), ACTIONS.APPROVE, 'head')
    const second = item({ state: 'IN_REVIEW', path: two, step: 1 })

    expect(first).toMatchObject({ state: 'IN_REVIEW', step: 1 })
    expect(decide(second, ACTIONS.APPROVE, 'head')).toMatchObject({ code: 'NOT_ENTITLED' })
    expect(decide(second, ACTIONS.APPROVE, 'headAbove')).toMatchObject({ state: 'APPROVED' })
  })

  it('publishes by the last board alone', () => {
    const approved = item({ state: 'APPROVED', path: two, step: 1 })

    expect(decide(approved, ACTIONS.PUBLISH, 'head')).toMatchObject({ code: 'NOT_ENTITLED' })
    expect(decide(approved, ACTIONS.PUBLISH, 'headAbove')).toMatchObject({ state: 'PUBLISHED' })
  })

  it('resumes at the step that asked for changes', () => {
    const returned = item({ state: 'CHANGES_REQUESTED', path: two, step: 1, round: 3 })

    expect(decide(returned, ACTIONS.SUBMIT, 'author')).toEqual({
      allowed: true,
      state: 'IN_REVIEW',
      step: 1,
      round: 4,
    })
  })

  it('takes accounts as deciders as well as offices', () => {
    const byName = item({ state: 'IN_REVIEW', path: [step({ deciders: ['editor'] })] })

    expect(decide(byName, ACTIONS.APPROVE, 'editor')).toMatchObject({ allowed: true })
    expect(decide(byName, ACTIONS.APPROVE, 'head')).toMatchObject({ code: 'NOT_ENTITLED' })
  })
})
