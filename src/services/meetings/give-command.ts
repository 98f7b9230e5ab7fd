import type { Refusal } from '../../domain/meetings/decision.ts'
import { meetingActorOf } from '../../domain/meetings/meeting-actor.ts'
import type { MeetingCommand } from '../../domain/meetings/meeting-commands.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { invalidInput, notFound, unauthenticated } from '../../errors/domain-error.ts'
import type { SecretBallots } from './ballots.repository.ts'
import { fingerprintOf } from './command-fingerprint.ts'
import type { PassPoint } from './fault-points.ts'
import type { MeetingEngine } from './meeting-engine.ts'
import type { MeetingHistories } from './meeting-histories.ts'
import { currentRecords } from './meeting-reads.ts'
import type { MeetingRecord } from './meeting-record.ts'
import type { MinutesFiles } from './minutes-files.repository.ts'
import { optionalLine } from './read-text.ts'
import type { SigningProvider } from '../signing/signing-provider.ts'
import type {
  CheckInCodes,
  MeetingDocuments,
  MeetingLog,
  MeetingRolls,
  MeetingRuleSets,
} from './meetings.repository.ts'

/** What the use cases of meetings work with. */
export type MeetingParts = {
  readonly documents: MeetingDocuments
  readonly histories: MeetingHistories
  readonly engine: MeetingEngine
  readonly rolls: MeetingRolls
  readonly ruleSets: MeetingRuleSets
  readonly codes: CheckInCodes
  readonly ballots: SecretBallots
  readonly minutesFiles: MinutesFiles
  /** Absent: minutes are not signed here. */
  readonly signing?: SigningProvider | null
  readonly log: Pick<MeetingLog, 'readAfter'>
  /** Links that are shown to people start with it. */
  readonly publicUrl: string
  readonly clock: () => Date
  readonly pass?: PassPoint
}

export type MeetingOutcome =
  | { readonly kind: 'changed'; readonly meetingId: string; readonly seq: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

export type ToMeeting = { readonly commandId: string; readonly meetingId: string }
export type Commented = ToMeeting & { readonly comment?: string | null }
export type As<Input> = { readonly input: Input; readonly viewer: Viewer | null }

const MAX_COMMAND_ID = 128
const MAX_COMMENT = 2000

/**
 * Finds the meeting as the viewer, makes the command and submits it. NOT_FOUND for a meeting that the viewer may not see,
 * FORBIDDEN for what they may not do, INVALID_INPUT, and CONFLICT for a command id that was used for something else;
 * what the rules refuse is an outcome.
 */
export async function giveCommand<Input extends ToMeeting>({
  parts,
  name,
  input,
  viewer,
  make,
}: As<Input> & {
  readonly parts: MeetingParts
  readonly name: MeetingCommand['name']
  readonly make: (record: MeetingRecord, asker: Viewer) => Promise<MeetingCommand>
}): Promise<MeetingOutcome> {
  requireCommandId(input.commandId)
  const { record, asker } = await visibleMeeting({ id: input.meetingId, viewer, parts })
  const outcome = await parts.engine.submit({
    meetingId: record.id,
    command: await make(record, asker),
    actor: meetingActorOf({ viewer: asker, path: record.path }),
    commandId: input.commandId,
    fingerprint: fingerprintOf(name, input),
  })
  return outcome.kind === 'changed' ? { ...outcome, meetingId: record.id } : outcome
}

export async function visibleMeeting({
  id,
  viewer,
  parts,
}: {
  readonly id: string
  readonly viewer: Viewer | null
  readonly parts: MeetingParts
}): Promise<{ readonly record: MeetingRecord; readonly asker: Viewer }> {
  if (viewer === null) throw unauthenticated()
  const [record] = await currentRecords(parts)({ ids: [id], viewer })
  if (!record) throw notFound()
  return { record, asker: viewer }
}

export function requireCommandId(commandId: string): void {
  if (commandId.length >= 1 && commandId.length <= MAX_COMMAND_ID) return
  const params = { max: MAX_COMMAND_ID }
  throw invalidInput([{ path: 'commandId', reason: 'meeting.input.commandId', params }])
}

/** The comment of a command, repaired; null for none. */
export const readComment = ({ comment }: Pick<Commented, 'comment'>): string | null =>
  optionalLine({ text: comment, path: 'comment', max: MAX_COMMENT })
