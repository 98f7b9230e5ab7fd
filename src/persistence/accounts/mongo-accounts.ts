import type { Payload } from 'payload'

import { reachOf } from '../../domain/permissions.ts'
import type {
  AccountRecord,
  AccountsRepository,
  MemberStanding,
} from '../../services/accounts/accounts.repository.ts'
import { reachToFilter, toObjectIds } from '../reach-filter.ts'
import { rowsOf } from '../rows-of.ts'
import { accountRows } from '../sessions/account-rows.ts'
import { cellsOf, membersStanding } from './members-standing.ts'
import { createAdministratorAsSystem, openFirstRun, useFirstRun } from './first-run.ts'
import { activationByUnit } from './account-overview.ts'
import { confirmHandedOut, issueAccounts } from './issue-accounts.ts'

/** Accounts in MongoDB. `clock` is given by tests only. */
export function createMongoAccounts({
  payload,
  clock = () => new Date(),
}: {
  readonly payload: Payload
  readonly clock?: () => Date
}): AccountsRepository {
  return {
    findByIds: ({ ids, viewer }) =>
      findRecords({
        payload,
        ids,
        visible: reachToFilter({
          reach: reachOf({ viewer, permission: 'account.read' }),
          fields: { path: 'path', account: '_id' },
        }),
      }),
    findNamesAsSystem: (ids) => findRecords({ payload, ids, visible: {} }),
    pathOfCode: async (code) => {
      const found = await rowsOf({ payload, slug: 'organizations' })
        .findOne({ code }, { path: 1 })
        .lean<{ path?: unknown[] }>()
      return found?.path?.map(String) ?? null
    },
    issueUnder: (asked) => issueAccounts({ ...asked, payload, clock }),
    standingUnder: (organizationId) => standingUnder({ payload, organizationId, now: clock() }),
    activationUnder: (path) => activationByUnit({ payload, path }),
    confirmHandedOut: (run) => confirmHandedOut({ ...run, payload, now: clock() }),
    createAdministratorAsSystem: (administrator) =>
      createAdministratorAsSystem({ payload, administrator }),
    openFirstRun: () => openFirstRun({ payload, now: clock() }),
    useFirstRun: (asked) => useFirstRun({ ...asked, payload, now: clock() }),
  }
}

async function standingUnder(asked: {
  readonly payload: Payload
  readonly organizationId: string
  readonly now: Date
}): Promise<readonly MemberStanding[]> {
  const members = await membersStanding(asked)
  const cells = await cellsOf({ ...asked, members })
  return members.map(({ _id, accountId, fullName, cell, standing, expiresAt }) => ({
    memberId: String(_id),
    accountId: accountId === null ? null : String(accountId),
    fullName,
    organization: cells.get(String(cell))?.name ?? '',
    standing,
    expiresAt: standing === 'WAITING' ? expiresAt : null,
  }))
}

type NameRow = { readonly _id: unknown; readonly displayName?: string; readonly locale?: string }

async function findRecords({
  payload,
  ids,
  visible,
}: {
  readonly payload: Payload
  readonly ids: readonly string[]
  readonly visible: Record<string, unknown>
}): Promise<readonly AccountRecord[]> {
  const rows = await accountRows(payload)
    .find({ $and: [{ _id: { $in: toObjectIds(ids) } }, visible] }, { displayName: 1, locale: 1 })
    .lean<NameRow[]>()
  return rows.map(({ _id, displayName, locale }) => ({
    id: String(_id),
    displayName: displayName ?? '',
    locale: locale ?? 'vi',
  }))
}
