import { isDomainError } from '../../errors/domain-error.ts'
import type { StepWork } from './step-work.ts'

/** The organizations that keep lists of members; their cells come with the lists. */
export async function createBodies({ desk, committee: { bodies }, report }: StepWork) {
  for (const [index, body] of bodies.entries()) {
    const { code, type, name, parentCode, notCountedReason } = body
    report(index, bodies.length)
    await desk.services.registrar
      .createOrganizationAsSystem({ code, type, name, parentCode, notCountedReason })
      .catch((error: unknown) => {
        // The code is taken: this one was made before the step was broken off.
        if (!isTaken(error)) throw error
      })
  }
  report(bodies.length, bodies.length)
}

const isTaken = (error: unknown) => isDomainError(error) && error.code === 'CONFLICT'
