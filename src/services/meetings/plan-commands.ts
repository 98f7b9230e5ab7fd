import { dayOf } from '../../domain/calendar/day.ts'
import { periodOf } from '../../domain/meetings/meeting-calendar.ts'
import { carriedOver } from './carried-over.ts'
import { requireDocuments } from './create-meeting.ts'
import { expectedName, rollOf } from './expected-members.ts'
import {
  giveCommand,
  readComment,
  type As,
  type Commented,
  type MeetingParts,
  type ToMeeting,
} from './give-command.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { isPeriodTaken, takesThePeriod } from './periods.ts'
import { rulesInForce } from './rules-in-force.ts'
import { readPlanInput, type PlanInput } from './plan-input.ts'
import { requiredLine } from './read-text.ts'

const MAX_REASON = 500

/** Changes a plan that has not begun; what is absent stays. */
export const updatePlan =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ToMeeting & PlanInput>) =>
    giveCommand({
      parts,
      name: 'UPDATE_PLAN',
      input,
      viewer,
      make: async (record, asker) => {
        const { agenda, organizationId } = record
        const { rolls, documents } = parts
        const read = readPlanInput(
          input,
          agenda.map(({ key }) => key),
        )
        const periodTaken = await comesIntoTakenPeriod({ parts, record, startsAt: input.startsAt })
        if (read.agenda === undefined) return { name: 'UPDATE_PLAN', changes: read, periodTaken }
        await requireDocuments({ agenda: read.agenda, viewer: asker, rolls })
        const carried = await carriedOver({ agenda: read.agenda, organizationId, documents })
        return { name: 'UPDATE_PLAN', changes: { ...read, agenda: carried }, periodTaken }
      },
    })

/** A plan that is not registered takes no place; it is asked when it is. */
async function comesIntoTakenPeriod({
  parts,
  record,
  startsAt,
}: {
  readonly parts: MeetingParts
  readonly record: MeetingRecord
  readonly startsAt: Date | null | undefined
}): Promise<boolean> {
  const period = startsAt ? periodOf(startsAt) : record.period
  if (period === record.period || !takesThePeriod(record.status)) return false
  return isPeriodTaken({ parts, sitting: { ...record, period }, rules: record.rules })
}

/** Sends the schedule to the level above. The rules of this day are the meeting's from now on. */
export const register =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<Commented>) =>
    giveCommand({
      parts,
      name: 'REGISTER',
      input,
      viewer,
      make: async (record) => {
        const { path, kind } = record
        const [rules = record.rules] = await rulesInForce(parts)([
          { path, kind, day: dayOf(parts.clock()) },
        ])
        const periodTaken = await isPeriodTaken({ parts, sitting: record, rules })
        return { name: 'REGISTER', rules, periodTaken, comment: readComment(input) }
      },
    })

/** From the level above, with what is to be changed. */
export const returnRegistration =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<Commented>) =>
    giveCommand({
      parts,
      name: 'RETURN_REGISTRATION',
      input,
      viewer,
      make: async () => ({
        name: 'RETURN_REGISTRATION',
        comment: requiredLine({ text: input.comment, path: 'comment', max: MAX_REASON }),
      }),
    })

/** Tells everybody who is expected. */
export const invite =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<Commented>) =>
    giveCommand({
      parts,
      name: 'INVITE',
      input,
      viewer,
      make: async (record) => {
        const invitees = (await rollOf(parts, record)).map(({ memberId }) => memberId)
        return { name: 'INVITE', invitees, comment: readComment(input) }
      },
    })

/** To another time; whoever was invited hears of it, and it is registered and invited to again. */
export const postpone =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ToMeeting & { readonly startsAt: Date; readonly reason: string }>) =>
    giveCommand({
      parts,
      name: 'POSTPONE',
      input,
      viewer,
      make: async () => ({
        name: 'POSTPONE',
        startsAt: input.startsAt.toISOString(),
        reason: requiredLine({ text: input.reason, path: 'reason', max: MAX_REASON }),
      }),
    })

export const cancel =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<Commented>) =>
    giveCommand({
      parts,
      name: 'CANCEL',
      input,
      viewer,
      make: async () => ({ name: 'CANCEL', comment: readComment(input) }),
    })

type Appointing = As<ToMeeting & { readonly memberId: string }>

export const appointChair =
  (parts: MeetingParts) =>
  ({ input, viewer }: Appointing) =>
    giveCommand({
      parts,
      name: 'APPOINT_CHAIR',
      input,
      viewer,
      make: async (record) => {
        const { memberId } = input
        return {
          name: 'APPOINT_CHAIR',
          memberId,
          fullName: await expectedName({ parts, record, memberId }),
        }
      },
    })

export const appointMinuteTaker =
  (parts: MeetingParts) =>
  ({ input, viewer }: Appointing) =>
    giveCommand({
      parts,
      name: 'APPOINT_MINUTE_TAKER',
      input,
      viewer,
      make: async (record) => {
        const { memberId } = input
        const fullName = await expectedName({ parts, record, memberId })
        return { name: 'APPOINT_MINUTE_TAKER', memberId, fullName }
      },
    })
