import { createHash, createHmac, generateKeyPairSync, hkdfSync } from 'node:crypto'

import jwt from 'jsonwebtoken'

export type Genuine = {
  readonly secret: string
  readonly accountId: string
  readonly sessionId: string
  /** A good access token of that session. */
  readonly token: string
  /** A good token for `/media` of that session. */
  readonly filesToken: string
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const tidy = (text: string) => text.replace(/=+$/, '')

/** Tokens that somebody might try, by what is wrong with each. None of them is to open anything. */
export function forgedTokens(genuine: Genuine): readonly (readonly [string, string])[] {
  const { secret, accountId, sessionId, token, filesToken } = genuine
  const [head = '', body = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>
  const header = { alg: 'HS256', typ: 'at+jwt' }
  const key = Buffer.from(hkdfSync('sha256', secret, 'sotay', 'token:access', 32))
  const filesKey = Buffer.from(hkdfSync('sha256', secret, 'sotay', 'token:files', 32))
  const payloadKey = createHash('sha256').update(secret).digest('hex').slice(0, 32)
  const now = Math.floor(Date.now() / 1000)
  const hmac = (text: string, by: Buffer | string = key, hash = 'sha256') =>
    createHmac(hash, by).update(text).digest('base64url')
  const made = (h: object, c: object, by: Buffer | string = key, hash = 'sha256') => {
    const text = `${encode(h)}.${encode(c)}`
    return `${text}.${hmac(text, by, hash)}`
  }
  const without = (name: string) =>
    Object.fromEntries(Object.entries(claims).filter(([claim]) => claim !== name))
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const flipped = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`
  return [
    ['no signature', `${head}.${body}.`],
    ['two parts', `${head}.${body}`],
    ['four parts', `${token}.${signature}`],
    ['a changed signature', `${head}.${body}.${flipped}`],
    ['a signature of something else', `${head}.${body}.${filesToken.split('.')[2]}`],
    ['a changed body', `${head}.${encode({ ...claims, sub: '0'.repeat(24) })}.${signature}`],
    [
      'a later end under the old signature',
      `${head}.${encode({ ...claims, exp: now + 9e6 })}.${signature}`,
    ],
    ['alg none', `${encode({ alg: 'none', typ: 'at+jwt' })}.${body}.`],
    [
      'alg None with the signature',
      `${encode({ alg: 'None', typ: 'at+jwt' })}.${body}.${signature}`,
    ],
    ['alg HS384', made({ ...header, alg: 'HS384' }, claims, key, 'sha384')],
    ['alg HS512', made({ ...header, alg: 'HS512' }, claims, key, 'sha512')],
    [
      'alg RS256 by a key of one’s own',
      jwt.sign(claims, privateKey, { algorithm: 'RS256', noTimestamp: true }),
    ],
    [
      'HS256 by a public key',
      made(header, claims, publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    ],
    ['no alg', made({ typ: 'at+jwt' }, claims)],
    ['another type', made({ ...header, typ: 'JWT' }, claims)],
    ['no type', made({ alg: 'HS256' }, claims)],
    ['the secret itself as key', made(header, claims, secret)],
    ['an empty key', made(header, claims, '')],
    ['Payload’s key', made(header, claims, payloadKey)],
    [
      'a token of Payload',
      made(
        { alg: 'HS256', typ: 'JWT' },
        { id: accountId, collection: 'accounts', sid: sessionId, iat: now, exp: now + 900 },
        payloadKey,
      ),
    ],
    ['a token for files', filesToken],
    ['the key for files', made(header, claims, filesKey)],
    ['another audience', made(header, { ...claims, aud: 'sotay-files' })],
    ['no audience', made(header, without('aud'))],
    ['many audiences', made(header, { ...claims, aud: ['sotay-api', 'other'] })],
    ['another issuer', made(header, { ...claims, iss: 'someone' })],
    ['no issuer', made(header, without('iss'))],
    ['ended', made(header, { ...claims, iat: now - 1000, exp: now - 1 })],
    ['no end', made(header, without('exp'))],
    ['an end that is text', made(header, { ...claims, exp: 'never' })],
    ['not yet', made(header, { ...claims, nbf: now + 900 })],
    ['no session', made(header, without('sid'))],
    ['a session that is an operator', made(header, { ...claims, sid: { $ne: null } })],
    ['a session that is not there', made(header, { ...claims, sid: 'f'.repeat(24) })],
    ['no account', made(header, without('sub'))],
    ['an account that is an operator', made(header, { ...claims, sub: { $gt: '' } })],
    ['no id', made(header, without('jti'))],
    ['a body that is a list', made(header, [claims])],
    [
      'a body that is no JSON',
      `${head}.${Buffer.from('{').toString('base64url')}.${hmac(`${head}.${Buffer.from('{').toString('base64url')}`)}`,
    ],
    [
      'a key named in the header',
      made({ ...header, jwk: { kty: 'oct', k: encode('x') }, kid: '../../dev/null' }, claims, ''),
    ],
    ['plain base64', `${tidy(Buffer.from(JSON.stringify(header)).toString('base64'))}.${body}.x`],
    ['very long', made(header, { ...claims, more: 'x'.repeat(5_000) })],
    ['nothing but dots', '..'],
    ['a word', 'undefined'],
  ]
}
