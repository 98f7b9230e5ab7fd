import type { Endpoint, PayloadRequest, Where } from 'payload'

import { readDay } from '../../src/domain/calendar/day.ts'
import { nameFields } from '../../src/domain/members/derived-fields.ts'
import { seesEverySensitive } from '../../src/domain/members/masking.ts'
import { isGranted } from '../../src/domain/permissions.ts'
import { readCardNumber } from '../../src/domain/text/card-number.ts'
import { forbidden, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'

const MOST = 5

/**
 * `POST /api/members/similar {fullName, birthDate, cardNumber, cell}` answers with those in the register who may be the same person: of
 * the same name and birth date, or with the same card. Somebody who may not see these of everybody is told of the same name in the same
 * cell alone, so that nothing can be guessed by asking.
 */
export const similarEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/similar', method: 'post', handler: async (req) => Response.json(await similar(req)) },
]

async function similar(req: PayloadRequest) {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  if (!isGranted({ viewer, permission: 'member.write' })) throw forbidden()
  const read: unknown = await req.json?.().catch(() => null)
  const sent = (read ?? {}) as Readonly<Record<string, unknown>>
  const text = (field: string) => (typeof sent[field] === 'string' ? sent[field].trim() : '')
  const fullName = text('fullName').slice(0, 120)
  const named: Where = { sortKey: { equals: nameFields(fullName).sortKey } }
  const birthDate = readDay(text('birthDate'))
  const { cardNumber } = readCardNumber(text('cardNumber'))
  const mayAsk = seesEverySensitive(viewer)
  const ways: Where[] = [
    ...(fullName !== '' && mayAsk && birthDate
      ? [{ and: [named, { birthDate: { equals: birthDate } }] }]
      : []),
    ...(fullName !== '' && !mayAsk && text('cell') !== ''
      ? [{ and: [named, { cell: { equals: text('cell') } }] }]
      : []),
    ...(mayAsk && cardNumber ? [{ cardNumber: { equals: cardNumber } }] : []),
  ]
  if (ways.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'members',
    where: { or: ways },
    select: { fullName: true, cell: true },
    depth: 1,
    limit: MOST,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, fullName: name, cell }) => ({
    id,
    fullName: name,
    cell: typeof cell === 'object' ? cell.name : null,
  }))
}
