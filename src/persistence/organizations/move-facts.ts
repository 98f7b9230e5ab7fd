import type { ClientSession } from 'mongoose'
import type { CollectionSlug, Payload } from 'payload'

import { loadViewers } from '../../../collections/index.ts'
import { BOARD_OFFICES } from '../../domain/editorial/board-offices.ts'
import { CONTENT_SLUGS } from '../../domain/editorial/editorial-values.ts'
import { CURRENT_STATUSES } from '../../domain/members/member-status.ts'
import type { MeetingStatus } from '../../domain/meetings/meeting-words.ts'
import { changedAncestors, type MoveFacts } from '../../domain/organizations/move-preview.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'

type Within = { readonly payload: Payload; readonly session: ClientSession | null }
type Ends = Pick<MoveFacts, 'id' | 'path' | 'newParentPath'>
type Id = { toString(): string }

const UNDER_WAY: readonly MeetingStatus[] = ['IN_PROGRESS']
const AHEAD: readonly MeetingStatus[] = ['PLANNED', 'REGISTERED', 'INVITED', 'POSTPONED']
const IN_REVIEW = ['SUBMITTED', 'IN_REVIEW']

/** What a move touches, in a fixed number of reads. Inside of a transaction one follows the other: a session does one thing at a time. */
export async function findMoveFacts(asked: Within & Ends): Promise<MoveFacts> {
  const { payload, session, id, path, newParentPath } = asked
  const subtree = await subtreeOf(asked)
  const count = (slug: CollectionSlug, filter: Record<string, unknown>) =>
    rowsOf({ payload, slug })
      .countDocuments({ path: id, ...filter })
      .session(session)
  return {
    id,
    path,
    newParentPath,
    subtree,
    members: await count('members', { status: { $in: CURRENT_STATUSES } }),
    accounts: await count('accounts', {}),
    holders: await holdersOf(asked),
    boards: await boardsAmong({
      ...asked,
      ids: [...path, ...newParentPath, ...subtree.map((node) => node.id)],
    }),
    items: await itemsOf({ ...asked, owners: subtree.map((node) => node.id) }),
    meetings: {
      underWay: await count('meetings', { status: { $in: UNDER_WAY } }),
      planned: await count('meetings', { status: { $in: AHEAD } }),
    },
  }
}

async function subtreeOf({ payload, session, id }: Within & Ends): Promise<MoveFacts['subtree']> {
  const rows = await rowsOf({ payload, slug: 'organizations' })
    .find({ path: id }, { path: 1 })
    .session(session)
    .lean<{ _id: Id; path?: string[] }[]>()
  return rows.map(({ _id, path = [] }) => ({ id: String(_id), path }))
}

/** Those in office at the organizations that are above only before the move, or only after it. */
async function holdersOf({ payload, session, ...ends }: Within & Ends): Promise<readonly Viewer[]> {
  const { left, joined } = changedAncestors(ends)
  const organization = { $in: toObjectIds([...left, ...joined]) }
  const appointments = await rowsOf({ payload, slug: 'appointments' })
    .find({ organization }, { holder: 1 })
    .session(session)
    .lean<{ holder: { relationTo: string; value: Id } }[]>()
  const offices = Object.keys(BOARD_OFFICES)
  const boards = await rowsOf({ payload, slug: 'editorial-boards' })
    .find({ organization }, Object.fromEntries(offices.map((office) => [office, 1 as const])))
    .session(session)
    .lean<Record<string, Id | Id[] | undefined>[]>()
  const held = (relationTo: string) =>
    appointments.filter(({ holder }) => holder.relationTo === relationTo)
  const ofMembers = await rowsOf({ payload, slug: 'accounts' })
    .find({ member: { $in: held('members').map(({ holder }) => holder.value) } }, { _id: 1 })
    .session(session)
    .lean<{ _id: Id }[]>()
  const ids = [
    ...held('accounts').map(({ holder }) => String(holder.value)),
    ...ofMembers.map(({ _id }) => String(_id)),
    ...boards
      .flatMap((board) => offices.flatMap((office) => [board[office] ?? []].flat()))
      .map(String),
  ]
  const viewers = await loadViewers({ payload, accountIds: [...new Set(ids)], now: new Date() })
  return [...viewers.values()]
}

async function boardsAmong({
  payload,
  session,
  ids,
}: Within & { readonly ids: readonly string[] }): Promise<readonly string[]> {
  const rows = await rowsOf({ payload, slug: 'editorial-boards' })
    .find({ organization: { $in: toObjectIds(ids) } }, { organization: 1 })
    .session(session)
    .lean<{ organization: Id }[]>()
  return rows.map(({ organization }) => String(organization))
}

/** Content by owner, and what of it is being reviewed. A kind of content without a collection yet is nowhere. */
async function itemsOf({
  payload,
  session,
  id,
  owners,
}: Within & Ends & { readonly owners: readonly string[] }): Promise<MoveFacts['items']> {
  const counted = new Map<string, { items: number; underReview: number }>()
  const add = (what: 'items' | 'underReview', rows: readonly { _id: Id; count: number }[]) => {
    for (const { _id, count } of rows) {
      const known = counted.get(String(_id)) ?? { items: 0, underReview: 0 }
      counted.set(String(_id), { ...known, [what]: known[what] + count })
    }
  }
  const byOwner = (slug: CollectionSlug, filter: Record<string, unknown>) =>
    rowsOf({ payload, slug })
      .aggregate<{ _id: Id; count: number }>([
        { $match: filter },
        { $group: { _id: '$owner', count: { $sum: 1 } } },
      ])
      .session(session)
  for (const [, slug] of CONTENT_SLUGS)
    if (payload.collections[slug as CollectionSlug] !== undefined)
      add('items', await byOwner(slug as CollectionSlug, { ownerPath: id }))
  const reviewed = { owner: { $in: toObjectIds(owners) }, state: { $in: IN_REVIEW } }
  add('underReview', await byOwner('editorial-tasks', reviewed))
  return [...counted].map(([ownerId, counts]) => ({ ownerId, ...counts }))
}
