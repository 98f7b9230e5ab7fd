import { Types } from 'mongoose'

import { dayOf } from '../../domain/calendar/day.ts'
import { currentCardNumber, type Card } from '../../domain/members/cards.ts'
import { nameFields } from '../../domain/members/derived-fields.ts'
import type { PlannedOrganization } from '../../domain/roster/plan-organizations.ts'
import type {
  PlannedCreate,
  PlannedOffice,
  PlannedUpdate,
} from '../../domain/roster/plan-roster.ts'
import { searchWords } from '../../domain/text/search-key.ts'
import { textSortKey } from '../../domain/text/sort-key.ts'
import type { Batch } from '../../services/roster/roster.repository.ts'

/** Documents as Payload would have stored them: the same fields, ids in rows of arrays, derived keys. Only what is known is written. */
type Stored = Record<string, unknown>
type From = Pick<Batch<unknown>, 'fileName' | 'by' | 'now' | 'paths'>

const rowId = () => new Types.ObjectId().toHexString()

export function organizationDocument(organization: PlannedOrganization, { now }: From): Stored {
  const { id, code, name, type, status, parentId, path } = organization
  const parent = parentId === null ? null : new Types.ObjectId(parentId)
  return {
    _id: new Types.ObjectId(id),
    createdAt: now,
    updatedAt: now,
    name,
    code,
    type,
    ...(parent && { parent }),
    status,
    dissolvedOn: null,
    countedInMetrics: true,
    rollout: {},
    history: [{ from: null, to: null, name, code, type, status, parent, id: rowId() }],
    sortKey: textSortKey(name),
    searchWords: [...searchWords(name)],
    path: [...path],
    __v: 0,
  }
}

export function memberDocument(create: PlannedCreate, from: From): Stored {
  const { id, place, written, original, fields } = create
  const { cellId, cards, fullName, ...rest } = fields
  const cell = new Types.ObjectId(cellId)
  const cardNumber = currentCardNumber(cards)
  return {
    _id: new Types.ObjectId(id),
    createdAt: from.now,
    updatedAt: from.now,
    fullName,
    cell,
    ...known(rest),
    ...(cardNumber !== null && { cardNumber }),
    cards: cards.map(cardRow),
    history: [historyRow({ status: fields.status, cell, from })],
    source: {
      file: from.fileName,
      row: place.row,
      text: { written, ...(original !== null && { original }) },
    },
    ...derivedFromName(fullName),
    path: [...(from.paths.get(cellId) ?? [])],
    __v: 0,
  }
}

/** What a change sets, and the row of history that it adds; null where status and cell stay. */
export function memberChange(
  { before, fields }: PlannedUpdate,
  from: From,
): { readonly set: Stored; readonly history: Stored | null } {
  const { cellId, cards, fullName, ...rest } = fields
  const isMove = cellId !== undefined
  const cell = new Types.ObjectId(cellId ?? before.cellId)
  const set: Stored = {
    ...known(rest),
    ...(fullName !== undefined && { fullName, ...derivedFromName(fullName) }),
    ...(cards !== undefined && {
      cards: cards.map(cardRow),
      cardNumber: currentCardNumber(cards),
    }),
    ...(isMove && { cell, path: [...(from.paths.get(cellId) ?? [])] }),
    updatedAt: from.now,
  }
  const status = fields.status ?? before.status
  const isHistory = isMove || fields.status !== undefined
  return { set, history: isHistory ? historyRow({ status, cell, from }) : null }
}

export function officeDocument({ id, ...office }: PlannedOffice, { now, paths }: From): Stored {
  const { memberId, organizationId, role, from } = office
  return {
    _id: new Types.ObjectId(id),
    createdAt: now,
    updatedAt: now,
    holder: { relationTo: 'members', value: new Types.ObjectId(memberId) },
    role,
    organization: new Types.ObjectId(organizationId),
    from,
    kind: 'ELECTED',
    path: [...(paths.get(organizationId) ?? [])],
    __v: 0,
  }
}

function known(fields: Readonly<Record<string, unknown>>): Stored {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  )
}

function derivedFromName(fullName: string): Stored {
  const derived = nameFields(fullName)
  return { ...derived, searchWords: [...derived.searchWords] }
}

/** A card that is stored already keeps its row's id. */
function cardRow(card: Card): Stored {
  return { id: rowId(), ...card }
}

type HistoryArgs = { readonly status: string; readonly cell: Types.ObjectId; readonly from: From }

function historyRow({ status, cell, from: { now, by, fileName } }: HistoryArgs): Stored {
  return { on: dayOf(now), status, cell, reason: fileName, by, id: rowId() }
}
