import type { CollectionBeforeOperationHook, Endpoint } from 'payload'

import { normalizePassword } from '../../src/domain/text/password-text.ts'
import { notFound } from '../../src/errors/domain-error.ts'
import { provided } from '../provided.ts'

/**
 * Checks who somebody says to be: throws a DomainError (one message for every failure, RATE_LIMITED while locked out), or answers
 * with the user name of the account.
 */
export type SignInCheck = (tried: {
  readonly identifier: string
  readonly password: string
  readonly address: string
}) => Promise<{ readonly username: string }>

/** Given by src/persistence when Payload starts. */
const signInCheck = provided<SignInCheck>('signInCheck')
export const provideSignInCheck = signInCheck.provide

/** Set by our server from the socket, over whatever the client sent (src/auth/client-address.ts). */
const ADDRESS_HEADER = 'x-sotay-address'

/**
 * Payload's sign-in (the admin, POST /api/accounts/login, the Local API) goes through the same check as the public API: the same
 * identifiers, lock-out and message. Payload then verifies once more, by the user name and password handed on; a fault in either is closed.
 */
export const signInByOurRules: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const check = signInCheck.of(req.payload)
  const { data } = args as { data: { username?: unknown; email?: unknown; password?: unknown } }
  const identifier = text(data.username) || text(data.email)
  const address = req.headers?.get(ADDRESS_HEADER) ?? 'local'
  const password = text(data.password)
  const { username } = await check({ identifier, password, address })
  return { ...args, data: { username, password: normalizePassword(password) } }
}

/** Operations of Payload's accounts that this product does not have: a forgotten password is a new activation code. */
const CLOSED_OPERATIONS: readonly string[] = ['forgotPassword', 'resetPassword', 'unlock']

export const closeForeignDoors: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (CLOSED_OPERATIONS.includes(operation)) throw notFound()
  return args
}

/** Endpoints of a collection come before Payload's own, so these stand in their place. The first administrator comes by the one-time link. */
export const closedEndpoints: Omit<Endpoint, 'root'>[] = [
  { path: '/first-register', method: 'post', handler: closed },
  { path: '/forgot-password', method: 'post', handler: closed },
  { path: '/reset-password', method: 'post', handler: closed },
  { path: '/unlock', method: 'post', handler: closed },
  { path: '/verify/:id', method: 'post', handler: closed },
]

function closed(): never {
  throw notFound()
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
