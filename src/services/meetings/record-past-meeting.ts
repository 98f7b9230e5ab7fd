import { dayOf, isDay } from '../../domain/calendar/day.ts'
import { meetingActorOf } from '../../domain/meetings/meeting-actor.ts'
import { periodOf } from '../../domain/meetings/meeting-calendar.ts'
import { rulesOn } from '../../domain/meetings/meeting-rules.ts'
import type { MeetingKind } from '../../domain/meetings/meeting-words.ts'
import { invalidInput, unauthenticated } from '../../errors/domain-error.ts'
import { fingerprintOf, meetingIdFor } from './command-fingerprint.ts'
import { firstPlan, placeOf } from './create-meeting.ts'
import { rollOf } from './expected-members.ts'
import {
  requireCommandId,
  type As,
  type MeetingOutcome,
  type MeetingParts,
} from './give-command.ts'
import { readMarks, type MarkInput } from './marks-input.ts'
import type { AgendaItemInput } from './plan-input.ts'
import { isPeriodTaken } from './periods.ts'
import { rulesInForce } from './rules-in-force.ts'

export type RecordPastMeetingInput = {
  readonly commandId: string
  readonly organizationId: string
  readonly kind: MeetingKind
  readonly title: string
  readonly heldOn: string
  readonly startsAt: Date
  readonly endedAt: Date
  readonly agenda: readonly AgendaItemInput[]
  readonly marks: readonly MarkInput[]
}

/** A meeting that was held by hand, from its beginning to its end. What it says of the day stays as it was said. */
export const recordPastMeeting =
  (parts: MeetingParts) =>
  async ({ input, viewer }: As<RecordPastMeetingInput>): Promise<MeetingOutcome> => {
    if (viewer === null) throw unauthenticated()
    const { commandId, organizationId, kind, heldOn, startsAt, endedAt } = input
    requireCommandId(commandId)
    const { engine, rolls } = parts
    // Rights first: what is wrong with the rest tells nothing about a place that is out of sight.
    const path = await placeOf({ organizationId, viewer, rolls })
    requireTimes({ ...input, today: dayOf(parts.clock()) })
    const plan = await firstPlan({ input: { ...input, startsAt }, viewer, parts })
    const meetingId = meetingIdFor({ accountId: viewer.accountId, commandId })
    const [rules = rulesOn({ day: heldOn, kind })] = await rulesInForce(parts)([
      { path, kind, day: heldOn },
    ])
    const sitting = { id: meetingId, organizationId, kind, period: periodOf(startsAt) }
    const outcome = await engine.submit({
      meetingId,
      command: {
        name: 'RECORD_AFTERWARDS',
        plan,
        rules,
        periodTaken: await isPeriodTaken({ parts, sitting, rules }),
        roll: await rollOf(parts, { organizationId, kind }),
        marks: readMarks(input.marks),
        heldOn,
        endedAt: endedAt.toISOString(),
      },
      actor: meetingActorOf({ viewer, path }),
      commandId,
      fingerprint: fingerprintOf('RECORD_AFTERWARDS', input),
    })
    return outcome.kind === 'changed' ? { ...outcome, meetingId } : outcome
  }

function requireTimes({
  heldOn,
  startsAt,
  endedAt,
  today,
}: RecordPastMeetingInput & { readonly today: string }): void {
  const problems = [
    ...(isDay(heldOn) && heldOn <= today
      ? []
      : [{ path: 'heldOn', reason: 'meeting.input.heldOn' }]),
    ...(endedAt > startsAt ? [] : [{ path: 'endedAt', reason: 'meeting.input.endedAt' }]),
  ]
  if (problems.length > 0) throw invalidInput(problems)
}
