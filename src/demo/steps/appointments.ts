import { identifierOf, OFFICES, playerOf } from '../cast.ts'
import type { StepWork } from './step-work.ts'

/** The offices above the cells; those in the cells came with the lists. */
export async function appointOfficers({ desk, committee, anchor, report }: StepWork) {
  for (const [index, { part, role, organizationCode }] of OFFICES.entries()) {
    report(index, OFFICES.length)
    await desk.services.registrar.setAppointmentAsSystem({
      identifier: identifierOf(playerOf(committee, part)),
      role,
      organizationCode,
      from: anchor,
      to: null,
    })
  }
  report(OFFICES.length, OFFICES.length)
}
