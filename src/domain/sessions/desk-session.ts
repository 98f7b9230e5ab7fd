/** A session of the admin: Payload's own, kept with the account, and not one of the public API. */
export type DeskSession = { readonly accountId: string; readonly sid: string }

const PREFIX = 'desk:'

/** The one text by which whoever watches sessions knows a session of the admin; never that of a session of the public API. */
export const deskSessionId = ({ accountId, sid }: DeskSession): string =>
  `${PREFIX}${accountId}:${sid}`

/** Null for a session of the public API. */
export function parseDeskSession(sessionId: string): DeskSession | null {
  if (!sessionId.startsWith(PREFIX)) return null
  const [accountId = '', ...sid] = sessionId.slice(PREFIX.length).split(':')
  return { accountId, sid: sid.join(':') }
}
