import { describe, expect, it } from '@jest/globals'

import { endedFilesCookie, filesCookie, filesTokenIn } from '../../../src/auth/files-cookie.ts'
import { createTokens } from '../../../src/auth/tokens.ts'
import { forgedTokens } from '../../support/forged-tokens.ts'

const secret = 'a secret of the tests, 32 characters or more'
const claims = { accountId: 'a'.repeat(24), sessionId: 'b'.repeat(24) }
const tokens = createTokens({ secret })
const now = new Date()
const { token } = tokens.issueAccessToken({ ...claims, now })
const filesToken = tokens.issueFilesToken({ ...claims, now }).token
/** A session that is not there is found out by whoever asks for the session. */
const KNOWN_LATER = ['a session that is not there']
const forged = forgedTokens({ secret, ...claims, token, filesToken })

describe('an access token', () => {
  it('says whose session it is, for 15 minutes', () => {
    const issued = tokens.issueAccessToken({ ...claims, now })
    const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

    expect(tokens.verifyAccessToken({ token: issued.token, now })).toEqual(claims)
    expect(tokens.verifyAccessToken({ token: issued.token, now: later(898) })).toEqual(claims)
    expect(tokens.verifyAccessToken({ token: issued.token, now: later(901) })).toBeNull()
    expect(Math.round((issued.expiresAt.getTime() - now.getTime()) / 1000)).toBeGreaterThan(898)
  })

  it('is good nowhere else: not for files, not at another installation', () => {
    const elsewhere = createTokens({ secret: `${secret}.` })

    expect(tokens.verifyFilesToken({ token, now })).toBeNull()
    expect(tokens.verifyFilesToken({ token: filesToken, now })).toEqual(claims)
    expect(elsewhere.verifyAccessToken({ token, now })).toBeNull()
  })

  it.each(forged.filter(([name]) => !KNOWN_LATER.includes(name)))('is not %s', (_name, text) => {
    expect(tokens.verifyAccessToken({ token: text, now })).toBeNull()
  })

  it('is tried in many forged ways', () => {
    expect(forged.length).toBeGreaterThanOrEqual(25)
    expect(new Set(forged.map(([, text]) => text)).size).toBe(forged.length)
  })
})

describe('the cookie of files', () => {
  const issued = { token: 'abc', expiresAt: new Date(now.getTime() + 900_000) }

  it('goes to /media alone and to no script', () => {
    expect(filesCookie({ issued, now, secure: true })).toBe(
      'sotay-files=abc; Path=/media; Max-Age=900; HttpOnly; SameSite=Strict; Secure',
    )
    expect(endedFilesCookie({ secure: false })).toContain('Max-Age=0')
  })

  it('is found among others', () => {
    expect(filesTokenIn('a=b; sotay-files=abc; c=d')).toBe('abc')
    expect(filesTokenIn('xsotay-files=abc')).toBeNull()
    expect(filesTokenIn(undefined)).toBeNull()
  })
})
