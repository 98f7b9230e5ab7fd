import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import { dayOf } from '../../src/domain/calendar/day.ts'
import {
  changeEffects,
  type HeldAccount,
  type HeldOffice,
  type Standing,
} from '../../src/domain/members/change-effects.ts'
import { viewerOf } from '../access.ts'
import { findStored } from '../find-stored.ts'
import { relationId } from '../relation-id.ts'
import type { MemberData } from './member-data.ts'

/**
 * What a change of status or cell ends: offices and the account. In the transaction of the change and through the guards of their own
 * collections, whichever door the change came by.
 */
export const followChange: CollectionAfterChangeHook = async ({ previousDoc, operation, req }) => {
  // Whoever asked for a part of the document in answer is given that part alone, and so are hooks.
  const { id } = previousDoc as MemberData
  const member =
    operation === 'update' && id
      ? await findStored<MemberData>({ req, collection: 'members', id })
      : null
  if (member === null) return
  const [before, after] = [standingOf(previousDoc as MemberData), standingOf(member)]
  if (before === null || after === null) return
  if (before.status === after.status && before.cellId === after.cellId) return
  const memberId = String(member.id)
  const effects = changeEffects({
    viewer: await viewerOf(req),
    memberId,
    before,
    after,
    on: lastChangeOf(member),
    offices: await officesOf({ memberId, req }),
    account: await accountOf({ memberId, req }),
    hasCard: false,
  })
  for (const { office, lastDay } of effects.ends)
    await req.payload.update({
      collection: 'appointments',
      id: office.id,
      data: { to: lastDay },
      depth: 0,
      req,
    })
  if (effects.account?.what === 'CLOSES')
    await req.payload.update({
      collection: 'accounts',
      id: effects.account.id,
      data: { status: 'CLOSED' },
      depth: 0,
      req,
    })
}

function standingOf({ status, cell }: MemberData): Standing | null {
  const cellId = relationId(cell)
  return status && cellId !== null ? { status, cellId } : null
}

/** The guard has just written the row of this change. */
function lastChangeOf({ history }: MemberData): string {
  const { on } = (history?.at(-1) ?? {}) as { readonly on?: string | null }
  return on ?? dayOf(new Date())
}

type Of = { readonly memberId: string; readonly req: PayloadRequest }

async function officesOf({ memberId, req }: Of): Promise<readonly HeldOffice[]> {
  const { docs } = await req.payload.find({
    collection: 'appointments',
    where: {
      and: [
        { 'holder.relationTo': { equals: 'members' } },
        { 'holder.value': { equals: memberId } },
      ],
    },
    depth: 0,
    pagination: false,
    showHiddenFields: true,
    req,
  })
  return docs.map((row) => ({
    id: row.id,
    role: row.role,
    organizationId: relationId(row.organization) ?? '',
    path: (row as { path?: string[] | null }).path ?? [],
    from: row.from ?? null,
    to: row.to ?? null,
  }))
}

async function accountOf({ memberId, req }: Of): Promise<HeldAccount | null> {
  const { docs } = await req.payload.find({
    collection: 'accounts',
    where: { member: { equals: memberId } },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const [account] = docs
  return account
    ? {
        id: account.id,
        status: account.status,
        systemAdministrator: account.systemAdministrator === true,
      }
    : null
}
