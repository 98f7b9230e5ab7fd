import { isGrantedAt, type Viewer } from '../permissions.ts'
import type { EditorialRefusalCode, EditorialState } from './editorial-values.ts'
import {
  decidingKeysOf,
  waitingForOf,
  type ReviewDecision,
  type ReviewStep,
} from './review-path.ts'
import type { SecrecyMark } from './secrecy-marks.ts'

/** What the workflow needs to know of a document and of its submission. */
export type EditorialItem = {
  readonly state: EditorialState
  readonly authorId: string
  /** Everybody whose hand is in the text that is decided on, the author included. */
  readonly writerIds: readonly string[]
  readonly ownerPath: readonly string[]
  /** A title and a text, or files. */
  readonly isReady: boolean
  readonly path: readonly ReviewStep[]
  readonly step: number
  readonly round: number
  readonly decisions: readonly ReviewDecision[]
  readonly currentVersionId: string
}

export type EditorialAction =
  | {
      readonly type: 'SUBMIT'
      /** The submitter's own word that nothing secret is in it. */
      readonly containsNoSecrets: boolean
      readonly mark: SecrecyMark | null
    }
  /** `versionId` is what was read; null where the client did not say. */
  | { readonly type: 'APPROVE'; readonly versionId: string | null }
  | { readonly type: 'REQUEST_CHANGES'; readonly versionId: string | null }
  | { readonly type: 'PUBLISH' }
export type EditorialActionType = EditorialAction['type']

type Actor = 'AUTHOR' | 'DECIDER' | 'PUBLISHER'
type Check = (asked: Asked) => Refusal | null
type Transition = {
  readonly action: EditorialActionType
  readonly by: Actor
  /** Where it leads; NEXT_STEP is the next step of the review, and APPROVED after the last one. */
  readonly to: EditorialState | 'NEXT_STEP'
  readonly checks?: readonly Check[]
}

const SUBMIT: Transition = {
  action: 'SUBMIT',
  by: 'AUTHOR',
  to: 'IN_REVIEW',
  checks: [requireText, requireBoard, requireDeclaration, refuseMark],
}
const APPROVE: Transition = {
  action: 'APPROVE',
  by: 'DECIDER',
  to: 'NEXT_STEP',
  checks: [requireCurrentVersion, refuseSecondDecision],
}
const RETURN: Transition = {
  action: 'REQUEST_CHANGES',
  by: 'DECIDER',
  to: 'CHANGES_REQUESTED',
  checks: [requireCurrentVersion],
}

/**
 * The whole workflow: what may be done in each state, by whom, and where it leads. What a state does not list is not possible in it.
 * A document that is published goes on as a new submission, which begins in DRAFT again while readers keep what they have.
 */
const WORKFLOW: Readonly<Record<EditorialState, readonly Transition[]>> = {
  DRAFT: [SUBMIT],
  SUBMITTED: [APPROVE, RETURN],
  IN_REVIEW: [APPROVE, RETURN],
  CHANGES_REQUESTED: [SUBMIT],
  APPROVED: [{ action: 'PUBLISH', by: 'PUBLISHER', to: 'PUBLISHED' }, RETURN],
  SCHEDULED: [],
  PUBLISHED: [],
  CORRECTED: [],
  WITHDRAWN: [],
  ARCHIVED: [],
}

/** Where a submission stands after an allowed action. */
export type EditorialMove = {
  readonly state: EditorialState
  readonly step: number
  readonly round: number
}

export type EditorialVerdictOn =
  ({ readonly allowed: true } & EditorialMove) | ({ readonly allowed: false } & Refusal)

export type Refusal = {
  readonly code: EditorialRefusalCode
  /** Of the message catalogue. */
  readonly messageKey: string
  readonly params?: Readonly<Record<string, string>>
}

type Asked = {
  readonly item: EditorialItem
  readonly action: EditorialAction
  readonly actor: Viewer
}

/** Whether the actor may do this with the item now, and where it then stands. Every door asks this, and nothing else decides. */
export function decideEditorial({
  item,
  action,
  actor,
}: Asked & { readonly now: Date }): EditorialVerdictOn {
  const transition = WORKFLOW[item.state].find((candidate) => candidate.action === action.type)
  if (transition === undefined) return { allowed: false, ...refusalInState({ item, action }) }

  const asked: Asked = { item, action, actor }
  const checks: readonly Check[] = [CHECK_OF[transition.by], ...(transition.checks ?? [])]
  for (const check of checks) {
    const refused = check(asked)
    if (refused !== null) return { allowed: false, ...refused }
  }
  return { allowed: true, ...moveOf({ item, actor, to: transition.to }) }
}

/** What a screen offers this person now, from the same table. */
export function nextActions({
  item,
  actor,
  now,
}: {
  readonly item: EditorialItem
  readonly actor: Viewer
  readonly now: Date
}): readonly EditorialActionType[] {
  const actions: readonly EditorialAction[] = [
    { type: 'SUBMIT', containsNoSecrets: true, mark: null },
    { type: 'APPROVE', versionId: null },
    { type: 'REQUEST_CHANGES', versionId: null },
    { type: 'PUBLISH' },
  ]
  return actions
    .filter((action) => decideEditorial({ item, action, actor, now }).allowed)
    .map(({ type }) => type)
}

/** A submission comes from the author, or from somebody who reviews the owner's content and edited it for them. */
function requireAuthor({ item, actor }: Asked): Refusal | null {
  const reviews = isGrantedAt({ viewer: actor, permission: 'content.review', path: item.ownerPath })
  return item.authorId === actor.accountId || reviews ? null : refuse('NOT_ENTITLED')
}

/** Nobody approves a text that they wrote or edited; beyond that the step says who decides. */
function requireDecider({ item, action, actor }: Asked): Refusal | null {
  const isOwn = [item.authorId, ...item.writerIds].includes(actor.accountId)
  if (isOwn && action.type === 'APPROVE') return refuse('OWN_CONTENT')
  const asked = waitingForOf(item.path[item.step])
  return decidingKeysOf(actor).some((key) => asked.includes(key)) ? null : refuse('NOT_ENTITLED')
}

/** What is approved goes out by the hand of the last board on its way, or of one above it. */
function requirePublisher({ item, actor }: Asked): Refusal | null {
  const board = item.path.at(-1)?.organizationId ?? ''
  const path = item.ownerPath.slice(0, item.ownerPath.indexOf(board) + 1)
  const may = isGrantedAt({ viewer: actor, permission: 'content.publish', path })
  return may ? null : refuse('NOT_ENTITLED')
}

const CHECK_OF: Readonly<Record<Actor, Check>> = {
  AUTHOR: requireAuthor,
  DECIDER: requireDecider,
  PUBLISHER: requirePublisher,
}

function requireText({ item }: Asked): Refusal | null {
  return item.isReady ? null : refuse('NOT_READY')
}

function requireBoard({ item }: Asked): Refusal | null {
  return item.path.length > 0 ? null : { code: 'NOT_READY', messageKey: 'editorial.noBoard' }
}

function requireDeclaration({ action }: Asked): Refusal | null {
  return action.type === 'SUBMIT' && !action.containsNoSecrets
    ? refuse('NOT_DECLARED_FREE_OF_SECRETS')
    : null
}

function refuseMark({ action }: Asked): Refusal | null {
  return action.type === 'SUBMIT' && action.mark !== null
    ? { ...refuse('SECRECY_MARK'), params: { mark: action.mark } }
    : null
}

function requireCurrentVersion({ item, action }: Asked): Refusal | null {
  const read = 'versionId' in action ? action.versionId : null
  return read === null || read === item.currentVersionId ? null : refuse('STALE')
}

function refuseSecondDecision({ item, actor }: Asked): Refusal | null {
  const before = approvalsNow(item).some(({ by }) => by === actor.accountId)
  return before ? refuse('ALREADY_DECIDED') : null
}

/** Somebody was faster: the decision that is asked for has been taken. */
function refusalInState({ item, action }: Pick<Asked, 'item' | 'action'>): Refusal {
  const isDecided = item.state === 'APPROVED' || item.state === 'SCHEDULED'
  return refuse(action.type === 'APPROVE' && isDecided ? 'ALREADY_DECIDED' : 'WRONG_STATE')
}

function moveOf({
  item,
  actor,
  to,
}: {
  readonly item: EditorialItem
  readonly actor: Viewer
  readonly to: Transition['to']
}): EditorialMove {
  const { step, round } = item
  // What was returned comes back to the step that asked, for a decision of its own.
  if (to === 'IN_REVIEW') return { state: to, step, round: round + 1 }
  if (to !== 'NEXT_STEP') return { state: to, step, round }

  const approvals = new Set([...approvalsNow(item).map(({ by }) => by), actor.accountId])
  const isDone = approvals.size >= (item.path[step]?.required ?? 1)
  if (!isDone) return { state: 'IN_REVIEW', step, round }
  return step + 1 < item.path.length
    ? { state: 'IN_REVIEW', step: step + 1, round }
    : { state: 'APPROVED', step, round }
}

function approvalsNow({ decisions, step, round }: EditorialItem): readonly ReviewDecision[] {
  return decisions.filter(
    (decision) =>
      decision.step === step && decision.round === round && decision.verdict === 'APPROVE',
  )
}

function refuse(code: EditorialRefusalCode): Refusal {
  return { code, messageKey: `editorial.${code}` }
}
