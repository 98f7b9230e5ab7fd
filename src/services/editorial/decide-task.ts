import { decideEditorial } from '../../domain/editorial/editorial-workflow.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { notFound, unauthenticated } from '../../errors/domain-error.ts'
import {
  itemOf,
  type DecideInput,
  type EditorialOutcome,
  type EditorialRepository,
} from './editorial.repository.ts'
import { once } from './once.ts'
import { refusalOf } from './submit-content.ts'

/** Takes one decision of one step. Two who decide at once write the same submission: the second reads again what is left to decide. */
export const decideTask =
  ({ editorial, clock }: { readonly editorial: EditorialRepository; readonly clock: () => Date }) =>
  async ({
    viewer,
    input,
  }: {
    readonly viewer: Viewer | null
    readonly input: DecideInput
  }): Promise<EditorialOutcome> => {
    if (viewer === null) throw unauthenticated()
    const at = clock()
    return once({
      editorial,
      name: 'decideEditorialTask',
      accountId: viewer.accountId,
      input,
      at,
      work: async (unit) => {
        const task = await unit.findTask({ viewer, taskId: input.taskId })
        if (task === null) throw notFound()
        const draft = await unit.findDraft({ viewer, ...task })
        if (draft === null) throw notFound()
        const item = itemOf({ draft, task, path: task.path })
        const versionId = input.versionId ?? null
        const action = { type: input.verdict, versionId } as const
        const decision = decideEditorial({ item, action, actor: viewer, now: at })
        if (!decision.allowed) return { kind: 'refused', ...refusalOf(decision) }

        await unit.saveDecision({
          task,
          move: decision,
          decision: {
            step: item.step,
            round: item.round,
            by: viewer.accountId,
            at,
            verdict: input.verdict,
            comment: input.comment ?? null,
            versionId: item.currentVersionId,
          },
        })
        return { kind: 'changed', taskId: task.id }
      },
    })
  }
