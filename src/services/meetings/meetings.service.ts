import { createMeeting } from './create-meeting.ts'
import type { MeetingParts } from './give-command.ts'
import { availableFor, currentRecords, findSettled, statesOf, viewsOf } from './meeting-reads.ts'
import { invite, register, updatePlan } from './plan-commands.ts'
import { checkIn, checkInCode, close, markAttendance, open } from './room-commands.ts'

export type MeetingService = ReturnType<typeof createMeetingService>

/** Reading meetings, and doing something to them. */
export function createMeetingService(parts: MeetingParts) {
  const { list, count, listOf, countOf } = parts.documents
  return {
    create: createMeeting(parts),
    updatePlan: updatePlan(parts),
    register: register(parts),
    invite: invite(parts),
    open: open(parts),
    checkIn: checkIn(parts),
    markAttendance: markAttendance(parts),
    close: close(parts),
    checkInCode: checkInCode(parts),

    findByIds: currentRecords(parts),
    findSettled: findSettled(parts),
    list,
    count,
    listOf,
    countOf,
    viewsOf: viewsOf(parts),
    availableFor: availableFor(parts),
    statesOf: statesOf(parts),
    membersOnRolls: parts.rolls.membersOnRolls,
  }
}
