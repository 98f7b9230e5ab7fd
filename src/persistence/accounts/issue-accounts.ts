import { randomBytes } from 'node:crypto'

import { Types } from 'mongoose'
import type { Payload } from 'payload'

import { codesEndAt } from '../../domain/accounts/code-validity.ts'
import { crockford, inFours } from '../../domain/accounts/crockford.ts'
import { isToBeIssued } from '../../domain/accounts/issue-standing.ts'
import { searchWords } from '../../domain/text/search-key.ts'
import type {
  Issue,
  IssueBatch,
  IssuedAccount,
  IssueWork,
} from '../../services/accounts/accounts.repository.ts'
import { onlyDuplicateKeys } from '../duplicate-key.ts'
import { accountRows } from '../sessions/account-rows.ts'
import { activationCodeHash } from '../sessions/activate-account.ts'
import { identifiersOf } from './identifiers-of.ts'
import { cellsOf, membersStanding, type Cell, type StandingMember } from './members-standing.ts'

const BATCH = 250
const CODE_CHARACTERS = 12

type Ready = { readonly accountId: Types.ObjectId; readonly issued: IssuedAccount }

/**
 * Accounts for the members of a subtree that have none, written in batches without a password: there is none yet. What was issued before and
 * never handed out (a run that was killed, a list that could not be written) or has run out gets a new code, since the old one is kept as
 * a hash alone; whoever holds a code that works keeps it. Two runs at once share the members between them. Each batch is told when it is
 * written, with its codes, and has a moment of its own: what of a run has arrived can be said batch by batch.
 */
export async function issueAccounts({
  payload,
  organizationId,
  clock,
  again = false,
  withNumbers = true,
  since,
  memberId,
  onBatch,
  isStopped,
}: IssueWork & {
  readonly payload: Payload
  readonly organizationId: string
  readonly clock: () => Date
}): Promise<Issue> {
  const began = clock()
  const wanted = { again, since: codesEndAt(since ?? began) }
  const everybody = await membersStanding({ payload, organizationId, now: began })
  const candidates = everybody.filter(
    (member) =>
      (memberId === undefined || String(member._id) === memberId) &&
      isToBeIssued({ ...member, ...wanted }),
  )
  const identifiers = withNumbers
    ? await identifiersOf({ payload, members: candidates })
    : new Map<string, string>()
  const cells = await cellsOf({ payload, members: candidates })
  const total = candidates.length
  const ready: Ready[] = []
  let issuedAt = began
  for (let done = 0; done < total && isStopped?.() !== true; done += BATCH) {
    if (done > 0) issuedAt = laterThan(issuedAt, clock())
    const batch = candidates.slice(done, done + BATCH)
    const written = await writeBatch({ payload, batch, identifiers, cells, now: issuedAt })
    ready.push(...written)
    onBatch?.(told({ written, issuedAt, done: Math.min(done + BATCH, total), total }))
  }
  return {
    accounts: ready.map(({ issued }) => issued),
    issuedAt: began,
    handedOut: () =>
      markHandedOut({ payload, ids: ready.map(({ accountId }) => accountId), now: issuedAt }),
  }
}

/** No two batches have the same moment. */
const laterThan = (before: Date, now: Date) => (now > before ? now : new Date(before.getTime() + 1))

const told = ({
  written,
  ...progress
}: { readonly written: readonly Ready[] } & Omit<IssueBatch, 'accounts'>): IssueBatch => ({
  ...progress,
  accounts: written.map(({ issued }) => issued),
})

type Batch = {
  readonly payload: Payload
  readonly batch: readonly StandingMember[]
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
    activationCodeHash: activationCodeHash(code),
    activationExpiresAt: codesEndAt(now),
    codeHandedOutAt: null,
    updatedAt: now,
  })
  const isNew = ({ member }: Planned) => member.accountId === null
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
      status: 'ISSUED',
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

/**
 * Only where a code still waits: an account that was activated meanwhile has none. Not told by its status, over which there is an index: the
 * embedded server would take that one for each of them, seven times slower.
 */
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
      updateOne: {
        filter: { _id, activationCodeHash: { $type: 'string' } },
        update: { $set: set },
      },
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

/**
 * The codes of one batch run out at one moment; those of a later one, which took their place, at another. The filter names no status, as
 * where codes are made again.
 */
export async function confirmHandedOut({
  payload,
  organizationId,
  issuedAt,
  now,
}: {
  readonly payload: Payload
  readonly organizationId: string
  readonly issuedAt: readonly Date[]
  readonly now: Date
}): Promise<void> {
  await accountRows(payload).collection.updateMany(
    {
      path: organizationId,
      activationCodeHash: { $type: 'string' },
      activationExpiresAt: { $in: issuedAt.map(codesEndAt) },
    },
    { $set: { codeHandedOutAt: now } },
  )
}
