import type { CollectionAfterChangeHook } from 'payload'

import { recordAudit } from '../audit/record-audit.ts'
import { storedName } from '../audit/stored-name.ts'
import { relationId } from '../relation-id.ts'
import type { OrganizationData } from './organization-facts.ts'

/** A move changes who has rights over everything below: it stands in the log with the move, or neither is there. */
export const logMove: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const organization = doc as OrganizationData
  const to = relationId(organization.parent)
  const from = relationId((previousDoc as OrganizationData | undefined)?.parent)
  if (operation === 'create' || from === to) return
  const id = String(organization.id)
  const { name, path } = await storedName({ req, collection: 'organizations', id })
  const parent = await storedName({ req, collection: 'organizations', id: to })
  const left = await storedName({ req, collection: 'organizations', id: from })
  const about = {
    kind: 'ORGANIZATION_MOVED' as const,
    subject: { collection: 'organizations', id, name },
  }
  const detail = { under: parent.name, underBefore: left.name, underId: to, underIdBefore: from }
  // Both sides read of it: where it came to, and where it has left.
  const places = left.path.length > 0 ? [path, left.path] : [path]
  await recordAudit({
    req,
    events: places.map((organizationPath) => ({ ...about, organizationPath, detail })),
  })
}
