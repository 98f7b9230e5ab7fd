import { ADMINISTRATOR, DEMO_PASSWORD } from '../cast.ts'
import type { StepWork } from './step-work.ts'

/** The first administrator and the root organization, by the one-time link as on every new installation. */
export async function firstRun({ desk, committee, report }: StepWork): Promise<void> {
  const { accounts } = desk.services
  report(0, 1)
  const token = await accounts.openFirstRun()
  // Null: this step was broken off after its work.
  if (token !== null)
    await accounts.createFirstAdministrator({
      ...ADMINISTRATOR,
      password: DEMO_PASSWORD,
      token,
      organization: committee.root,
    })
  report(1, 1)
}
