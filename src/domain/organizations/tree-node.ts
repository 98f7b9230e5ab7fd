import { isGrantedAt, type Viewer } from '../permissions.ts'
import type { OrganizationStatus, OrganizationType } from './organization-types.ts'

/** An organization as the tree of the admin shows it to somebody. Counts are of what this person may see; null where nothing may be told. */
export type TreeNodeView = {
  readonly id: string
  readonly parentId: string | null
  readonly name: string
  readonly code: string
  readonly type: OrganizationType
  readonly status: OrganizationStatus
  /** How many hang directly under it, and how many anywhere below. */
  readonly children: number
  readonly below: number | null
  /** Those on the list today in it and below, as the API's memberCount. */
  readonly members: number | null
  readonly lacksSecretary: boolean | null
  readonly mayChange: boolean
  readonly mayReadAppointments: boolean
}

/** What hangs under one organization (null: the tops), as far as it was read. */
export type TreeLevel = {
  readonly parentId: string | null
  readonly nodes: readonly TreeNodeView[]
  /** The place to read on from; null at the end. */
  readonly more: string | null
}

/** Found by a search, with everything above what was found, so that each stands in its place. */
export type TreeSearch = {
  readonly hits: readonly string[]
  readonly nodes: readonly TreeNodeView[]
  readonly isCutOff: boolean
}

/** Every organization at work is led by a secretary; a party group has a leader who is none. */
export function needsSecretary({
  type,
  status,
}: {
  readonly type: OrganizationType
  readonly status: OrganizationStatus
}): boolean {
  return status === 'ACTIVE' && type !== 'PARTY_GROUP'
}

/** Whose levels are opened at first: all that is above the own places, and these too where they are few. Nothing for who sees everything. */
export function openedAtFirst({
  viewer,
  most,
}: {
  readonly viewer: Viewer
  readonly most: number
}): readonly string[] {
  const places = [
    viewer.cellPath,
    ...viewer.appointments.map(({ organizationPath = [] }) => organizationPath),
  ].filter(
    (path) => path.length > 0 && isGrantedAt({ viewer, permission: 'organization.read', path }),
  )
  const above = new Set(places.flatMap((path) => path.slice(0, -1)))
  const own = new Set(places.flatMap((path) => path.slice(-1)))
  return [...new Set([...above, ...(own.size <= most ? own : [])])]
}
