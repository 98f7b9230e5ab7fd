import { decideEditorial } from '../../domain/editorial/editorial-workflow.ts'
import type { ContentCollection } from '../../domain/editorial/editorial-values.ts'
import { findSecrecyMark, findSecrecyMarkInFileName } from '../../domain/editorial/secrecy-marks.ts'
import type { SecrecyMark } from '../../domain/editorial/secrecy-marks.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { unauthenticated } from '../../errors/domain-error.ts'
import type { ContentDraft, EditorialOutcome, EditorialRepository } from './editorial.repository.ts'
import { once } from './once.ts'
import { reviewOf } from './review-of.ts'

export type SubmitInput = {
  readonly commandId: string
  readonly collection: ContentCollection
  readonly documentId: string
  readonly containsNoSecrets: boolean
  readonly comment?: string | null
}

/** Gives the newest version of a document to the boards on its way, or back to the step that had asked for changes. */
export const submitContent =
  ({ editorial, clock }: { readonly editorial: EditorialRepository; readonly clock: () => Date }) =>
  async ({
    viewer,
    input,
  }: {
    readonly viewer: Viewer | null
    readonly input: SubmitInput
  }): Promise<EditorialOutcome> => {
    if (viewer === null) throw unauthenticated()
    const at = clock()
    const { accountId } = viewer
    return once({
      editorial,
      name: 'submitContent',
      accountId,
      input,
      at,
      work: async (unit) => {
        const { draft, task, boards, item } = await reviewOf({
          unit,
          viewer,
          contentCollection: input.collection,
          documentId: input.documentId,
        })
        const { containsNoSecrets } = input
        const action = { type: 'SUBMIT', containsNoSecrets, mark: markIn(draft) } as const
        const decision = decideEditorial({ item, action, actor: viewer, now: at })
        if (!decision.allowed) return { kind: 'refused', ...refusalOf(decision) }

        const taskId = await unit.saveSubmission({
          draft,
          task,
          move: decision,
          path: item.path,
          writerIds: [...new Set([draft.authorId, ...item.writerIds, accountId])],
          reapproveAfterEdit: boards[0]?.reapproveAfterEdit ?? true,
          comment: input.comment ?? null,
          at,
        })
        return { kind: 'changed', taskId }
      },
    })
  }

function markIn({ title, texts, fileNames }: ContentDraft): SecrecyMark | null {
  const inNames = fileNames.flatMap((name) => findSecrecyMarkInFileName(name) ?? [])
  return findSecrecyMark([title, ...texts]) ?? inNames[0] ?? null
}

/** The refusal alone, as it is stored with the command. */
export function refusalOf({
  code,
  messageKey,
  params,
}: Omit<Extract<EditorialOutcome, { kind: 'refused' }>, 'kind'>) {
  return { code, messageKey, ...(params ? { params } : {}) }
}
