import { dayOf } from '../../domain/calendar/day.ts'
import { rulesOn } from '../../domain/meetings/meeting-rules.ts'
import { requireDocuments } from './create-meeting.ts'
import {
  giveCommand,
  readComment,
  type As,
  type Commented,
  type MeetingParts,
  type ToMeeting,
} from './give-command.ts'
import { rollOf } from './room-commands.ts'
import { readPlanInput, type PlanInput } from './plan-input.ts'

/** Changes a plan that has not begun; what is absent stays. */
export const updatePlan =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ToMeeting & PlanInput>) =>
    giveCommand({
      parts,
      name: 'UPDATE_PLAN',
      input,
      viewer,
      make: async ({ agenda }, asker) => {
        const taken = agenda.map(({ key }) => key)
        const changes = readPlanInput(input, taken)
        const { rolls } = parts
        await requireDocuments({ agenda: changes.agenda ?? [], viewer: asker, rolls })
        return { name: 'UPDATE_PLAN', changes }
      },
    })

/** Sends the schedule to the level above. The rules of this day are the meeting's from now on. */
export const register =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<Commented>) =>
    giveCommand({
      parts,
      name: 'REGISTER',
      input,
      viewer,
      make: async ({ kind }) => {
        const rules = rulesOn({ day: dayOf(parts.clock()), kind })
        return { name: 'REGISTER', rules, comment: readComment(input) }
      },
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
