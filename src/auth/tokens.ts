import { randomUUID } from 'node:crypto'

import jwt from 'jsonwebtoken'

import { tokenKey, type TokenPurpose } from './token-keys.ts'

const ISSUER = 'sotay'
const AUDIENCE: Readonly<Record<TokenPurpose, string>> = {
  access: 'sotay-api',
  files: 'sotay-files',
}
/** The `typ` of the header: a token says what it is before anything of it is believed. */
const TYPE: Readonly<Record<TokenPurpose, string>> = { access: 'at+jwt', files: 'ft+jwt' }

export const ACCESS_SECONDS = 15 * 60
/** As long as the access token: both are renewed together. */
export const FILES_SECONDS = ACCESS_SECONDS
/** Ours are about 400 characters; a longer one is not read at all. */
const MAX_LENGTH = 1_024

/** Whose session a token speaks for. Rights are never in a token: they are read from the registers. */
export type TokenClaims = { readonly accountId: string; readonly sessionId: string }
export type IssuedToken = { readonly token: string; readonly expiresAt: Date }

export type Tokens = ReturnType<typeof createTokens>

/**
 * Issues and checks this installation's tokens: HS256 under keys derived from its secret, 15 minutes, with issuer, audience and type
 * pinned. Checking one answers whose it is, or null for anything that is not exactly one of ours and in time; it never throws,
 * reads no database and takes a few microseconds. Whether the session still stands is asked separately.
 */
export function createTokens({ secret }: { readonly secret: string }) {
  return {
    issueAccessToken: issuer({ secret, purpose: 'access', seconds: ACCESS_SECONDS }),
    verifyAccessToken: verifier({ secret, purpose: 'access' }),
    /** For a cookie that opens `/media` alone, where a page cannot send a header. */
    issueFilesToken: issuer({ secret, purpose: 'files', seconds: FILES_SECONDS }),
    verifyFilesToken: verifier({ secret, purpose: 'files' }),
  }
}

function issuer({
  secret,
  purpose,
  seconds,
}: {
  readonly secret: string
  readonly purpose: TokenPurpose
  readonly seconds: number
}) {
  const key = tokenKey({ secret, purpose })
  return ({ accountId, sessionId, now }: TokenClaims & { readonly now: Date }): IssuedToken => {
    const iat = Math.floor(now.getTime() / 1000)
    const exp = iat + seconds
    const claims = { sid: sessionId, iat, exp }
    const token = jwt.sign(claims, key, {
      header: { alg: 'HS256', typ: TYPE[purpose] },
      issuer: ISSUER,
      audience: AUDIENCE[purpose],
      subject: accountId,
      jwtid: randomUUID(),
    })
    return { token, expiresAt: new Date(exp * 1000) }
  }
}

function verifier({
  secret,
  purpose,
}: {
  readonly secret: string
  readonly purpose: TokenPurpose
}) {
  const key = tokenKey({ secret, purpose })
  return ({ token, now }: { readonly token: string; readonly now: Date }): TokenClaims | null => {
    if (token.length > MAX_LENGTH) return null
    try {
      const { header, payload } = jwt.verify(token, key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE[purpose],
        clockTimestamp: Math.floor(now.getTime() / 1000),
        complete: true,
      })
      return header.typ === TYPE[purpose] ? claimsOf(payload) : null
    } catch {
      // Whatever is wrong with a token, its bearer is nobody: telling which check failed would help a forger alone.
      return null
    }
  }
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

/** jsonwebtoken takes a token without an end for one that never ends: ours always have all of these. */
function claimsOf(payload: string | jwt.JwtPayload): TokenClaims | null {
  if (typeof payload === 'string') return null
  const { sub, sid, exp, iat, jti, aud } = payload as jwt.JwtPayload & { sid?: unknown }
  const whole =
    typeof exp === 'number' &&
    typeof iat === 'number' &&
    typeof jti === 'string' &&
    typeof aud === 'string'
  return whole && isId(sub) && isId(sid) ? { accountId: sub, sessionId: sid } : null
}
