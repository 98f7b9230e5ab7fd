import type { mongo } from 'mongoose'

import type {
  ContentCollection,
  EditorialState,
  EditorialVerdict,
} from '../../domain/editorial/editorial-values.ts'
import type { ReviewStep } from '../../domain/editorial/review-path.ts'
import type { EditorialTaskRecord } from '../../services/editorial/editorial.repository.ts'

type StoredStep = Omit<ReviewStep, 'organizationId'> & {
  readonly id: string
  readonly organization: string
}
type StoredDecision = {
  readonly id: string
  readonly step: number
  readonly round: number
  readonly by: string
  readonly at: Date
  readonly verdict: EditorialVerdict
  readonly comment: string | null
  readonly version: string
}

/** A submission as the collection `editorial-tasks` stores it. */
export type TaskRow = {
  readonly _id: mongo.ObjectId
  readonly contentCollection: ContentCollection
  readonly document: string
  readonly openKey?: string
  readonly title: string
  readonly author: mongo.ObjectId
  readonly owner: mongo.ObjectId
  readonly state: EditorialState
  readonly boards: readonly string[]
  readonly path: readonly StoredStep[]
  readonly step: number
  readonly round: number
  readonly decisions: readonly StoredDecision[]
  readonly writers: readonly string[]
  readonly waitingFor: readonly string[]
  readonly decidedBy: readonly string[]
  readonly currentVersion: string
  readonly approvedVersion: string | null
  readonly reapproveAfterEdit: boolean
  readonly comment: string | null
  readonly submittedAt: Date
  readonly stepSince: Date
  readonly dueAt: Date | null
  readonly claimedBy: string | null
  readonly publishAt: Date | null
  readonly publishedAt: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export function toTask(row: TaskRow): EditorialTaskRecord {
  return {
    id: String(row._id),
    contentCollection: row.contentCollection,
    documentId: row.document,
    title: row.title,
    authorId: String(row.author),
    writerIds: row.writers ?? [],
    ownerId: String(row.owner),
    state: row.state,
    path: (row.path ?? []).map(({ organization, name, deciders, required, workingHours }) => ({
      organizationId: organization,
      name,
      deciders: deciders ?? [],
      required,
      workingHours: workingHours ?? null,
    })),
    step: row.step ?? 0,
    round: row.round ?? 1,
    decisions: (row.decisions ?? []).map(({ version, id: _id, ...decision }) => ({
      ...decision,
      comment: decision.comment ?? null,
      versionId: version,
    })),
    currentVersionId: row.currentVersion,
    approvedVersionId: row.approvedVersion ?? null,
    claimedById: row.claimedBy ?? null,
    dueAt: row.dueAt ?? null,
    publishAt: row.publishAt ?? null,
  }
}
