import { decideEditorial } from '../../domain/editorial/editorial-workflow.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { notFound, unauthenticated } from '../../errors/domain-error.ts'
import { itemOf, type EditorialOutcome, type EditorialRepository } from './editorial.repository.ts'
import { once } from './once.ts'
import { refusalOf } from './submit-content.ts'

export type TaskInput = {
  readonly commandId: string
  readonly taskId: string
  readonly comment?: string | null
}

/** Brings the approved version to readers: exactly that version, exactly once, however many ask at the same time. */
export const publishContent =
  ({ editorial, clock }: { readonly editorial: EditorialRepository; readonly clock: () => Date }) =>
  async ({
    viewer,
    input,
  }: {
    readonly viewer: Viewer | null
    readonly input: TaskInput
  }): Promise<EditorialOutcome> => {
    if (viewer === null) throw unauthenticated()
    const at = clock()
    return once({
      editorial,
      name: 'publishContent',
      accountId: viewer.accountId,
      input,
      at,
      work: async (unit) => {
        const task = await unit.findTask({ viewer, taskId: input.taskId })
        if (task === null) throw notFound()
        const draft = await unit.findDraft({ viewer, ...task })
        if (draft === null) throw notFound()
        const item = itemOf({ draft, task, path: task.path })
        const decision = decideEditorial({
          item,
          action: { type: 'PUBLISH' },
          actor: viewer,
          now: at,
        })
        if (!decision.allowed) return { kind: 'refused', ...refusalOf(decision) }

        await unit.publish({ task, move: decision, by: viewer, at })
        return { kind: 'changed', taskId: task.id }
      },
    })
  }
