import type { Payload } from 'payload'
import { z } from 'zod'

import { provideMeetingDoor, type MeetingDoor } from '../../collections/index.ts'
import type { KnownCommand } from '../domain/meetings/meeting-commands.ts'
import { ATTENDANCE_STATUSES } from '../domain/meetings/meeting-words.ts'
import type { Viewer } from '../domain/permissions.ts'
import { invalidInput } from '../errors/domain-error.ts'
import { createOrganizationRepository } from '../persistence/organizations/organizations.repository.ts'
import type { MeetingOutcome } from '../services/meetings/give-command.ts'
import { createMeetingDesk, type MeetingDeskParts } from '../services/meetings/meeting-desk.ts'
import type { MeetingService } from '../services/meetings/meetings.service.ts'

const text = z.string()
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
  startsAt: z.iso
    .datetime({ offset: true })
    .transform((instant) => new Date(instant))
    .nullish(),
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
