import type {
  CollectionAfterChangeHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  PayloadRequest,
} from 'payload'

import type { AuditEvent } from '../../src/domain/audit/audit-entry.ts'
import { addressOf, recordAudit, recordAuditAs } from '../audit/record-audit.ts'
import { storedName } from '../audit/stored-name.ts'
import { relationId } from '../relation-id.ts'
import { SETS_PASSWORD } from './account-passwords.ts'

type Account = {
  readonly id?: string
  readonly displayName?: string | null
  readonly status?: string | null
  readonly member?: unknown
  readonly organization?: unknown
  readonly systemAdministrator?: boolean | null
}
type Told = Pick<AuditEvent, 'kind' | 'detail'>

/** What changes somebody's way in, with the write that does it. */
export const logAccount: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const after = doc as Account
  const told =
    operation === 'create'
      ? [created(after)]
      : changesOf({ before: previousDoc as Account, after, setsPassword: setsPassword(req) })
  if (told.length === 0) return
  const about = await aboutAccount({ req, account: after })
  await recordAudit({ req, events: told.map((one) => ({ ...about, ...one })) })
}

const setsPassword = (req: PayloadRequest) => req.context[SETS_PASSWORD] === true

const created = ({ status, member, systemAdministrator }: Account): Told => ({
  kind: 'ACCOUNT_CREATED',
  detail: {
    status: status ?? null,
    memberId: relationId(member),
    systemAdministrator: systemAdministrator === true,
  },
})

function changesOf({
  before,
  after,
  setsPassword: isPassword,
}: {
  readonly before: Account
  readonly after: Account
  readonly setsPassword: boolean
}): readonly Told[] {
  const told: Told[] = []
  if (isPassword) told.push({ kind: 'PASSWORD_CHANGED' })
  if (before.status !== after.status)
    told.push({
      kind: 'ACCOUNT_STATUS_CHANGED',
      detail: { status: after.status ?? null, statusBefore: before.status ?? null },
    })
  const isAdministrator = after.systemAdministrator === true
  if ((before.systemAdministrator === true) !== isAdministrator)
    told.push({ kind: 'ADMINISTRATOR_CHANGED', detail: { systemAdministrator: isAdministrator } })
  const links = linksOf(after)
  const earlier = linksOf(before)
  if (links.memberId !== earlier.memberId || links.organizationId !== earlier.organizationId)
    told.push({
      kind: 'ACCOUNT_LINKED',
      detail: {
        ...links,
        memberIdBefore: earlier.memberId,
        organizationIdBefore: earlier.organizationId,
      },
    })
  return told
}

const linksOf = ({ member, organization }: Account) => ({
  memberId: relationId(member),
  organizationId: relationId(organization),
})

/** Signed in to the admin; the public API says so itself. */
export const logDeskSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  const account = user as Account
  const about = await aboutAccount({ req, account })
  await recordAuditAs({
    req,
    event: {
      ...about,
      kind: 'SIGNED_IN',
      viewer: null,
      actor: {
        accountId: about.subject.id,
        name: about.subject.name,
        sessionId: null,
        via: 'ADMIN',
      },
      address: addressOf(req),
    },
  })
}

export const logDeskSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  const account = req.user as Account | null
  if (account === null) return
  const about = await aboutAccount({ req, account })
  await recordAudit({ req, events: [{ ...about, kind: 'SIGNED_OUT' }] })
}

async function aboutAccount({
  req,
  account,
}: {
  readonly req: PayloadRequest
  readonly account: Account
}) {
  const id = String(account.id ?? '')
  const { name, path } = await storedName({ req, collection: 'accounts', id })
  return { subject: { collection: 'accounts', id, name }, organizationPath: path }
}
