import type { Payload } from 'payload'
import { z } from 'zod'

import { provideMeetingDoor, type MeetingDoor } from '../../collections/index.ts'
import { isDay } from '../domain/calendar/day.ts'
import { FLOOR_REQUEST_KINDS } from '../domain/meetings/floor/floor-state.ts'
import type { KnownCommand } from '../domain/meetings/meeting-commands.ts'
import { ATTENDANCE_STATUSES } from '../domain/meetings/meeting-words.ts'
import { POLL_METHODS } from '../domain/meetings/polls/poll-state.ts'
import type { Viewer } from '../domain/permissions.ts'
import { invalidInput } from '../errors/domain-error.ts'
import { createOrganizationRepository } from '../persistence/organizations/organizations.repository.ts'
import type { MeetingOutcome } from '../services/meetings/give-command.ts'
import { createMeetingDesk, type MeetingDeskParts } from '../services/meetings/meeting-desk.ts'
import type { MeetingService } from '../services/meetings/meetings.service.ts'

const text = z.string()
const instant = z.iso.datetime({ offset: true }).transform((written) => new Date(written))
const toMeeting = { commandId: text, meetingId: text }
const commented = z.strictObject({ ...toMeeting, comment: text.nullish() })
const item = z.strictObject({
  key: text.nullish(),
  title: text,
  minutes: z.number().int().nullish(),
  documentIds: z.array(text).nullish(),
})
const plan = z.strictObject({
  ...toMeeting,
  title: text.nullish(),
  startsAt: instant.nullish(),
  place: text.nullish(),
  onlineUrl: text.nullish(),
  agenda: z.array(item).nullish(),
})
const mark = z.strictObject({
  memberId: text,
  status: z.enum(ATTENDANCE_STATUSES),
  reason: text.nullish(),
})
const marks = z.strictObject({ ...toMeeting, marks: z.array(mark) })
const toMember = z.strictObject({ ...toMeeting, memberId: text })
const decided = z.strictObject({ ...toMeeting, memberId: text, accepted: z.boolean() })
const postponed = z.strictObject({ ...toMeeting, startsAt: instant, reason: text })
const reason = z.strictObject({ ...toMeeting, reason: text })
const toItem = z.strictObject({ ...toMeeting, itemKey: text, conclusion: text.nullish() })
const bare = z.strictObject(toMeeting)
const request = z.strictObject({
  ...toMeeting,
  kind: z.enum(FLOOR_REQUEST_KINDS),
  note: text.nullish(),
})
const order = z.strictObject({ ...toMeeting, memberIds: z.array(text), reason: text })
const open = z.strictObject({ ...toMeeting, open: z.boolean() })
const opinion = z.strictObject({ ...toMeeting, memberId: text, itemKey: text.nullish(), text })
const poll = z.strictObject({
  ...toMeeting,
  question: text,
  method: z.enum(POLL_METHODS),
  options: z.array(z.strictObject({ key: text, label: text })),
  maxChoices: z.number().int(),
  places: z.number().int().nullish(),
})
const toPoll = z.strictObject({ ...toMeeting, pollId: text })
const vote = z.strictObject({ ...toMeeting, pollId: text, optionKeys: z.array(text) })
const hands = z.strictObject({
  ...toMeeting,
  pollId: text,
  counts: z.array(z.strictObject({ optionKey: text, votes: z.number().int() })),
})
const task = z.strictObject({
  ...toMeeting,
  title: text,
  ownerId: text,
  dueOn: text.refine(isDay).nullish(),
})
const saved = z.strictObject({ ...toMeeting, text, basedOn: text })
const corrected = z.strictObject({ ...toMeeting, text })
const checkIn = z.strictObject({ ...toMeeting, code: text, deviceId: text.nullish() })

type Give = (asked: { readonly input: unknown; readonly viewer: Viewer }) => Promise<MeetingOutcome>

/** Every command with the shape of what it is sent, which is that of the public API. */
const giversOf = (meetings: MeetingService): Readonly<Record<KnownCommand, Give>> => ({
  UPDATE_PLAN: reading(plan, meetings.updatePlan),
  REGISTER: reading(commented, meetings.register),
  INVITE: reading(commented, meetings.invite),
  OPEN: reading(commented, meetings.open),
  CHECK_IN: reading(checkIn, meetings.checkIn),
  MARK_ATTENDANCE: reading(marks, meetings.markAttendance),
  CLOSE: reading(commented, meetings.close),
  RETURN_REGISTRATION: reading(commented, meetings.returnRegistration),
  POSTPONE: reading(postponed, meetings.postpone),
  CANCEL: reading(commented, meetings.cancel),
  APPOINT_CHAIR: reading(toMember, meetings.appointChair),
  APPOINT_MINUTE_TAKER: reading(toMember, meetings.appointMinuteTaker),
  ANNOUNCE_ABSENCE: reading(reason, meetings.announceAbsence),
  DECIDE_ABSENCE: reading(decided, meetings.decideAbsence),
  DECIDE_CHECK_IN: reading(decided, meetings.decideCheckIn),
  START_ITEM: reading(toItem, meetings.startItem),
  CONCLUDE_ITEM: reading(toItem, meetings.concludeItem),
  REQUEST_FLOOR: reading(request, meetings.requestFloor),
  WITHDRAW_FLOOR: reading(bare, meetings.withdrawFloor),
  GIVE_FLOOR: reading(toMember, meetings.giveFloor),
  END_SPEECH: reading(bare, meetings.endSpeech),
  REORDER_FLOOR: reading(order, meetings.reorderFloor),
  SET_FLOOR_OPEN: reading(open, meetings.setFloorOpen),
  RECORD_OPINION: reading(opinion, meetings.recordOpinion),
  OPEN_POLL: reading(poll, meetings.openPoll),
  CAST_VOTE: reading(vote, meetings.castVote),
  RECORD_HANDS: reading(hands, meetings.recordHands),
  CLOSE_POLL: reading(toPoll, meetings.closePoll),
  ASSIGN_TASK: reading(task, meetings.assignTask),
  SAVE_MINUTES: reading(saved, meetings.saveMinutes),
  ADOPT_MINUTES: reading(bare, meetings.adoptMinutes),
  CORRECT_MINUTES: reading(corrected, meetings.correctMinutes),
  SIGN_MINUTES: reading(bare, meetings.signMinutes),
})

/** Lets the admin's page of a meeting ask the services of this process. */
export function openMeetingDoor({
  payload,
  ...parts
}: Omit<MeetingDeskParts, 'organizations'> & { readonly payload: Payload }): void {
  const { meetings } = parts
  const organizations = createOrganizationRepository({ payload })
  const desk = createMeetingDesk({ ...parts, organizations })
  const givers = giversOf(meetings)
  const door: MeetingDoor = {
    desk: desk.read,
    deskAfter: desk.readAfter,
    give: ({ name, meetingId, body: { name: _name, ...body }, viewer }) =>
      givers[name]({ input: { ...body, meetingId }, viewer }),
  }
  provideMeetingDoor(payload, door)
}

/** INVALID_INPUT names every field that has another shape. */
const reading =
  <Shape extends z.ZodType>(
    shape: Shape,
    give: (asked: {
      readonly input: z.output<Shape>
      readonly viewer: Viewer
    }) => Promise<MeetingOutcome>,
  ): Give =>
  ({ input, viewer }) => {
    const read = shape.safeParse(input)
    if (read.success) return give({ input: read.data, viewer })
    throw invalidInput(
      read.error.issues.map(({ path }) => ({
        path: path.join('.'),
        reason: 'meeting.input.shape',
      })),
    )
  }
