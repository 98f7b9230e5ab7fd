import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import type { AccountStatus } from '../../src/domain/accounts/account-status.ts'
import { isUsername } from '../../src/domain/accounts/username.ts'
import { grantRefusal } from '../../src/domain/appointments/appointment-rules.ts'
import { dayOf } from '../../src/domain/calendar/day.ts'
import { isGrantedAt, type Viewer } from '../../src/domain/permissions.ts'
import { normalizeIdentifier } from '../../src/domain/text/password-text.ts'
import { repairText } from '../../src/domain/text/repair-text.ts'
import { searchWords } from '../../src/domain/text/search-key.ts'
import { conflict, DomainError, forbidden, invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { findStored } from '../find-stored.ts'
import { organizationPath } from '../organization-path.ts'
import { relationId } from '../relation-id.ts'
import { SETS_PASSWORD } from './account-passwords.ts'

type AccountData = {
  id?: string
  username?: string
  displayName?: string
  member?: unknown
  organization?: unknown
  status?: AccountStatus
  systemAdministrator?: boolean | null
  path?: string[]
  searchWords?: string[]
  passwordSetAt?: string | null
  activationCodeHash?: string | null
  /** Payload's: those of the admin. */
  sessions?: unknown[]
}

/** Derives what follows from the rest and refuses what may not be: on every path, the Local API included. */
export const guardAccount: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const account = data as AccountData
  // A new document comes with an empty original.
  const before = operation === 'update' ? (originalDoc as AccountData) : undefined
  const viewer = await viewerOf(req)
  tidyNames(account)
  account.path = await pathOf({ account: { ...before, ...account }, viewer, req })
  // First of all: what is out of reach is told nothing of.
  guardReach({ viewer, account, before })
  await guardMember({ account, before, req })
  await guardOffices({ viewer, account, before, req })
  settlePassword({ account, before, req })
  // A closed account is signed in nowhere; opened again, it signs in anew.
  if (account.status === 'CLOSED') account.sessions = []
  return data
}

function tidyNames(account: AccountData): void {
  if (typeof account.displayName === 'string') {
    account.displayName = repairText(account.displayName)
    account.searchWords = [...searchWords(account.displayName)]
  }
  if (typeof account.username !== 'string') return
  account.username = normalizeIdentifier(account.username)
  if (!isUsername(account.username))
    throw invalidInput([{ path: 'username', reason: 'accounts.badUsername' }])
}

/** One account at most for a member, and it stays that member's: it would take the other's votes and drafts along. */
async function guardMember({ account, before, req }: Guarded & { req: PayloadRequest }) {
  if (account.member === undefined) return
  const memberId = relationId(account.member)
  const earlier = relationId(before?.member)
  if (memberId === earlier) return
  if (earlier !== null) throw invalidInput([{ path: 'member', reason: 'accounts.memberIsFixed' }])
  const others = await req.payload.count({
    collection: 'accounts',
    where: { member: { equals: memberId } },
    req,
  })
  if (others.totalDocs > 0) throw conflict('accounts.memberHasAccount')
}

/**
 * Who is linked to a member holds the offices of that member: nobody comes to offices so, by the own account or by one whose password is
 * known to its maker, that are not theirs to give. Issued codes are another thing: they are for the member's hands, and logged.
 */
async function guardOffices({
  viewer,
  account,
  before,
  req,
}: Guarded & { readonly viewer: Viewer | null; readonly req: PayloadRequest }): Promise<void> {
  const memberId = relationId(account.member)
  if (viewer === null || viewer.systemAdministrator) return
  if (memberId === null || memberId === relationId(before?.member)) return
  if (before?.id !== undefined && String(before.id) === viewer.accountId)
    throw new DomainError({ code: 'FORBIDDEN', message: 'accounts.memberNotOneself' })
  const { docs } = await req.payload.find({
    collection: 'appointments',
    where: { 'holder.value': { equals: memberId } },
    depth: 0,
    limit: 0,
    pagination: false,
    showHiddenFields: true,
    req,
  })
  const today = dayOf(new Date())
  const holder = { relationTo: 'members', id: memberId } as const
  const isBeyond = docs
    .filter(({ to }) => !to || to >= today)
    .some(({ role, path }) => {
      const asked = { viewer, appointment: { holder, role }, path: path ?? [] }
      return grantRefusal(asked) !== null
    })
  if (isBeyond) throw new DomainError({ code: 'FORBIDDEN', message: 'accounts.officesNotYours' })
}

/** The organizations from the root whose officers keep this account: those of the member's cell, or of the organization named. */
async function pathOf({
  account,
  viewer,
  req,
}: {
  account: AccountData
  viewer: Viewer | null
  req: PayloadRequest
}): Promise<string[]> {
  const memberId = relationId(account.member)
  if (memberId !== null) {
    const member = await findStored<Found>({ req, collection: 'members', id: memberId })
    if (member === null) throw absent({ viewer, path: 'member', reason: 'accounts.noSuchMember' })
    return pathIn(member)
  }
  const organizationId = relationId(account.organization)
  if (organizationId === null) return []
  const path = await organizationPath({ req, id: organizationId })
  if (path === null)
    throw absent({ viewer, path: 'organization', reason: 'accounts.noSuchOrganization' })
  return [...path]
}

/** To those who do not keep accounts everywhere, what is not there and what they may not touch are the same. */
const absent = ({
  viewer,
  ...problem
}: {
  readonly viewer: Viewer | null
  readonly path: string
  readonly reason: string
}): DomainError =>
  viewer === null || isGrantedAt({ viewer, permission: 'account.manage', path: [] })
    ? invalidInput([problem])
    : forbidden()

type Guarded = { readonly account: AccountData; readonly before: AccountData | undefined }

/**
 * An account is made and moved only where its keeper may keep accounts, and nobody but a system administrator touches the account
 * of one. Without a viewer it is the product's own write.
 */
function guardReach({ viewer, account, before }: Guarded & { viewer: Viewer | null }): void {
  if (viewer === null || viewer.systemAdministrator) return
  const own = before?.id !== undefined && String(before.id) === viewer.accountId
  if (account.systemAdministrator || (before?.systemAdministrator && !own)) throw forbidden()
  const path = account.path ?? []
  const moved = before === undefined || path.join() !== (before.path ?? []).join()
  if (moved && !isGrantedAt({ viewer, permission: 'account.manage', path })) throw forbidden()
}

/** A new password ends the sessions that began before it, and is what makes an account usable. */
function settlePassword({ account, before, req }: Guarded & { req: PayloadRequest }): void {
  const given = req.context[SETS_PASSWORD] === true
  if (given) {
    account.passwordSetAt = new Date().toISOString()
    account.activationCodeHash = null
    if ((account.status ?? before?.status) === 'ISSUED') account.status = 'ACTIVE'
  }
  if (before === undefined && !given) account.status = 'ISSUED'
  const hasPassword = given || Boolean(before?.passwordSetAt)
  if (before !== undefined && account.status === 'ACTIVE' && !hasPassword)
    throw invalidInput([{ path: 'status', reason: 'accounts.notYetActivated' }])
}

type Found = { readonly path?: readonly unknown[] | null }

const pathIn = ({ path }: Found): string[] => (path ?? []).map(String)
