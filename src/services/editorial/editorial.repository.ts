import type { EditorialItem, EditorialMove } from '../../domain/editorial/editorial-workflow.ts'
import type {
  Audience,
  ContentCollection,
  EditorialRefusalCode,
  EditorialState,
  EditorialVerdict,
} from '../../domain/editorial/editorial-values.ts'
import type { Board, ReviewDecision, ReviewStep } from '../../domain/editorial/review-path.ts'
import type { Page, PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'

/** One submission of one document. */
export type EditorialTaskRecord = {
  readonly id: string
  readonly contentCollection: ContentCollection
  readonly documentId: string
  readonly title: string
  readonly authorId: string
  readonly writerIds: readonly string[]
  readonly ownerId: string
  readonly state: EditorialState
  readonly path: readonly ReviewStep[]
  readonly step: number
  readonly round: number
  readonly decisions: readonly ReviewDecision[]
  readonly currentVersionId: string
  readonly approvedVersionId: string | null
  readonly claimedById: string | null
  readonly dueAt: Date | null
  readonly publishAt: Date | null
}

/** The newest version of a document as its staff see it. */
export type ContentDraft = {
  readonly contentCollection: ContentCollection
  readonly documentId: string
  readonly versionId: string
  /** False where the newest version is the one that readers have. */
  readonly isDraft: boolean
  readonly title: string
  /** Everything that is text in it, for the search of secrecy marks. */
  readonly texts: readonly string[]
  readonly fileNames: readonly string[]
  readonly isReady: boolean
  readonly authorId: string
  /** Who saved a version since the document was last published. */
  readonly writerIds: readonly string[]
  readonly ownerId: string
  readonly ownerPath: readonly string[]
  readonly audience: Audience
  readonly audiencePath: readonly string[]
}

export type EditorialOutcome =
  | { readonly kind: 'changed'; readonly taskId: string }
  | {
      readonly kind: 'refused'
      readonly code: EditorialRefusalCode
      readonly messageKey: string
      readonly params?: Readonly<Record<string, string>>
    }

/** What a client sent, once: the same id again with the same fingerprint answers as the first time. */
export type EditorialCommand = {
  readonly accountId: string
  readonly commandId: string
  readonly fingerprint: string
}

export type EditorialTaskFilter = {
  readonly mineToDecide?: boolean | null
  readonly authoredByMe?: boolean | null
  readonly board?: string | null
  readonly states?: readonly EditorialState[] | null
  readonly collection?: ContentCollection | null
  readonly documentId?: string | null
  readonly overdue?: boolean | null
}

type AsViewer = { readonly viewer: Viewer | null }

/** Reads and writes of one command, all in one transaction that is tried again when somebody else was writing. */
export type EditorialUnit = {
  readonly findOutcome: (
    command: EditorialCommand,
  ) => Promise<{ readonly fingerprint: string; readonly outcome: EditorialOutcome } | null>
  readonly saveOutcome: (
    saved: EditorialCommand & { readonly outcome: EditorialOutcome; readonly at: Date },
  ) => Promise<void>
  /** Null also where the viewer is not of its staff. */
  readonly findDraft: (
    asked: AsViewer & {
      readonly contentCollection: ContentCollection
      readonly documentId: string
    },
  ) => Promise<ContentDraft | null>
  readonly findOpenTask: (asked: {
    readonly contentCollection: ContentCollection
    readonly documentId: string
  }) => Promise<EditorialTaskRecord | null>
  readonly findTask: (
    asked: AsViewer & { readonly taskId: string },
  ) => Promise<EditorialTaskRecord | null>
  readonly findBoards: (asked: { readonly path: readonly string[] }) => Promise<readonly Board[]>
  /** A new submission, or the next round of the one under way. Answers with its id. */
  readonly saveSubmission: (asked: {
    readonly draft: ContentDraft
    readonly task: EditorialTaskRecord | null
    readonly move: EditorialMove
    readonly path: readonly ReviewStep[]
    readonly writerIds: readonly string[]
    readonly reapproveAfterEdit: boolean
    readonly comment: string | null
    readonly at: Date
  }) => Promise<string>
  readonly saveDecision: (asked: {
    readonly task: EditorialTaskRecord
    readonly move: EditorialMove
    readonly decision: ReviewDecision
  }) => Promise<void>
  /** Brings the approved version to readers, and says so to the outbox. */
  readonly publish: (asked: {
    readonly task: EditorialTaskRecord
    readonly move: EditorialMove
    readonly by: Viewer
    readonly at: Date
  }) => Promise<void>
}

export type EditorialRepository = {
  readonly inUnit: <T>(work: (unit: EditorialUnit) => Promise<T>) => Promise<T>
  readonly findByIds: (
    asked: AsViewer & { readonly ids: readonly string[] },
  ) => Promise<readonly EditorialTaskRecord[]>
  /** Newest submission first. */
  readonly list: (
    asked: AsViewer & { readonly filter: EditorialTaskFilter; readonly page: PageRequest },
  ) => Promise<Page<EditorialTaskRecord>>
  readonly count: (asked: AsViewer & { readonly filter: EditorialTaskFilter }) => Promise<number>
}

/** The item that the workflow decides on, from a draft and the submission under way. */
export function itemOf({
  draft,
  task,
  path,
}: {
  readonly draft: ContentDraft
  readonly task: EditorialTaskRecord | null
  readonly path: readonly ReviewStep[]
}): EditorialItem {
  return {
    state: task?.state ?? (draft.isDraft ? 'DRAFT' : 'PUBLISHED'),
    authorId: draft.authorId,
    writerIds: [...draft.writerIds, ...(task?.writerIds ?? [])],
    ownerPath: draft.ownerPath,
    isReady: draft.isReady,
    path: task?.path ?? path,
    step: task?.step ?? 0,
    round: task?.round ?? 0,
    decisions: task?.decisions ?? [],
    currentVersionId: draft.versionId,
  }
}

export type DecideInput = {
  readonly commandId: string
  readonly taskId: string
  readonly verdict: EditorialVerdict
  readonly comment?: string | null
  readonly versionId?: string | null
}
