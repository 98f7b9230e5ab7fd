import type { Endpoint, PayloadRequest } from 'payload'

import { SLIPS_A_FILE, type SlipAccount } from '../../src/domain/accounts/activation-slips.ts'
import { STANDINGS, type Standing } from '../../src/domain/accounts/issue-standing.ts'
import type { Locale } from '../../src/domain/messages/messages.ts'
import { isGranted, type Viewer } from '../../src/domain/permissions.ts'
import { forbidden, invalidInput, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { addressOf } from '../audit/record-audit.ts'
import { localeOf } from '../locale-of.ts'
import { searchOrganizations } from '../organizations/search-organizations.ts'
import { provided } from '../provided.ts'
import { answerInLines } from './answer-in-lines.ts'
import { issuedAccounts } from './issued-accounts.ts'

type At = { readonly organizationCode: string; readonly as: Viewer }
type Batch = {
  readonly done: number
  readonly total: number
  readonly issuedAt: Date
  readonly accounts: readonly SlipAccount[]
}
type Person = { readonly standing: Standing }
type Unit = { readonly code: string; readonly members: number }
type Handed = { readonly accounts: readonly SlipAccount[]; readonly issuedAt: Date }

/** The accounts service, as far as the admin needs it to issue accounts. */
export type AccountIssuing = {
  readonly issue: (
    asked: At & {
      readonly again: boolean
      readonly address: string | null
      readonly since?: Date
      readonly memberId?: string
      readonly onBatch: (batch: Batch) => void
      readonly isStopped: () => boolean
    },
  ) => Promise<{ readonly accounts: readonly SlipAccount[] }>
  readonly confirmHandedOut: (asked: At & { readonly issuedAt: readonly Date[] }) => Promise<void>
  readonly standing: (asked: At) => Promise<readonly Person[]>
  readonly activation: (asked: At) => Promise<readonly Unit[]>
  /** What is handed out, as files. */
  readonly slips: (asked: Handed & { readonly locale: Locale }) => Promise<Uint8Array>
  readonly list: (asked: Handed) => string
}

/** Given by src/server. */
const accountIssuing = provided<AccountIssuing>('accountIssuing')
export const provideAccountIssuing = accountIssuing.provide

const A_PAGE = 50

/**
 * `POST /api/accounts/issue {organizationCode, again, since, memberId}` answers in lines of JSON, one for each part that is written:
 * `{done, total, issuedAt, accounts}`, and last `{issued}`; the codes are in these lines and nowhere else. Whoever goes away stops the run
 * after the part in hand. What is in safe hands is said with `POST …/handed-out {organizationCode, issuedAt}` (one moment or many);
 * until then another run issues the same accounts again. `POST …/slips` and `…/list {accounts, issuedAt}` turn what arrived into files.
 * `GET …/standing?organization=` tells who has what, `…/activation` how many have activated, `…/organizations?search=` finds.
 */
export const issueEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/issue', method: 'post', handler: issue },
  {
    path: '/issue/handed-out',
    method: 'post',
    handler: async (req) => {
      const { at, body } = await enter(req)
      const issuedAt = momentsIn(body['issuedAt'])
      await accountIssuing.of(req.payload).confirmHandedOut({ ...at, issuedAt })
      return Response.json({})
    },
  },
  {
    path: '/issue/organizations',
    method: 'get',
    handler: async (req) =>
      Response.json(await searchOrganizations({ req, permission: 'account.manage' })),
  },
  { path: '/issue/standing', method: 'get', handler: standing },
  {
    path: '/issue/activation',
    method: 'get',
    handler: async (req) =>
      Response.json(await accountIssuing.of(req.payload).activation(await asked(req))),
  },
  {
    path: '/issue/slips',
    method: 'post',
    handler: async (req) => {
      const handed = await handedOut(req)
      if (handed.accounts.length > SLIPS_A_FILE) throw tooManySlips()
      const locale = localeOf(req)
      const pdf = await accountIssuing.of(req.payload).slips({ ...handed, locale })
      return new Response(new Uint8Array(pdf), { headers: fileHeaders('application/pdf') })
    },
  },
  {
    path: '/issue/list',
    method: 'post',
    handler: async (req) => {
      const text = accountIssuing.of(req.payload).list(await handedOut(req))
      return new Response(text, { headers: fileHeaders('text/csv; charset=utf-8') })
    },
  },
]

async function issue(req: PayloadRequest): Promise<Response> {
  const { at, body } = await enter(req)
  const { again, since, memberId } = body
  const work = {
    ...at,
    again: again === true,
    address: addressOf(req),
    ...(since !== undefined && { since: momentIn(since, 'since') }),
    ...(typeof memberId === 'string' && { memberId }),
  }
  return answerInLines({
    work: async (tell, signal) => {
      const { accounts } = await accountIssuing
        .of(req.payload)
        .issue({ ...work, onBatch: tell, isStopped: () => signal.aborted })
      return { issued: accounts.length }
    },
    reportBug: (error) => req.payload.logger.error({ err: error, msg: 'Issuing accounts' }),
  })
}

/** How many stand how, and one page of those of one standing. */
async function standing(req: PayloadRequest): Promise<Response> {
  const everybody = await accountIssuing.of(req.payload).standing(await asked(req))
  const wanted = req.searchParams.get('standing')
  const from = Math.max(0, Math.trunc(Number(req.searchParams.get('from')) || 0))
  const some = everybody.filter((person) => wanted === null || person.standing === wanted)
  const counts = Object.fromEntries(
    STANDINGS.map((one) => [one, everybody.filter((person) => person.standing === one).length]),
  )
  return Response.json({ counts, total: some.length, people: some.slice(from, from + A_PAGE) })
}

async function enter(req: PayloadRequest): Promise<{
  readonly at: At
  readonly body: Readonly<Record<string, unknown>>
}> {
  const as = await signedIn(req)
  const body = ((await req.json?.()) ?? {}) as Readonly<Record<string, unknown>>
  return { at: { organizationCode: codeIn(body['organizationCode']), as }, body }
}

async function asked(req: PayloadRequest): Promise<At> {
  const as = await signedIn(req)
  return { organizationCode: codeIn(req.searchParams.get('organization')), as }
}

/** What somebody was handed comes back as it is; whoever issues nowhere has been handed nothing. */
async function handedOut(req: PayloadRequest): Promise<Handed> {
  const viewer = await signedIn(req)
  if (!isGranted({ viewer, permission: 'account.manage' })) throw forbidden()
  const body = ((await req.json?.().catch(() => null)) ?? {}) as Record<string, unknown>
  return { accounts: issuedAccounts(body['accounts']), issuedAt: momentIn(body['issuedAt']) }
}

async function signedIn(req: PayloadRequest): Promise<Viewer> {
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  return viewer
}

const tooManySlips = () => invalidInput([{ path: 'accounts', reason: 'accounts.tooManySlips' }])

function codeIn(given: unknown): string {
  if (typeof given === 'string' && given !== '') return given
  throw invalidInput([{ path: 'organizationCode', reason: 'accounts.missing' }])
}

const MOST_MOMENTS = 1_000

function momentsIn(given: unknown): readonly Date[] {
  const moments: readonly unknown[] = Array.isArray(given) ? given : [given]
  if (moments.length > 0 && moments.length <= MOST_MOMENTS)
    return moments.map((moment) => momentIn(moment))
  throw invalidInput([{ path: 'issuedAt', reason: 'accounts.missing' }])
}

function momentIn(given: unknown, path = 'issuedAt'): Date {
  const moment = new Date(typeof given === 'string' ? given : NaN)
  if (!Number.isNaN(moment.getTime())) return moment
  throw invalidInput([{ path, reason: 'accounts.missing' }])
}

const fileHeaders = (type: string) => ({
  'Content-Type': type,
  'Content-Disposition': 'attachment',
  'Cache-Control': 'no-store',
})
