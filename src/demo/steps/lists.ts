import { ADMINISTRATOR } from '../cast.ts'
import { memberListOf } from '../committee/member-list.ts'
import type { StepWork } from './step-work.ts'
import { signedIn } from '../signed-in.ts'

/** Every body's list of members goes through the import, as the office of the body would send it in. */
export async function importLists({ desk, committee, report }: StepWork): Promise<void> {
  const bodies = committee.bodies.filter(({ cells }) => cells.length > 0)
  await signedIn({
    desk,
    identifier: ADMINISTRATOR.username,
    work: async (viewer) => {
      for (const [index, body] of bodies.entries()) {
        report(index, bodies.length)
        await desk.services.roster.import({
          file: memberListOf(body),
          fileName: `${body.code}.xlsx`,
          under: body.code,
          viewer,
        })
      }
    },
  })
  report(bodies.length, bodies.length)
}
