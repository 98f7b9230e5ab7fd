import type { CollectionSlug, Payload } from 'payload'

import {
  organizationOf,
  sayReason,
  type Named,
  type SaidReason,
} from '../../src/domain/access/say-reason.ts'
import {
  reasonsToSee,
  type AccessReason,
  type SeenCollection,
} from '../../src/domain/access/why-visible.ts'
import type { Locale } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { readStored } from '../stored-row.ts'
import { seenRowOf } from './seen-row.ts'

/**
 * Why the viewer sees a document, said; nothing where they do not, or there is none. The names in it are those of the own offices,
 * the own cell and the organizations above.
 */
export async function findReasons({
  payload,
  viewer,
  collection,
  id,
  locale,
}: {
  readonly payload: Payload
  readonly viewer: Viewer
  readonly collection: SeenCollection
  readonly id: string
  readonly locale: Locale
}): Promise<readonly SaidReason[]> {
  const row = await seenRowOf({ payload, collection, id })
  if (row === null) return []
  const reasons = reasonsToSee({ viewer, row })
  const named = await namesIn({ payload, reasons })
  return reasons.map((reason) => sayReason({ reason, named, locale }))
}

async function namesIn({
  payload,
  reasons,
}: {
  readonly payload: Payload
  readonly reasons: readonly AccessReason[]
}): Promise<Named> {
  const read = (collection: CollectionSlug, ids: readonly string[]) =>
    readStored({ payload, collection, ids })
  const organizationIds = reasons.flatMap((reason) => organizationOf(reason) ?? [])
  const appointmentIds = reasons.flatMap((reason) =>
    reason.by === 'APPOINTMENT' ? [reason.appointment.id] : [],
  )
  const [organizations, appointments] = await Promise.all([
    read('organizations', organizationIds),
    read('appointments', appointmentIds),
  ])
  return {
    organizations: new Map(organizations.map((row) => [String(row._id), textOf(row.name) ?? ''])),
    terms: new Map(
      appointments.map((row) => [String(row._id), { from: textOf(row.from), to: textOf(row.to) }]),
    ),
  }
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)
