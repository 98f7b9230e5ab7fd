'use client'

import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'

const ROLES = `query Roles { me { roles { role organization { id name } } } }`

/** Whom a meeting may be created by is decided by the server; this only decides whether the way there is offered. */
const COMMITTEE = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER']

type Answer = {
  readonly me: {
    readonly roles: readonly { role: string; organization: { id: string; name: string } }[]
  } | null
}

/** The organizations in whose committee the signed-in person sits. */
export function useChairedOrganizations(): readonly {
  readonly id: string
  readonly name: string
}[] {
  const session = useSession()
  const { data } = useAnswer<Answer>({ query: ROLES, enabled: Boolean(session) })
  const held = (data?.me?.roles ?? []).filter(({ role }) => COMMITTEE.includes(role))
  return [...new Map(held.map(({ organization }) => [organization.id, organization])).values()]
}
