import { appointmentProblems } from '../../domain/appointments/appointment-rules.ts'
import { identifierOf, OFFICES, playerOf } from '../cast.ts'
import { officesOf } from '../committee/offices.ts'
import { indexed } from '../register-index.ts'
import type { StepWork } from './step-work.ts'

const BATCH = 500

/** The offices in the cells and the committees above them, in office and past, and then those of the province and of the first commune. */
export async function appointOfficers({ desk, committee, anchor, report }: StepWork) {
  const { memberOf, organizationAt } = indexed({ committee, register: await desk.readRegister() })
  const offices = officesOf({ committee, anchor }).flatMap(({ person, place, ...office }) => {
    const member = memberOf(person)
    const { id, path } = organizationAt(place)
    return member ? [{ ...office, memberId: member.id, organizationId: id, path }] : []
  })
  const total = offices.length + OFFICES.length
  for (const { memberId, ...facts } of offices) {
    const holder = { relationTo: 'members', id: memberId } as const
    const [problem] = appointmentProblems({ ...facts, holder })
    if (problem) throw new Error(`The demo has an appointment that may not be: ${problem.reason}`)
  }
  for (let at = 0; at < offices.length; at += BATCH) {
    report(at, total)
    await desk.saveAppointments(offices.slice(at, at + BATCH))
  }
  for (const [index, { part, role, organizationCode }] of OFFICES.entries()) {
    report(offices.length + index, total)
    await desk.services.registrar.setAppointmentAsSystem({
      identifier: identifierOf(playerOf(committee, part)),
      role,
      organizationCode,
      from: anchor,
      to: null,
    })
  }
  report(total, total)
}
