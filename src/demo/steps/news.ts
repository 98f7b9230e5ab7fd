import type { Viewer } from '../../domain/permissions.ts'
import type { EditorialOutcome } from '../../services/editorial/editorial.repository.ts'
import { identifierOf, playerOf } from '../cast.ts'
import type { DemoDesk } from '../demo-desk.ts'
import type { StepWork } from './step-work.ts'
import { SAMPLE_NEWS, type SampleNews } from '../sample-news.ts'
import { signedIn } from '../signed-in.ts'

/** A contributor writes and submits, the head of the board decides and publishes; some items are left waiting at each step. */
export async function publishNews({ desk, committee, report }: StepWork): Promise<void> {
  const communeId = await signedIn({
    desk,
    identifier: identifierOf(playerOf(committee, 'secretary')),
    work: async ({ cellPath }) => cellPath[1] ?? '',
  })
  const work = (author: Viewer) =>
    signedIn({
      desk,
      identifier: identifierOf(playerOf(committee, 'boardHead')),
      work: async (head) => {
        for (const [index, item] of SAMPLE_NEWS.entries()) {
          report(index, SAMPLE_NEWS.length)
          await bring({ desk, item, author, head, communeId })
        }
      },
    })
  await signedIn({ desk, identifier: identifierOf(playerOf(committee, 'contributor')), work })
  report(SAMPLE_NEWS.length, SAMPLE_NEWS.length)
}

type Bring = {
  readonly desk: DemoDesk
  readonly item: SampleNews
  readonly author: Viewer
  readonly head: Viewer
  readonly communeId: string
}

async function bring({ desk, item, author, head, communeId }: Bring): Promise<void> {
  const { key, until, comment, ...text } = item
  const { editorial } = desk.services
  const { id } = await desk.saveNews({
    viewer: author,
    draft: {
      ...text,
      ownerId: author.cellPath[0] ?? '',
      audienceOrganizationId: text.audience === 'ORGANIZATION' ? communeId : null,
    },
  })
  if (until === 'DRAFT') return
  const taskId = taken(
    await editorial.submit({
      viewer: author,
      input: {
        commandId: `demo-${key}-submit`,
        collection: 'NEWS',
        documentId: id,
        containsNoSecrets: true,
      },
    }),
  )
  if (until === 'IN_REVIEW') return
  const verdict = until === 'CHANGES_REQUESTED' ? 'REQUEST_CHANGES' : 'APPROVE'
  const decision = {
    commandId: `demo-${key}-decide`,
    taskId,
    verdict,
    comment: comment ?? null,
  } as const
  taken(await editorial.decide({ viewer: head, input: decision }))
  if (until !== 'PUBLISHED') return
  const publication = { commandId: `demo-${key}-publish`, taskId }
  taken(await editorial.publish({ viewer: head, input: publication }))
}

function taken(outcome: EditorialOutcome): string {
  if (outcome.kind === 'changed') return outcome.taskId
  throw new Error(`The editorial workflow refuses the demo: ${outcome.code}`)
}
