import { Types, type ClientSession } from 'mongoose'
import type { Payload } from 'payload'

import type { EditorialMove } from '../../domain/editorial/editorial-workflow.ts'
import { openKeyOf } from '../../domain/editorial/editorial-values.ts'
import { waitingForOf, type ReviewStep } from '../../domain/editorial/review-path.ts'
import type { EditorialUnit } from '../../services/editorial/editorial.repository.ts'
import { leaveAskedTask } from '../outbox/asked-tasks.repository.ts'
import { contentRows } from './content-rows.ts'
import type { TaskRow } from './task-row.ts'
import { tasksOf } from './tasks-of.ts'

type Within = { readonly payload: Payload; readonly session: ClientSession }

/** A new submission, or the next round of the one under way. Answers with its id. */
export async function saveSubmission({
  payload,
  session,
  draft,
  task,
  move,
  path,
  ...given
}: Within & Parameters<EditorialUnit['saveSubmission']>[0]): Promise<string> {
  const { contentCollection, documentId } = draft
  const fields = {
    ...standingOf({ move, path, at: given.at }),
    title: draft.title,
    writers: [...given.writerIds],
    currentVersion: draft.versionId,
    approvedVersion: null,
    comment: given.comment,
    submittedAt: given.at,
    stepSince: given.at,
  }
  const _id = task ? new Types.ObjectId(task.id) : new Types.ObjectId()
  if (task) await tasksOf(payload).updateOne({ _id }, { $set: fields }, { session })
  else {
    const { reapproveAfterEdit, at: createdAt } = given
    const made = { ...fields, ...firstFields({ draft, path }), _id, reapproveAfterEdit, createdAt }
    await tasksOf(payload).insertOne(made, { session })
  }
  await setDraftState({ payload, session, contentCollection, documentId, move })
  const taskId = String(_id)
  await leaveAskedTask({ payload, session, taskId, before: task, after: move, at: given.at })
  return taskId
}

/** What a submission has from its beginning. */
const firstFields = ({
  draft: { contentCollection, documentId, authorId, ownerId },
  path,
}: Pick<Parameters<EditorialUnit['saveSubmission']>[0], 'draft' | 'path'>) => ({
  contentCollection,
  document: documentId,
  openKey: openKeyOf({ contentCollection, documentId }),
  author: new Types.ObjectId(authorId),
  owner: new Types.ObjectId(ownerId),
  boards: [...new Set(path.map(({ organizationId }) => organizationId))],
  path: path.map(({ organizationId, ...step }) => ({
    ...step,
    id: newRowId(),
    organization: organizationId,
  })),
  decisions: [],
  dueAt: null,
  claimedBy: null,
  publishAt: null,
  publishedAt: null,
})

export async function saveDecision({
  payload,
  session,
  task,
  move,
  decision: { versionId, ...decision },
}: Within & Parameters<EditorialUnit['saveDecision']>[0]): Promise<void> {
  const isSameStep = move.state === 'IN_REVIEW' && move.step === task.step
  const standing = standingOf({ move, path: task.path, at: decision.at })
  const decidedBy = [...task.decisions, decision]
    .filter(({ step, round }) => step === task.step && round === task.round)
    .map(({ by }) => by)
  await tasksOf(payload).updateOne(
    { _id: new Types.ObjectId(task.id) },
    {
      $set: {
        ...standing,
        ...(isSameStep ? { decidedBy } : { stepSince: decision.at }),
        currentVersion: versionId,
        approvedVersion: move.state === 'APPROVED' ? versionId : null,
      },
      $push: { decisions: { ...decision, id: newRowId(), version: versionId } },
    },
    { session },
  )
  await setDraftState({ payload, session, ...task, move })
  const asked = { taskId: task.id, before: task, after: move, at: decision.at }
  await leaveAskedTask({ payload, session, ...asked })
}

/** Where a submission stands, as its row says it. */
function standingOf({
  move: { state, step, round },
  path,
  at,
}: {
  readonly move: EditorialMove
  readonly path: readonly ReviewStep[]
  readonly at: Date
}) {
  const waitingFor = state === 'IN_REVIEW' ? [...waitingForOf(path[step])] : []
  return { state, step, round, waitingFor, decidedBy: [], updatedAt: at }
}

async function setDraftState({
  payload,
  session,
  contentCollection,
  documentId,
  move,
}: Within & {
  readonly contentCollection: TaskRow['contentCollection']
  readonly documentId: string
  readonly move: EditorialMove
}): Promise<void> {
  const rows = contentRows({ payload, contentCollection, session })
  await rows?.setDraftState({ id: new Types.ObjectId(documentId), state: move.state })
}

/** Payload gives every row of an array an id of its own. */
const newRowId = () => String(new Types.ObjectId())
