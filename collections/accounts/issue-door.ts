import type { Endpoint, PayloadRequest, Where } from 'payload'

import { reachOf, type Viewer } from '../../src/domain/permissions.ts'
import { forbidden, invalidInput, unauthenticated } from '../../src/errors/domain-error.ts'
import { reachToWhere, viewerOf } from '../access.ts'
import { addressOf } from '../audit/record-audit.ts'
import { provided } from '../provided.ts'
import { answerInLines } from './answer-in-lines.ts'

type At = { readonly organizationCode: string; readonly as: Viewer }
type Progress = { readonly done: number; readonly total: number }

/** The accounts service, as far as the admin needs it to issue accounts. */
export type AccountIssuing = {
  readonly issueAsList: (
    asked: At & {
      readonly again: boolean
      readonly address: string | null
      readonly onProgress: (progress: Progress) => void
    },
  ) => Promise<{ readonly issued: number; readonly issuedAt: Date; readonly csv: string }>
  readonly confirmHandedOut: (asked: At & { readonly issuedAt: Date }) => Promise<void>
}

/** Given by src/server. */
const accountIssuing = provided<AccountIssuing>('accountIssuing')
export const provideAccountIssuing = accountIssuing.provide

const CHOICES = 20

/**
 * `POST /api/accounts/issue {organizationCode, again}` answers in lines of JSON: `{done, total}` as it goes on, and last
 * `{issued, issuedAt, csv}`; the codes are in that answer and nowhere else. Whoever has the list says so with
 * `POST /api/accounts/issue/handed-out {organizationCode, issuedAt}`; until then another run issues the same accounts again.
 * `GET /api/accounts/issue/organizations?search=` finds those where the viewer may issue; the topmost
 * without a search.
 */
export const issueEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path: '/issue',
    method: 'post',
    handler: async (req) => {
      const { at, body } = await enter(req)
      return answerInLines({
        work: (tell) =>
          accountIssuing.of(req.payload).issueAsList({
            ...at,
            again: body.again === true,
            address: addressOf(req),
            onProgress: tell,
          }),
        reportBug: (error) => req.payload.logger.error({ err: error, msg: 'Issuing accounts' }),
      })
    },
  },
  {
    path: '/issue/handed-out',
    method: 'post',
    handler: async (req) => {
      const { at, body } = await enter(req)
      const issuedAt = new Date(typeof body.issuedAt === 'string' ? body.issuedAt : NaN)
      if (Number.isNaN(issuedAt.getTime()))
        throw invalidInput([{ path: 'issuedAt', reason: 'accounts.missing' }])
      await accountIssuing.of(req.payload).confirmHandedOut({ ...at, issuedAt })
      return Response.json({})
    },
  },
  {
    path: '/issue/organizations',
    method: 'get',
    handler: async (req) => Response.json(await issuableOrganizations(req)),
  },
]

async function enter(req: PayloadRequest): Promise<{
  readonly at: At
  readonly body: Readonly<Record<string, unknown>>
}> {
  const as = await signedIn(req)
  const body = ((await req.json?.()) ?? {}) as Readonly<Record<string, unknown>>
  const { organizationCode } = body
  if (typeof organizationCode !== 'string' || organizationCode === '')
    throw invalidInput([{ path: 'organizationCode', reason: 'accounts.missing' }])
  return { at: { organizationCode, as }, body }
}

async function signedIn(req: PayloadRequest): Promise<Viewer> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  return viewer
}

async function issuableOrganizations(req: PayloadRequest) {
  const viewer = await signedIn(req)
  const reach = reachOf({ viewer, permission: 'account.manage' })
  const reachable = reachToWhere({ reach, fields: { path: 'path' } })
  if (reachable === false) throw forbidden()
  const search = req.searchParams.get('search')?.trim().slice(0, 200) ?? ''
  const tops: Where = reach.everywhere
    ? { parent: { exists: false } }
    : { id: { in: [...reach.subtrees] } }
  const named: Where = { or: [{ searchWords: { like: search } }, { code: { like: search } }] }
  // The hidden path is asked about for the viewer, who could not ask about it.
  const { docs } = await req.payload.find({
    collection: 'organizations',
    where: {
      and: [...(reachable === true ? [] : [reachable]), search === '' ? tops : named],
    },
    sort: 'sortKey',
    limit: CHOICES,
    depth: 1,
    select: { code: true, name: true, parent: true },
  })
  return docs.map(({ code, name, parent }) => ({
    code,
    name,
    under: typeof parent === 'object' ? (parent?.name ?? null) : null,
  }))
}
