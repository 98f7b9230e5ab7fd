import type { CollectionAfterOperationHook, FieldHook, PayloadRequest } from 'payload'

import { unmaskingEvent, type UnmaskedMember } from '../../src/domain/audit/unmasking.ts'
import { isMask, MASKED_FIELDS, maskOf } from '../../src/domain/members/masking.ts'
import { invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { addressOf, recordAudit } from '../audit/record-audit.ts'
import { relationId } from '../relation-id.ts'
import type { MemberData } from './member-data.ts'

/**
 * Whether a page of the admin asks: a browser with the cookie of the admin. It gets masks, on every list, form and label, until somebody
 * presses "Hiện". A client of the API, which brings its token in the header, gets the values where the right to them reaches.
 */
const isDesk = ({ headers }: PayloadRequest): boolean =>
  headers?.has('cookie') === true && !/^(JWT|Bearer)\s/i.test(headers.get('authorization') ?? '')

/** Set by whoever has logged what it is about to show: our own doors alone can. */
export const SHOWS_VALUES = 'showsValues'

const isMasked = (req: PayloadRequest) => isDesk(req) && req.context[SHOWS_VALUES] !== true

/** The mask of a sensitive text for a page of the admin; the own record stays readable. Field access has the last word after it. */
export const maskAtDesk: FieldHook = async ({ value, req, overrideAccess, data }) => {
  if (overrideAccess === true || typeof value !== 'string' || value === '') return value as unknown
  if (!isMasked(req)) return value
  const isOwn = (await viewerOf(req))?.memberId === String((data as MemberData | undefined)?.id)
  return isOwn ? value : maskOf(value)
}

/** What came as a mask was not changed: it is taken for the value it stands for. A mask of anything else is no value. */
export function withoutMasks({
  given,
  before,
}: {
  readonly given: MemberData
  readonly before: MemberData | undefined
}): MemberData {
  const wrong: string[] = []
  const settle = (path: string, value: unknown, stored: string | null | undefined) => {
    if (!isMask(value)) return value
    if (stored && value === maskOf(stored)) return stored
    wrong.push(path)
    return value
  }
  const fields = MASKED_FIELDS.flatMap((field) =>
    isMask(given[field]) ? [[field, settle(field, given[field], before?.[field])] as const] : [],
  )
  const cards = given.cards?.map((card, index) => {
    const stored = before?.cards?.find(({ id }) => id !== undefined && id === card.id)?.number
    return { ...card, number: settle(`cards.${index}.number`, card.number, stored) as string }
  })
  if (wrong.length > 0)
    throw invalidInput(wrong.map((path) => ({ path, reason: 'members.maskedValue' })))
  return { ...given, ...Object.fromEntries(fields), ...(cards && { cards }) }
}

type Answer = { readonly docs?: readonly MemberData[] } & MemberData

/** Whatever reads members through Payload and gets values has them logged before they leave: one entry an operation. */
export const logUnmasking: CollectionAfterOperationHook = async (done) => {
  const { req, result, overrideAccess } = done as typeof done & {
    readonly overrideAccess?: boolean
  }
  if (overrideAccess === true || isMasked(req) || req.context[SHOWS_VALUES] === true) return result
  const answer = result as Answer | null
  const shown = (answer?.docs ?? (answer ? [answer] : [])).flatMap(shownOf)
  await recordUnmasking({
    req,
    members: shown.map(({ member }) => member),
    fields: shown.flatMap(({ fields }) => fields),
  })
  return result
}

function shownOf(doc: MemberData): readonly {
  readonly member: UnmaskedMember
  readonly fields: readonly string[]
}[] {
  const fields: string[] = MASKED_FIELDS.filter((field) => Boolean(doc[field]))
  if ((doc.cards ?? []).length > 0) fields.push('cards')
  if (fields.length === 0 || doc.id === undefined) return []
  const member = { id: doc.id, cellId: relationId(doc.cell) ?? '', name: doc.fullName ?? '' }
  return [{ member, fields }]
}

export async function recordUnmasking({
  req,
  ...shown
}: {
  readonly req: PayloadRequest
  readonly members: readonly UnmaskedMember[]
  readonly fields: readonly string[]
}): Promise<void> {
  if (shown.members.length === 0) return
  const viewer = await viewerOf(req)
  const door = req.payloadAPI === 'REST' && !isDesk(req) ? 'REST' : 'ADMIN'
  const members = await withPlaces({ members: shown.members, req })
  const event = unmaskingEvent({ ...shown, members, viewer, door, address: addressOf(req) })
  if (event !== null) await recordAudit({ req, events: [event] })
}

/** Whoever asked for a number alone got no name and no cell with it; the entry says whose it was, and belongs where the member stands. */
async function withPlaces({
  members,
  req,
}: {
  readonly members: readonly UnmaskedMember[]
  readonly req: PayloadRequest
}): Promise<readonly UnmaskedMember[]> {
  const ids = members.filter(({ cellId, name }) => cellId === '' || name === '').map(({ id }) => id)
  if (ids.length === 0) return members
  const { docs } = await req.payload.find({
    collection: 'members',
    where: { id: { in: ids } },
    select: { cell: true, fullName: true },
    depth: 0,
    pagination: false,
  })
  const found = new Map(docs.map((doc) => [doc.id, doc]))
  return members.map((member) => ({
    id: member.id,
    cellId: member.cellId || (relationId(found.get(member.id)?.cell) ?? ''),
    name: member.name || (found.get(member.id)?.fullName ?? ''),
  }))
}
