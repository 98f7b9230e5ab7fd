import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'

/** What a token is for. Each purpose has a key of its own, so that no token passes for one of another kind, nor for one of Payload's. */
export type TokenPurpose = 'access' | 'files'

const KEY_BYTES = 32

/** A key object, not a string: with a string, jsonwebtoken makes the key anew for every token (65 times slower). */
export function tokenKey({
  secret,
  purpose,
}: {
  readonly secret: string
  readonly purpose: TokenPurpose
}): KeyObject {
  const bytes = hkdfSync('sha256', secret, 'sotay', `token:${purpose}`, KEY_BYTES)
  return createSecretKey(Buffer.from(bytes))
}
