import { createHash, randomBytes } from 'node:crypto'

const ID_BYTES = 12
const FAMILY_BYTES = 16
const SECRET_BYTES = 32
const LENGTH = ID_BYTES + FAMILY_BYTES + SECRET_BYTES

/**
 * What is inside the opaque token: the session's id, a part that every token of the session has, and a part of its own. The middle part
 * tells a token that was used before from one that somebody made up around a session's id, without keeping the used ones.
 */
export type RefreshToken = {
  readonly sessionId: string
  readonly family: Buffer
  readonly secret: Buffer
}

export function newRefreshToken(
  of: Pick<RefreshToken, 'sessionId'> & { readonly family?: Buffer },
): RefreshToken {
  return {
    sessionId: of.sessionId,
    family: of.family ?? randomBytes(FAMILY_BYTES),
    secret: randomBytes(SECRET_BYTES),
  }
}

export function writeRefreshToken({ sessionId, family, secret }: RefreshToken): string {
  return Buffer.concat([Buffer.from(sessionId, 'hex'), family, secret]).toString('base64url')
}

/** Null for anything that was never one of ours. */
export function readRefreshToken(text: string): RefreshToken | null {
  if (!/^[\w-]{80}$/.test(text)) return null
  const bytes = Buffer.from(text, 'base64url')
  if (bytes.length !== LENGTH) return null
  return {
    sessionId: bytes.subarray(0, ID_BYTES).toString('hex'),
    family: bytes.subarray(ID_BYTES, ID_BYTES + FAMILY_BYTES),
    secret: bytes.subarray(ID_BYTES + FAMILY_BYTES),
  }
}

/** Random parts of 16 bytes and more need no slow hash. */
export const hashOf = (part: Buffer): string =>
  createHash('sha256').update(part).digest('base64url')
