'use client'

import type { MeetingCommandName } from '../../domain/meetings/meeting-words.ts'
import { sendCommand } from '../meetings/send-command.ts'
import { useSend } from '../shared/use-send.ts'
import { useDeskHere } from './desk-context.ts'

type Door = readonly [mutation: string, inputType: string]

const PLAIN = 'MeetingCommandInput'

/** By which mutation each command of the desk goes, and what that takes. */
const DOORS = {
  UPDATE_PLAN: ['updateMeetingPlan', 'UpdateMeetingPlanInput'],
  REGISTER: ['registerMeeting', PLAIN],
  RETURN_REGISTRATION: ['returnMeetingRegistration', PLAIN],
  INVITE: ['inviteToMeeting', PLAIN],
  POSTPONE: ['postponeMeeting', 'PostponeMeetingInput'],
  CANCEL: ['cancelMeeting', PLAIN],
  APPOINT_CHAIR: ['appointChair', 'AppointChairInput'],
  APPOINT_MINUTE_TAKER: ['appointMinuteTaker', 'AppointMinuteTakerInput'],
  DECIDE_ABSENCE: ['decideAbsence', 'DecideAbsenceInput'],
  DECIDE_CHECK_IN: ['decideCheckIn', 'DecideCheckInInput'],
  OPEN: ['openMeeting', PLAIN],
  MARK_ATTENDANCE: ['markAttendance', 'MarkAttendanceInput'],
  START_ITEM: ['startAgendaItem', 'AgendaItemCommandInput'],
  CONCLUDE_ITEM: ['concludeAgendaItem', 'AgendaItemCommandInput'],
  GIVE_FLOOR: ['giveFloor', 'GiveFloorInput'],
  END_SPEECH: ['endSpeech', PLAIN],
  REORDER_FLOOR: ['reorderFloor', 'ReorderFloorInput'],
  SET_FLOOR_OPEN: ['setFloorOpen', 'SetFloorOpenInput'],
  RECORD_OPINION: ['recordOpinion', 'RecordOpinionInput'],
  OPEN_POLL: ['openPoll', 'OpenPollInput'],
  RECORD_HANDS: ['recordShowOfHands', 'RecordHandsInput'],
  CLOSE_POLL: ['closePoll', 'ClosePollInput'],
  ASSIGN_TASK: ['assignTask', 'AssignTaskInput'],
  ADOPT_MINUTES: ['adoptMinutes', PLAIN],
  SIGN_MINUTES: ['signMinutes', PLAIN],
  CLOSE: ['closeMeeting', PLAIN],
} as const satisfies Partial<Record<MeetingCommandName, Door>>
export type DeskCommand = keyof typeof DOORS

export const isDeskCommand = (name: string): name is DeskCommand => Object.hasOwn(DOORS, name)

export type Give = (
  command: DeskCommand,
  fields?: Readonly<Record<string, unknown>>,
) => Promise<boolean>

/** Gives the meeting a command. True once it is acknowledged; what was refused stands in `error`, for whoever pressed the button to show. */
export function useGive() {
  const { meeting, reload } = useDeskHere()
  const { sending, error, send, fail } = useSend()
  const give: Give = async (command, fields = {}) => {
    const [mutation, inputType] = DOORS[command]
    let isDone = false
    await send(async () => {
      await sendCommand({ mutation, inputType, input: { meetingId: meeting.id, ...fields } })
      isDone = true
      reload()
    })
    return isDone
  }
  return { give, sending, error, forget: () => fail(undefined) }
}
