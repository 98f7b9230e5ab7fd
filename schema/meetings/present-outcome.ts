import { say } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { notFound } from '../../src/errors/domain-error.ts'
import type { MeetingOutcome } from '../../src/services/meetings/give-command.ts'
import type { Context } from '../context.ts'
import type { CommandRefusedType, MeetingChangedType } from './meeting-result.type.ts'

export type MeetingResult = Promise<MeetingChangedType | CommandRefusedType>

/** Gives a command as the viewer and presents what came of it. */
export async function giveAs<Input>(
  context: Context,
  give: (asked: {
    readonly input: Input
    readonly viewer: Viewer | null
  }) => Promise<MeetingOutcome>,
  input: Input,
): MeetingResult {
  return presentOutcome(context, await give({ input, viewer: context.viewer }))
}

/** An outcome as clients see it: the meeting read anew with their eyes, or the refusal in their language. */
async function presentOutcome(context: Context, outcome: MeetingOutcome): MeetingResult {
  const { loaders, locale } = context
  if (outcome.kind === 'refused') {
    const { code, message: key, params } = outcome.refusal
    return { code, message: say({ key, locale, params }) }
  }
  // Mutations of one request share their loaders, and this one has written.
  for (const loader of [
    loaders.meeting,
    loaders.meetingView,
    loaders.meetingState,
    loaders.meetingRules,
    loaders.meetingTasks,
    loaders.meetingAudience,
    loaders.pollVoters,
    loaders.availableCommands,
  ])
    loader.clearAll()
  const meeting = await loaders.meeting.load(outcome.meetingId)
  if (meeting === null) throw notFound()
  return { meeting, seq: outcome.seq }
}
