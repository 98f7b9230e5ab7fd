import type { DemoCommittee } from './committee/committee.ts'
import type { Place } from './committee/offices.ts'
import type { DemoPerson } from './committee/people.ts'
import type { DemoRegister, RegisterMember, RegisterOrganization } from './demo-register.ts'

export type RegisterIndex = {
  /** Undefined for somebody whose row of the list was a case. */
  readonly memberOf: (person: DemoPerson) => RegisterMember | undefined
  /** Throws for a place that the lists have not made. */
  readonly organizationAt: (place: Place) => RegisterOrganization
}

/** Finds the people and the places of the committee in the registers. */
export function indexed({
  committee,
  register,
}: {
  readonly committee: DemoCommittee
  readonly register: DemoRegister
}): RegisterIndex {
  const { organizations, members } = register
  const byPhone = new Map(members.map((member) => [member.phone, member]))
  const byCode = new Map(organizations.map((organization) => [organization.code, organization]))
  const byName = new Map(
    organizations.map((organization) => [
      `${organization.parentId ?? ''} ${organization.name}`,
      organization,
    ]),
  )
  return {
    memberOf: ({ phone }) => byPhone.get(phone),
    organizationAt: ({ body, cell }) => {
      const above = byCode.get(body)
      const found = cell === null ? above : byName.get(`${above?.id ?? ''} ${cell}`)
      if (found) return found
      throw new Error(`${committee.root.name} has no ${cell ?? ''} in ${body}`)
    },
  }
}
