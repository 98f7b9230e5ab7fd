import { isExpected } from './expected-members.ts'
import { giveCommand, type As, type MeetingParts, type ToMeeting } from './give-command.ts'
import { requiredLine } from './read-text.ts'

const MAX_REASON = 500

type Deciding = As<ToMeeting & { readonly memberId: string; readonly accepted: boolean }>

/** Says beforehand that one will not come; the secretary accepts it or not. */
export const announceAbsence =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ToMeeting & { readonly reason: string }>) =>
    giveCommand({
      parts,
      name: 'ANNOUNCE_ABSENCE',
      input,
      viewer,
      make: async (record, { memberId }) => ({
        name: 'ANNOUNCE_ABSENCE',
        expected: await isExpected({ parts, record, memberId }),
        reason: requiredLine({ text: input.reason, path: 'reason', max: MAX_REASON }),
      }),
    })

export const decideAbsence =
  (parts: MeetingParts) =>
  ({ input, viewer }: Deciding) =>
    giveCommand({
      parts,
      name: 'DECIDE_ABSENCE',
      input,
      viewer,
      make: async () => {
        const { memberId, accepted } = input
        return { name: 'DECIDE_ABSENCE', memberId, accepted }
      },
    })

/** About somebody whose device had checked in somebody else. */
export const decideCheckIn =
  (parts: MeetingParts) =>
  ({ input, viewer }: Deciding) =>
    giveCommand({
      parts,
      name: 'DECIDE_CHECK_IN',
      input,
      viewer,
      make: async () => {
        const { memberId, accepted } = input
        return { name: 'DECIDE_CHECK_IN', memberId, accepted }
      },
    })
