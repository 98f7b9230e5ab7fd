import { createHash } from 'node:crypto'

/** A digest of what a client sent, so that the same command id with another input is told. The order of fields does not matter. */
export function fingerprintOf(name: string, input: unknown): string {
  return createHash('sha256')
    .update(`${name} ${JSON.stringify(sorted(input))}`)
    .digest('base64url')
    .slice(0, 22)
}

/** The id of a meeting follows from who creates it by which command: creating it twice is one meeting, in every process. */
export function meetingIdFor({
  accountId,
  commandId,
}: {
  readonly accountId: string
  readonly commandId: string
}): string {
  return createHash('sha256').update(`meeting ${accountId} ${commandId}`).digest('hex').slice(0, 24)
}

/** An absent field keeps what is there, a null one empties it: the two differ. */
function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => [name, sorted(field)])
}
