import type { mongo } from 'mongoose'
import type { CollectionSlug, Payload } from 'payload'

import type { Recipients } from '../../domain/editorial/audience-rule.ts'
import { hasCellLife, MEMBER_STATUSES } from '../../domain/members/member-status.ts'
import type { Recipient } from '../../domain/notifications/notifications.ts'
import { rolesWith } from '../../domain/permissions.ts'
import { dayOf } from '../../domain/calendar/day.ts'
import { isInForce } from '../../domain/sessions/day-in-force.ts'
import { recipientFor } from '../appointments/holders-of.ts'
import { rowsOf } from '../rows-of.ts'

const BATCH = 500
const ACTIVE = MEMBER_STATUSES.filter(hasCellLife)

type Row = { readonly _id: mongo.ObjectId } & Readonly<Record<string, unknown>>

/** Everybody of an audience: the rule of src/domain/editorial/audience-rule.ts asked of the registers, by the day it is now. */
export async function* recipientsIn({
  payload,
  who,
  now,
}: {
  readonly payload: Payload
  readonly who: Recipients
  readonly now: Date
}): AsyncGenerator<readonly Recipient[]> {
  if (who.kind !== 'committeesUnder') {
    const place = who.kind === 'membersUnder' ? { path: who.organizationId } : {}
    const filter = { ...place, status: { $in: ACTIVE } }
    for await (const rows of batches({ payload, slug: 'members', filter, fields: [] }))
      yield rows.map(({ _id }) => ({ memberId: String(_id) }))
    return
  }
  const roles = rolesWith('content.readCommittees')
  const filter = { path: who.organizationId, role: { $in: roles } }
  const fields = ['holder', 'from', 'to']
  for await (const rows of batches({ payload, slug: 'appointments', filter, fields }))
    yield rows
      .filter(({ from, to }) => isInForce({ from: asDay(from), to: asDay(to), today: dayOf(now) }))
      .flatMap(({ holder }) => recipientFor(holder as Parameters<typeof recipientFor>[0]))
}

const asDay = (value: unknown) =>
  typeof value === 'string' || value instanceof Date ? value : null

/** All rows, by bounded ranges of ids: those who come while it is read are read too, none twice. */
async function* batches({
  payload,
  slug,
  filter,
  fields,
}: {
  readonly payload: Payload
  readonly slug: CollectionSlug
  readonly filter: Record<string, unknown>
  readonly fields: readonly string[]
}): AsyncGenerator<readonly Row[]> {
  const projection = Object.fromEntries(['_id', ...fields].map((field) => [field, 1]))
  let last: unknown = null
  for (;;) {
    const after = last === null ? {} : { _id: { $gt: last } }
    const rows = await rowsOf({ payload, slug })
      .find({ ...filter, ...after }, projection)
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<Row[]>()
    if (rows.length > 0) yield rows
    last = rows.at(-1)?._id
    if (rows.length < BATCH) return
  }
}
