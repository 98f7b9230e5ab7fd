import type { OrganizationType } from '../organizations/organization-types.ts'
import { organizationKey, type OrganizationHeading } from './heading-rows.ts'

/** An organization of the list. `parentKey` null: it stands directly under the organization that is imported into. */
export type RosterOrganization = OrganizationHeading & {
  readonly key: string
  readonly parentKey: string | null
}

/** From the top: a heading ends everything of its own rank and below. */
const RANKS: Readonly<Record<OrganizationType, number>> = {
  PROVINCE: 0,
  DISTRICT: 1,
  BLOC: 1,
  COMMUNE: 2,
  GRASSROOTS_BRANCH: 3,
  GRASSROOTS_CELL: 3,
  SECTION_BRANCH: 4,
  CELL: 5,
  PARTY_GROUP: 6,
}

/** Keeps, from heading to heading, in which organization the rows that follow stand. The same heading again is the same organization. */
export function createHeadingStack() {
  const all = new Map<string, RosterOrganization>()
  let open: RosterOrganization[] = []
  return {
    enter(heading: OrganizationHeading): void {
      open = open.filter(({ type }) => RANKS[type] < RANKS[heading.type] && isBody(type))
      const parentKey = open.at(-1)?.key ?? null
      const key = `${parentKey ?? ''}/${organizationKey(heading)}`
      const known = all.get(key) ?? { ...heading, key, parentKey }
      all.set(key, known)
      open = [...open, known]
    },
    /** The cell of the rows that follow; null where the last heading was no cell. */
    cellKey(): string | null {
      const last = open.at(-1)
      return last !== undefined && !isBody(last.type) ? last.key : null
    },
    organizations: (): readonly RosterOrganization[] => [...all.values()],
  }
}

function isBody(type: OrganizationType): boolean {
  return type !== 'CELL' && type !== 'GRASSROOTS_CELL' && type !== 'PARTY_GROUP'
}
