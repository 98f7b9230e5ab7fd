import { hasCellLife } from '../../domain/members/member-status.ts'
import { castOf, DEMO_PASSWORD } from '../cast.ts'
import type { DemoBody, DemoCommittee } from '../committee/committee.ts'
import { officesOf } from '../committee/offices.ts'
import type { DemoPerson } from '../committee/people.ts'
import { createSeededRandom } from '../committee/seeded-random.ts'
import { indexed } from '../register-index.ts'
import type { StepWork } from './step-work.ts'

const BATCH = 500

/**
 * Accounts: in use for most people where the handbook is in use, and issued for the others. The
 * password is hashed once for all of them: it is known to everybody anyway.
 */
export async function issueAccounts({ desk, committee, anchor, report }: StepWork): Promise<void> {
  const register = await desk.readRegister()
  const { memberOf } = indexed({ committee, register })
  const pathOf = new Map(register.organizations.map(({ id, path }) => [id, path]))
  const holders = activatedPeople({ committee, anchor }).flatMap((person) => {
    const member = memberOf(person)
    if (!member || !hasCellLife(member.status)) return []
    const { id: memberId, fullName, cellId } = member
    return [{ memberId, fullName, path: pathOf.get(cellId) ?? [] }]
  })
  const total = holders.length + 1
  const writeActive = await desk.activeAccounts(DEMO_PASSWORD)
  for (let at = 0; at < holders.length; at += BATCH) {
    report(at, total)
    await writeActive(holders.slice(at, at + BATCH))
  }
  report(holders.length, total)
  const issue = { organizationCode: committee.root.code, as: 'system', again: true } as const
  await (await desk.services.accounts.issue(issue)).handedOut()
  report(total, total)
}

/** Of a hundred with a smartphone, and without one. */
const SHARES = { done: [90, 30], begun: [25, 3], notBegun: [0, 0] } as const

/** The cast, the officers where the handbook is in use, and most of the others there. */
function activatedPeople({
  committee,
  anchor,
}: {
  readonly committee: DemoCommittee
  readonly anchor: string
}): readonly DemoPerson[] {
  const rolloutOf = new Map(committee.bodies.map(({ code, rollout }) => [code, rollout]))
  const officers = officesOf({ committee, anchor }).flatMap(({ person, place }) =>
    rolloutOf.get(place.body) === 'notBegun' ? [] : [person],
  )
  const others = committee.bodies.flatMap(activatedOf)
  return [...new Set([...castOf(committee), ...officers, ...others])]
}

const activatedOf = ({ cells, rollout }: DemoBody): readonly DemoPerson[] =>
  cells
    .flatMap(({ people }) => people)
    .filter(({ phone, hasSmartphone }) => {
      const [withPhone, without] = SHARES[rollout]
      return (
        createSeededRandom(`account ${phone}`).below(100) < (hasSmartphone ? withPhone : without)
      )
    })
