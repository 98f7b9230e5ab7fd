import type { Viewer } from '../../domain/permissions.ts'
import { identifierOf, playerOf, type Part } from '../cast.ts'
import type { StepWork } from './step-work.ts'
import { signedIn } from '../signed-in.ts'

/** The editorial board of the province, set up by the officer who answers for propaganda. */
export async function createBoard({ desk, committee, report }: StepWork): Promise<void> {
  const as = <T>(part: Part, work: (viewer: Viewer) => Promise<T>) =>
    signedIn({ desk, identifier: identifierOf(playerOf(committee, part)), work })
  const accountId = (part: Part) => as(part, async (viewer) => viewer.accountId)
  report(0, 1)
  const headId = await accountId('boardHead')
  const editorIds = [await accountId('editor')]
  const contributorIds = [await accountId('contributor')]
  await as('propagandist', (viewer) =>
    desk.saveBoard({
      viewer,
      board: { organizationId: viewer.cellPath[0] ?? '', headId, editorIds, contributorIds },
    }),
  )
  report(1, 1)
}
