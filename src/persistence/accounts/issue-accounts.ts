import { randomBytes } from 'node:crypto'

import { Types } from 'mongoose'
import type { Payload } from 'payload'

import { crockford, inFours } from '../../domain/accounts/crockford.ts'
import {
  hasCellLife,
  MEMBER_STATUSES,
  type MemberStatus,
} from '../../domain/members/member-status.ts'
import { searchWords } from '../../domain/text/search-key.ts'
import type {
  Issue,
  IssuedAccount,
  IssueProgress,
} from '../../services/accounts/accounts.repository.ts'
import { onlyDuplicateKeys } from '../duplicate-key.ts'
import { rowsOf } from '../rows-of.ts'
import { accountRows, memberRows, type AccountRow } from '../sessions/account-rows.ts'
import { activationCodeHash } from '../sessions/activate-account.ts'
import { identifiersOf } from './identifiers-of.ts'

const BATCH = 500
const CODE_CHARACTERS = 12
const CODE_DAYS = 30
const DAY_MS = 24 * 60 * 60 * 1000

export type Candidate = {
  readonly _id: Types.ObjectId
  readonly fullName: string
  readonly sortKey?: string
  readonly phone?: string | null
  readonly cardNumber?: string | null
  readonly path?: string[]
  readonly cell: Types.ObjectId
  readonly status: MemberStatus
}

const expiryOf = (issuedAt: Date) => new Date(issuedAt.getTime() + CODE_DAYS * DAY_MS)

type Ready = { readonly accountId: Types.ObjectId; readonly issued: IssuedAccount }

/**
 * Accounts for the members of a subtree that have none, written in batches without a password: there is none yet. What was issued before and
 * never handed out (a run that was killed, a list that could not be written) or has run out gets a new code, since the old one is kept as
 * a hash alone; whoever holds a code that works keeps it. Two runs at once share the members between them.
 */
export async function issueAccounts({
  payload,
  organizationId,
  now,
  again = false,
  withNumbers = true,
  onProgress,
}: {
  readonly payload: Payload
  readonly organizationId: string
  readonly now: Date
  /** New codes also for those who were handed one and have not used it. */
  readonly again?: boolean
  /** Whether the list names phone and card numbers to sign in with; else it names user names. */
  readonly withNumbers?: boolean
  readonly onProgress?: (progress: IssueProgress) => void
}): Promise<Issue> {
  const candidates = await candidatesUnder({ payload, organizationId, now, again })
  const identifiers = withNumbers
    ? await identifiersOf({ payload, members: candidates })
    : new Map<string, string>()
  const cells = await cellsOf({ payload, members: candidates })
  const total = candidates.length
  const ready: Ready[] = []
  for (let done = 0; done < total; done += BATCH) {
    const batch = candidates.slice(done, done + BATCH)
    const written = await writeBatch({ payload, batch, identifiers, cells, now })
    ready.push(...written)
    onProgress?.({ done: Math.min(done + BATCH, total), total })
  }
  return {
    accounts: ready.map(({ issued }) => issued),
    issuedAt: now,
    handedOut: () => markHandedOut({ payload, ids: ready.map(({ accountId }) => accountId), now }),
  }
}

type Waiting = Candidate & { readonly accountId?: Types.ObjectId; readonly username?: string }

/** In the order of cell and name, as lists are handed out. */
async function candidatesUnder({
  payload,
  organizationId,
  now,
  again,
}: {
  readonly payload: Payload
  readonly organizationId: string
  readonly now: Date
  readonly again: boolean
}): Promise<readonly Waiting[]> {
  const members = await memberRows(payload)
    .find(
      { path: organizationId, status: { $in: MEMBER_STATUSES.filter(hasCellLife) } },
      { fullName: 1, sortKey: 1, phone: 1, cardNumber: 1, path: 1, cell: 1, status: 1 },
    )
    .lean<Candidate[]>()
  const accounts = await accountRows(payload)
    .find(
      { path: organizationId, member: { $type: 'objectId' } },
      { member: 1, username: 1, status: 1, activationExpiresAt: 1, codeHandedOutAt: 1 },
    )
    .lean<(AccountRow & { codeHandedOutAt?: Date | null })[]>()
  const byMember = new Map(accounts.map((account) => [String(account.member), account]))
  const waiting = members.flatMap((member): Waiting[] => {
    const account = byMember.get(String(member._id))
    if (account === undefined) return [member]
    const isLost =
      account.status === 'ISSUED' &&
      (again ||
        !account.codeHandedOutAt ||
        !account.activationExpiresAt ||
        account.activationExpiresAt < now)
    return isLost ? [{ ...member, accountId: account._id, username: account.username }] : []
  })
  const placeOf = ({ path, sortKey }: Candidate) => `${(path ?? []).join('/')} ${sortKey ?? ''}`
  return waiting.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

type Cell = { readonly code: string; readonly name: string }

async function cellsOf({
  payload,
  members,
}: {
  readonly payload: Payload
  readonly members: readonly Candidate[]
}): Promise<ReadonlyMap<string, Cell>> {
  const ids = [...new Set(members.map(({ cell }) => String(cell)))]
  const rows = await rowsOf({ payload, slug: 'organizations' })
    .find({ _id: { $in: ids.map((id) => new Types.ObjectId(id)) } }, { code: 1, name: 1 })
    .lean<(Cell & { _id: unknown })[]>()
  return new Map(rows.map((row) => [String(row._id), row]))
}

type Batch = {
  readonly payload: Payload
  readonly batch: readonly Waiting[]
  readonly identifiers: ReadonlyMap<string, string>
  readonly cells: ReadonlyMap<string, Cell>
  readonly now: Date
}

async function writeBatch({ payload, batch, identifiers, cells, now }: Batch): Promise<Ready[]> {
  const planned = batch.map((member) => {
    const code = crockford(randomBytes(CODE_CHARACTERS))
    const username = member.username ?? `dv${crockford(randomBytes(8)).toLowerCase()}`
    const accountId = member.accountId ?? new Types.ObjectId()
    const cell = cells.get(String(member.cell))
    const issued = {
      identifier: identifiers.get(String(member._id)) ?? username,
      fullName: member.fullName,
      organizationCode: cell?.code ?? '',
      organization: cell?.name ?? '',
      activationCode: inFours(code),
    }
    return { member, code, username, accountId, issued }
  })
  type Planned = (typeof planned)[number]
  const code = ({ code }: Planned) => ({
    status: 'ISSUED',
    activationCodeHash: activationCodeHash(code),
    activationExpiresAt: expiryOf(now),
    codeHandedOutAt: null,
    updatedAt: now,
  })
  const isNew = ({ member }: Planned) => member.accountId === undefined
  const taken = await insertThose({
    payload,
    documents: planned.filter(isNew).map((one) => ({
      _id: one.accountId,
      username: one.username,
      displayName: one.member.fullName,
      searchWords: [...searchWords(one.member.fullName)],
      member: one.member._id,
      path: one.member.path ?? [],
      locale: 'vi',
      systemAdministrator: false,
      createdAt: now,
      ...code(one),
    })),
  })
  await reissueThose({
    payload,
    writes: planned
      .filter((one) => !isNew(one))
      .map((one) => ({ _id: one.accountId, set: code(one) })),
  })
  return planned.filter(({ accountId }) => !taken.has(String(accountId)))
}

/** Returns those that another run was first with: the unique index on the member refused them. */
async function insertThose({
  payload,
  documents,
}: {
  readonly payload: Payload
  readonly documents: readonly { readonly _id: Types.ObjectId }[]
}): Promise<ReadonlySet<string>> {
  if (documents.length === 0) return new Set()
  try {
    await accountRows(payload).collection.insertMany([...documents], { ordered: false })
    return new Set()
  } catch (error) {
    const refused = onlyDuplicateKeys(error)
    if (refused === null) throw error
    return new Set(refused.map(({ index }) => String(documents[index ?? -1]?._id)))
  }
}

async function reissueThose({
  payload,
  writes,
}: {
  readonly payload: Payload
  readonly writes: readonly { readonly _id: Types.ObjectId; readonly set: object }[]
}): Promise<void> {
  if (writes.length === 0) return
  await accountRows(payload).collection.bulkWrite(
    writes.map(({ _id, set }) => ({
      updateOne: { filter: { _id, status: 'ISSUED' }, update: { $set: set } },
    })),
    { ordered: false },
  )
}

async function markHandedOut({
  payload,
  ids,
  now,
}: {
  readonly payload: Payload
  readonly ids: readonly Types.ObjectId[]
  readonly now: Date
}): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    await accountRows(payload).collection.updateMany(
      { _id: { $in: ids.slice(start, start + BATCH) } },
      { $set: { codeHandedOutAt: now } },
    )
  }
}

/** The codes of one run run out at one moment; those of a later run, which took their place, at another. */
export async function confirmHandedOut({
  payload,
  organizationId,
  issuedAt,
  now,
}: {
  readonly payload: Payload
  readonly organizationId: string
  readonly issuedAt: Date
  readonly now: Date
}): Promise<void> {
  await accountRows(payload).collection.updateMany(
    { path: organizationId, status: 'ISSUED', activationExpiresAt: expiryOf(issuedAt) },
    { $set: { codeHandedOutAt: now } },
  )
}
