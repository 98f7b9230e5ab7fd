/** The token of an `Authorization` header or of a connection's `authorization`. Null when there is none; empty when it is not a bearer's. */
export function bearerOf(authorization: unknown): string | null {
  if (authorization === undefined || authorization === null || authorization === '') return null
  if (typeof authorization !== 'string') return ''
  return /^Bearer +([\w.-]+)$/i.exec(authorization.trim())?.[1] ?? ''
}
