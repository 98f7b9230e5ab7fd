import type { IssuedToken } from './tokens.ts'

export const FILES_COOKIE = 'sotay-files'

/**
 * The value of `Set-Cookie` that lets a signed-in page open `/media`: not readable by scripts, never sent from another site, and
 * nowhere but there. `secure` where the site is reached by https.
 */
export function filesCookie({
  issued,
  now,
  secure,
}: {
  readonly issued: IssuedToken
  readonly now: Date
  readonly secure: boolean
}): string {
  const seconds = Math.max(0, Math.ceil((issued.expiresAt.getTime() - now.getTime()) / 1000))
  return cookie({ value: issued.token, seconds, secure })
}

export const endedFilesCookie = ({ secure }: { readonly secure: boolean }): string =>
  cookie({ value: '', seconds: 0, secure })

/** The files token in a request's `Cookie` header, or null. */
export function filesTokenIn(header: string | null | undefined): string | null {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim())
  const found = pairs.find((pair) => pair.startsWith(`${FILES_COOKIE}=`))
  return found?.slice(FILES_COOKIE.length + 1) || null
}

function cookie({
  value,
  seconds,
  secure,
}: {
  readonly value: string
  readonly seconds: number
  readonly secure: boolean
}): string {
  const parts = [
    `${FILES_COOKIE}=${value}`,
    'Path=/media',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Strict',
  ]
  return [...parts, ...(secure ? ['Secure'] : [])].join('; ')
}
