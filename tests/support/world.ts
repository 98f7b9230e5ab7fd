import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'

import type { MemberStatus } from '../../src/domain/members/member-status.ts'
import type { OrganizationType } from '../../src/domain/organizations/organization-types.ts'
import type { Role, Viewer } from '../../src/domain/permissions.ts'
import type { Services } from '../../src/services/services.ts'
import { testDatabase } from './test-database.ts'

type Id = { readonly id: string }

export type World = {
  readonly payload: Payload
  readonly services: Services
  /** Who an account is now, as a request of it would find out. */
  readonly viewer: (account: Id) => Promise<Viewer>
  readonly organization: (made: {
    readonly type: OrganizationType
    readonly name: string
    readonly code?: string
    readonly parent?: Id | null
  }) => Promise<Id>
  readonly member: (made: {
    readonly cell: Id
    readonly fullName?: string
    readonly status?: MemberStatus
    readonly [field: string]: unknown
  }) => Promise<Id>
  /** An account in use; of the member where one is given. */
  readonly account: (made?: {
    readonly member?: Id
    readonly systemAdministrator?: boolean
    readonly displayName?: string
  }) => Promise<Id>
  readonly appoint: (made: {
    readonly account?: Id
    readonly member?: Id
    readonly role: Role
    readonly organization: Id
    readonly from?: string
    readonly to?: string
  }) => Promise<Id>
  /** The viewer of a new account with this role there: "an officer of the commune". */
  readonly holding: (role: Role, organization: Id) => Promise<Viewer>
  /** The viewer of a new account of this member. */
  readonly signedIn: (member: Id) => Promise<Viewer>
  readonly systemAdministrator: () => Promise<Viewer>
  readonly close: () => Promise<void>
}

let made = 0
const next = () => ++made

/**
 * The product's storage on a database of its own, once a test file: Payload with all collections, and the services over it. The
 * helpers write as the product itself, through the Local API, so hooks and rules hold for them as for everybody.
 */
export async function createWorld(): Promise<World> {
  const database = await testDatabase()
  const dataDir = mkdtempSync(path.join(tmpdir(), 'sotay-world-'))
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SOTAY_SECRET: 'a secret of the tests, 32 characters or more',
    LOG_LEVEL: 'silent',
  })
  // The configuration reads the environment when it is loaded.
  const { openServices } = await import('../../src/server/open-services.ts')
  const { payload, services } = await openServices({
    secret: process.env.SOTAY_SECRET ?? '',
    publicUrl: 'http://127.0.0.1',
  })
  const close = async () => {
    await payload.destroy()
    await database.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...story(payload), payload, services, close }
}

function story(payload: Payload): Omit<World, 'payload' | 'services' | 'close'> {
  const viewer: World['viewer'] = async ({ id }) => {
    const { loadViewer } = await import('../../collections/accounts/load-viewer.ts')
    const found = await loadViewer({ payload, accountId: id })
    if (found === null) throw new Error('This account is nobody.')
    return found
  }
  const account: World['account'] = async ({ member, ...rest } = {}) =>
    idOf(
      await payload.create({
        collection: 'accounts',
        data: {
          username: `nguoi-dung-${next()}`,
          password: 'mot-mat-khau-dai-2026',
          displayName: 'Người dùng',
          status: 'ACTIVE',
          locale: 'vi',
          ...(member && { member: member.id }),
          ...rest,
        },
      }),
    )
  const appoint: World['appoint'] = async ({ account, member, organization, ...rest }) =>
    idOf(
      await payload.create({
        collection: 'appointments',
        data: {
          ...rest,
          holder: member
            ? { relationTo: 'members', value: member.id }
            : { relationTo: 'accounts', value: account?.id ?? '' },
          organization: organization.id,
        },
      }),
    )
  return {
    viewer,
    account,
    appoint,
    organization: async ({ parent, code, ...rest }) =>
      idOf(
        await payload.create({
          collection: 'organizations',
          data: {
            ...rest,
            code: code ?? `TC${next()}`,
            status: 'ACTIVE',
            parent: parent?.id ?? null,
          },
        }),
      ),
    member: async ({ cell, fullName = 'Nguyễn Văn An', status = 'OFFICIAL', ...rest }) =>
      idOf(
        await payload.create({
          collection: 'members',
          data: { fullName, status, cell: cell.id, ...rest },
        }),
      ),
    holding: async (role, organization) => {
      const holder = await account()
      await appoint({ account: holder, role, organization })
      return viewer(holder)
    },
    signedIn: async (member) => viewer(await account({ member })),
    systemAdministrator: async () => viewer(await account({ systemAdministrator: true })),
  }
}

const idOf = ({ id }: { readonly id: string | number }): Id => ({ id: String(id) })
