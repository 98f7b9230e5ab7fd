import { createHash } from 'node:crypto'

/** A digest of what a client sent, so that the same command id with another input is told. The order of fields does not matter. */
export function fingerprintOf(name: string, input: unknown): string {
  return createHash('sha256')
    .update(`${name} ${JSON.stringify(sorted(input))}`)
    .digest('base64url')
    .slice(0, 22)
}

/** Who gives a command, and its id. */
type Given = { readonly accountId: string; readonly commandId: string }

/** The id of a meeting follows from who creates it by which command: creating it twice is one meeting, in every process. */
export const meetingIdFor = (given: Given): string => madeBy('meeting', given).slice(0, 24)

/** `<meeting>-p<twelve signs>`, as `meetingOfPoll` reads it: the same command is the same poll. */
export const pollIdFor = ({ meetingId, ...given }: Given & { readonly meetingId: string }) =>
  `${meetingId}-p${madeBy('poll', given).slice(0, 12)}`

/** `<meeting>-t<twelve signs>`, as `meetingOfTask` reads it: the same command is the same task. */
export const taskIdFor = ({ meetingId, ...given }: Given & { readonly meetingId: string }) =>
  `${meetingId}-t${madeBy('task', given).slice(0, 12)}`

const madeBy = (what: string, { accountId, commandId }: Given): string =>
  createHash('sha256').update(`${what} ${accountId} ${commandId}`).digest('hex')

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
