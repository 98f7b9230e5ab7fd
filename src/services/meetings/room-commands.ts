import { meetingActorOf, runsTheRoom } from '../../domain/meetings/meeting-actor.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { siteAddress } from '../../domain/text/site-address.ts'
import { forbidden } from '../../errors/domain-error.ts'
import { qrSvg } from '../../files/qr-svg.ts'
import { rollOf } from './expected-members.ts'
import {
  giveCommand,
  readComment,
  visibleMeeting,
  type As,
  type Commented,
  type MeetingParts,
  type ToMeeting,
} from './give-command.ts'
import { createGuessLimit } from './guess-limit.ts'
import { readMarks, type MarkInput } from './marks-input.ts'

const MAX_DEVICE_ID = 200

/** Opens the meeting and freezes its plan and its roll. */
export const open =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<Commented>) =>
    giveCommand({
      parts,
      name: 'OPEN',
      input,
      viewer,
      make: async (record) => {
        const roll = await rollOf(parts, record)
        return { name: 'OPEN', roll, comment: readComment(input) }
      },
    })

/** RATE_LIMITED after too many wrong codes. What is refused has no effect on a later valid code. */
export const checkIn = (parts: MeetingParts) => {
  const guesses = createGuessLimit()
  return ({
    input,
    viewer,
  }: As<ToMeeting & { readonly code: string; readonly deviceId?: string | null }>) =>
    giveCommand({
      parts,
      name: 'CHECK_IN',
      input,
      viewer,
      make: async ({ id }, { accountId }) => {
        const now = parts.clock()
        const guesser = `${id} ${accountId}`
        guesses.check(guesser, now)
        const code = parts.codes.judge({ meetingId: id, code: input.code, now })
        if (code === 'invalid') guesses.wrongCode(guesser, now)
        return { name: 'CHECK_IN', code, deviceId: input.deviceId?.slice(0, MAX_DEVICE_ID) ?? null }
      },
    })
}

/** Roll call by hand: all of the lines or none. */
export const markAttendance =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ToMeeting & { readonly marks: readonly MarkInput[] }>) =>
    giveCommand({
      parts,
      name: 'MARK_ATTENDANCE',
      input,
      viewer,
      make: async () => ({ name: 'MARK_ATTENDANCE', marks: readMarks(input.marks) }),
    })

export const close =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<Commented>) =>
    giveCommand({
      parts,
      name: 'CLOSE',
      input,
      viewer,
      make: async () => ({ name: 'CLOSE', comment: readComment(input) }),
    })

/** The code to show on the screen of the room, for those who run it; FORBIDDEN for everybody else. */
export const checkInCode =
  (parts: MeetingParts) =>
  async ({ meetingId, viewer }: { readonly meetingId: string; readonly viewer: Viewer | null }) => {
    const { record, asker } = await visibleMeeting({ id: meetingId, viewer, parts })
    const actor = meetingActorOf({ viewer: asker, path: record.path })
    if (!runsTheRoom(record, actor)) throw forbidden()
    const code = parts.codes.current({ meetingId: record.id, now: parts.clock() })
    const page = `/check-in/${record.id}?code=${code.code}`
    return { ...code, qrSvg: await qrSvg(siteAddress(parts.publicUrl, page)) }
  }
