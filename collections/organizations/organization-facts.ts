import type { PayloadRequest } from 'payload'

import type {
  OrganizationFacts,
  OrganizationParent,
} from '../../src/domain/organizations/organization-rules.ts'
import type {
  OrganizationStatus,
  OrganizationType,
} from '../../src/domain/organizations/organization-types.ts'
import { CURRENT_STATUSES } from '../../src/domain/members/member-status.ts'
import { isGrantedAt } from '../../src/domain/permissions.ts'
import { forbidden, invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { findStored } from '../find-stored.ts'
import { relationId } from '../relation-id.ts'

/** What a hook is given of an organization: whatever was sent, over what is stored. */
export type OrganizationData = {
  readonly id?: string
  readonly code?: string | null
  readonly name?: string | null
  readonly type?: OrganizationType | null
  readonly status?: OrganizationStatus | null
  readonly parent?: unknown
  readonly path?: string[] | null
  readonly establishedOn?: string | null
  readonly dissolvedOn?: string | null
  readonly effectiveOn?: string | null
  readonly countedInMetrics?: boolean | null
  readonly notCountedReason?: string | null
  readonly rollout?: Readonly<Record<string, string | null>> | null
  readonly history?: readonly (OrganizationData & { from?: string | null; to?: string | null })[]
}

type Asked = {
  readonly before: OrganizationData | undefined
  readonly req: PayloadRequest
}

/** The parent as it stands now; null for the top of a tree. */
export async function placeOf({
  organization,
  req,
}: Asked & { readonly organization: OrganizationData }): Promise<OrganizationParent | null> {
  const id = relationId(organization.parent)
  if (id === null) return null
  const parent = await findStored<OrganizationData>({ req, collection: 'organizations', id })
  if (parent?.type) {
    return { type: parent.type, status: parent.status ?? 'ACTIVE', path: parent.path ?? [] }
  }
  const viewer = await viewerOf(req)
  // To those who may not write everywhere, what is not there and what they may not touch are the same.
  if (viewer !== null && !isGrantedAt({ viewer, permission: 'organization.write', path: [] }))
    throw forbidden()
  throw invalidInput([{ path: 'parent', reason: 'organizations.parentUnknown' }])
}

/**
 * An organization is made, or moved, only to where the viewer may write: below an organization in reach, and to the top of a tree only
 * by those who may write everywhere. Without a viewer it is the product's own write.
 */
export async function refuseBeyondReach({
  before,
  place,
  req,
}: Asked & { readonly place: OrganizationParent | null }): Promise<void> {
  const viewer = await viewerOf(req)
  const stays = before !== undefined && relationId(before.parent) === (place?.path.at(-1) ?? null)
  if (viewer === null || stays) return
  if (!isGrantedAt({ viewer, permission: 'organization.write', path: place?.path ?? [] }))
    throw forbidden()
}

/** All that the rules of the tree ask about, read in the request's transaction. */
export async function factsOf({
  organization,
  before,
  effectiveOn,
  place,
  req,
}: Asked & {
  readonly organization: OrganizationData
  readonly effectiveOn: string | null | undefined
  readonly place: OrganizationParent | null
}): Promise<OrganizationFacts> {
  const id = before?.id === undefined ? null : String(before.id)
  const isAsked =
    id !== null && (organization.type !== before?.type || organization.status !== before?.status)
  return {
    id,
    code: organization.code ?? null,
    name: organization.name ?? null,
    type: organization.type ?? null,
    status: organization.status ?? 'ACTIVE',
    countedInMetrics: organization.countedInMetrics ?? true,
    notCountedReason: organization.notCountedReason ?? null,
    days: {
      establishedOn: organization.establishedOn ?? null,
      dissolvedOn: organization.dissolvedOn ?? null,
      effectiveOn: effectiveOn ?? null,
      'rollout.trainedOn': organization.rollout?.trainedOn ?? null,
      'rollout.pilotOn': organization.rollout?.pilotOn ?? null,
      'rollout.liveOn': organization.rollout?.liveOn ?? null,
    },
    parent: place,
    childTypes: isAsked ? await activeChildTypes({ id, req }) : [],
    hasMembers: isAsked ? await hasCurrentMembers({ id, req }) : false,
  }
}

type Below = { readonly id: string; readonly req: PayloadRequest }

async function activeChildTypes({ id, req }: Below): Promise<readonly OrganizationType[]> {
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: { parent: { equals: id }, status: { equals: 'ACTIVE' } },
    select: { type: true },
    pagination: false,
    depth: 0,
    req,
  })
  return docs.map(({ type }) => type)
}

async function hasCurrentMembers({ id, req }: Below): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'members',
    where: { cell: { equals: id }, status: { in: [...CURRENT_STATUSES] } },
    req,
  })
  return totalDocs > 0
}
