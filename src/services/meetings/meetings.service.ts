import { createMeeting, requirePlanner } from './create-meeting.ts'
import type { MeetingParts } from './give-command.ts'
import {
  audiencesFor,
  availableFor,
  currentRecords,
  findSettled,
  statesOf,
  tasksFor,
  viewsOf,
} from './meeting-reads.ts'
import { announceAbsence, decideAbsence, decideCheckIn } from './absence-commands.ts'
import {
  appointChair,
  appointMinuteTaker,
  cancel,
  invite,
  postpone,
  register,
  returnRegistration,
  updatePlan,
} from './plan-commands.ts'
import {
  adoptMinutes,
  correctMinutes,
  minutesText,
  minutesUrls,
  saveMinutes,
  verifySeal,
} from './minutes-commands.ts'
import { checkMinutesFile, checkSeal } from './check-minutes.ts'
import { signMinutes } from './sign-minutes.ts'
import { minutesFile } from './minutes-file.ts'
import { castVote, closePoll, openPoll, recordHands } from './poll-commands.ts'
import { rulesOfMeetings } from './rules-in-force.ts'
import { recordPastMeeting } from './record-past-meeting.ts'
import {
  concludeItem,
  endSpeech,
  giveFloor,
  recordOpinion,
  reorderFloor,
  requestFloor,
  setFloorOpen,
  startItem,
  withdrawFloor,
} from './talk-commands.ts'
import { assignTask, completeTask } from './task-commands.ts'
import { checkIn, checkInCode, close, markAttendance, open } from './room-commands.ts'

export type MeetingService = ReturnType<typeof createMeetingService>

/** Reading meetings, and doing something to them. */
export const createMeetingService = (parts: MeetingParts) => ({
  ...commandsOf(parts),
  ...readsOf(parts),
})

const commandsOf = (parts: MeetingParts) => ({
  create: createMeeting(parts),
  recordPastMeeting: recordPastMeeting(parts),
  updatePlan: updatePlan(parts),
  register: register(parts),
  returnRegistration: returnRegistration(parts),
  invite: invite(parts),
  postpone: postpone(parts),
  cancel: cancel(parts),
  appointChair: appointChair(parts),
  appointMinuteTaker: appointMinuteTaker(parts),
  announceAbsence: announceAbsence(parts),
  decideAbsence: decideAbsence(parts),
  open: open(parts),
  checkIn: checkIn(parts),
  decideCheckIn: decideCheckIn(parts),
  markAttendance: markAttendance(parts),
  startItem: startItem(parts),
  concludeItem: concludeItem(parts),
  requestFloor: requestFloor(parts),
  withdrawFloor: withdrawFloor(parts),
  giveFloor: giveFloor(parts),
  endSpeech: endSpeech(parts),
  reorderFloor: reorderFloor(parts),
  setFloorOpen: setFloorOpen(parts),
  recordOpinion: recordOpinion(parts),
  openPoll: openPoll(parts),
  castVote: castVote(parts),
  recordHands: recordHands(parts),
  closePoll: closePoll(parts),
  assignTask: assignTask(parts),
  completeTask: completeTask(parts),
  saveMinutes: saveMinutes(parts),
  adoptMinutes: adoptMinutes(parts),
  correctMinutes: correctMinutes(parts),
  signMinutes: signMinutes(parts),
  close: close(parts),
})

function readsOf(parts: MeetingParts) {
  const { list, count, listOf, countOf } = parts.documents
  return {
    now: parts.clock,
    requirePlanner: requirePlanner(parts),
    checkInCode: checkInCode(parts),
    findByIds: currentRecords(parts),
    findSettled: findSettled(parts),
    list,
    count,
    listOf,
    countOf,
    viewsOf: viewsOf(parts),
    rulesOf: rulesOfMeetings(parts),
    availableFor: availableFor(parts),
    statesOf: statesOf(parts),
    tasksFor: tasksFor(parts),
    audiencesFor: audiencesFor(parts),
    membersOnRolls: parts.rolls.membersOnRolls,
    secretVotersOf: parts.ballots.votersOf,
    minutesText: minutesText(parts),
    minutesUrls: minutesUrls(parts),
    minutesFile: minutesFile(parts),
    verifySeal: verifySeal(parts),
    checkSeal: checkSeal(parts),
    checkMinutesFile: checkMinutesFile(parts),
  }
}
