import { ADMINISTRATOR } from '../cast.ts'
import { hasFaults } from '../committee/list-faults.ts'
import { memberListOf } from '../committee/member-list.ts'
import type { StepWork } from './step-work.ts'
import { signedIn } from '../signed-in.ts'

/** Every body's list of members goes through the import, as the office of the body would send it in. */
export async function importLists({ desk, committee, report }: StepWork): Promise<void> {
  const withPeople = committee.bodies.filter(({ cells }) => cells.length > 0)
  // The list with faults comes last: its cases are what an officer sees first.
  const bodies = [...withPeople.filter((body) => !hasFaults(body)), ...withPeople.filter(hasFaults)]
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
