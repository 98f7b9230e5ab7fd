'use client'

import { COMMITTEE_ROLES } from '../../domain/appointments/committee-roles.ts'
import type { Role } from '../../domain/permissions.ts'
import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'

const ROLES = `query Roles { me { roles { role organization { id name } } } }`

type Answer = {
  readonly me: {
    readonly roles: readonly { role: Role; organization: { id: string; name: string } }[]
  } | null
}

/**
 * The organizations in whose committee the signed-in person sits. By whom a meeting may be created is decided by the server; this only
 * decides whether the way there is offered.
 */
export function useChairedOrganizations(): readonly {
  readonly id: string
  readonly name: string
}[] {
  const session = useSession()
  const { data } = useAnswer<Answer>({ query: ROLES, enabled: Boolean(session) })
  const held = (data?.me?.roles ?? []).filter(({ role }) => COMMITTEE_ROLES.includes(role))
  return [...new Map(held.map(({ organization }) => [organization.id, organization])).values()]
}
