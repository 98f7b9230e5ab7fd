import { BODIES_WITH_ACCOUNTS, castOf, identifierOf } from '../cast.ts'
import type { StepWork } from './step-work.ts'
import { activated } from '../signed-in.ts'

/** Hashing a password keeps a processor busy on purpose; a few at once use all that there are. */
const AT_ONCE = 4

/**
 * Issues accounts, and activates those of the cast with the codes of that list. The codes of a list that a crash lost are issued again; who
 * is active already is not on it.
 */
export async function issueAccounts({ desk, committee, report }: StepWork): Promise<void> {
  const cast = new Set(castOf(committee).map(identifierOf))
  report(0, cast.size)
  const issued = []
  for (const organizationCode of BODIES_WITH_ACCOUNTS) {
    const { accounts } = await desk.services.accounts.issue({
      organizationCode,
      as: 'system',
      again: true,
    })
    issued.push(...accounts.filter(({ identifier }) => cast.has(identifier)))
  }
  for (let at = 0; at < issued.length; at += AT_ONCE) {
    report(cast.size - issued.length + at, cast.size)
    await Promise.all(
      issued
        .slice(at, at + AT_ONCE)
        .map(({ identifier, activationCode }) => activated({ desk, identifier, activationCode })),
    )
  }
  report(cast.size, cast.size)
}
