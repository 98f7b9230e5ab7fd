import type { FloorRequestKind } from '../../domain/meetings/floor/floor-state.ts'
import { invalidInput } from '../../errors/domain-error.ts'
import { isExpected } from './expected-members.ts'
import { giveCommand, type As, type MeetingParts, type ToMeeting } from './give-command.ts'
import { optionalLine, optionalText, requiredLine, requiredText } from './read-text.ts'

const MAX_CONCLUSION = 5000
const MAX_NOTE = 300
const MAX_REASON = 500
const MAX_OPINION = 10_000
const MAX_QUEUE = 5000

type ToItem = As<ToMeeting & { readonly itemKey: string; readonly conclusion?: string | null }>
type ToSpeaker = As<ToMeeting & { readonly memberId: string }>

export const startItem =
  (parts: MeetingParts) =>
  ({ input, viewer }: ToItem) =>
    giveCommand({
      parts,
      name: 'START_ITEM',
      input,
      viewer,
      make: async () => ({ name: 'START_ITEM', itemKey: input.itemKey }),
    })

export const concludeItem =
  (parts: MeetingParts) =>
  ({ input, viewer }: ToItem) =>
    giveCommand({
      parts,
      name: 'CONCLUDE_ITEM',
      input,
      viewer,
      make: async () => {
        const { itemKey, conclusion: text } = input
        const conclusion = optionalText({ text, path: 'conclusion', max: MAX_CONCLUSION })
        return { name: 'CONCLUDE_ITEM', itemKey, conclusion }
      },
    })

export const requestFloor =
  (parts: MeetingParts) =>
  ({
    input,
    viewer,
  }: As<ToMeeting & { readonly kind: FloorRequestKind; readonly note?: string | null }>) =>
    giveCommand({
      parts,
      name: 'REQUEST_FLOOR',
      input,
      viewer,
      make: async () => {
        const note = optionalLine({ text: input.note, path: 'note', max: MAX_NOTE })
        return { name: 'REQUEST_FLOOR', kind: input.kind, note }
      },
    })

export const withdrawFloor =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ToMeeting>) =>
    giveCommand({
      parts,
      name: 'WITHDRAW_FLOOR',
      input,
      viewer,
      make: async () => ({ name: 'WITHDRAW_FLOOR' }),
    })

export const giveFloor =
  (parts: MeetingParts) =>
  ({ input, viewer }: ToSpeaker) =>
    giveCommand({
      parts,
      name: 'GIVE_FLOOR',
      input,
      viewer,
      make: async () => ({ name: 'GIVE_FLOOR', memberId: input.memberId }),
    })

export const endSpeech =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ToMeeting>) =>
    giveCommand({
      parts,
      name: 'END_SPEECH',
      input,
      viewer,
      make: async () => ({ name: 'END_SPEECH' }),
    })

/** Those named come first; the reason is kept in the log. */
export const reorderFloor =
  (parts: MeetingParts) =>
  ({
    input,
    viewer,
  }: As<ToMeeting & { readonly memberIds: readonly string[]; readonly reason: string }>) =>
    giveCommand({
      parts,
      name: 'REORDER_FLOOR',
      input,
      viewer,
      make: async () => {
        const { memberIds } = input
        if (
          memberIds.length < 1 ||
          memberIds.length > MAX_QUEUE ||
          new Set(memberIds).size !== memberIds.length
        )
          throw invalidInput([{ path: 'memberIds', reason: 'meeting.input.shape' }])
        const reason = requiredLine({ text: input.reason, path: 'reason', max: MAX_REASON })
        return { name: 'REORDER_FLOOR', memberIds, reason }
      },
    })

export const setFloorOpen =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<ToMeeting & { readonly open: boolean }>) =>
    giveCommand({
      parts,
      name: 'SET_FLOOR_OPEN',
      input,
      viewer,
      make: async () => ({ name: 'SET_FLOOR_OPEN', open: input.open }),
    })

/** Of oneself, also ahead of the meeting; of anybody for those who run the room. */
export const recordOpinion =
  (parts: MeetingParts) =>
  ({
    input,
    viewer,
  }: As<
    ToMeeting & {
      readonly memberId: string
      readonly itemKey?: string | null
      readonly text: string
    }
  >) =>
    giveCommand({
      parts,
      name: 'RECORD_OPINION',
      input,
      viewer,
      make: async (record, { memberId }) => ({
        name: 'RECORD_OPINION',
        expected: await isExpected({ parts, record, memberId }),
        memberId: input.memberId,
        itemKey: input.itemKey ?? null,
        text: requiredText({ text: input.text, path: 'text', max: MAX_OPINION }),
      }),
    })
