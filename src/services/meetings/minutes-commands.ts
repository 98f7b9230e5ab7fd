import { decide } from '../../domain/meetings/decide.ts'
import { meetingActorOf } from '../../domain/meetings/meeting-actor.ts'
import type { MeetingCommand } from '../../domain/meetings/meeting-commands.ts'
import { draftMinutes } from '../../domain/meetings/minutes/draft-minutes.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { repairHtmlText } from '../../domain/text/repair-html-text.ts'
import { siteAddress } from '../../domain/text/site-address.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { forbidden, invalidInput } from '../../errors/domain-error.ts'
import { cleanMinutesHtml, isNestedTooDeep, MAX_NESTING } from '../../files/clean-html.ts'
import {
  giveCommand,
  type As,
  type MeetingOutcome,
  type MeetingParts,
  type ToMeeting,
} from './give-command.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { sealOf } from './minutes-seal.ts'

const MAX_TEXT = 400_000
/** How often the text is drawn up anew because the meeting has gone on. */
const MAX_ROUNDS = 8

export type SaveMinutesInput = ToMeeting & { readonly text: string; readonly basedOn: string }
export type CorrectMinutesInput = ToMeeting & { readonly text: string }

/** The minutes as they stand: what somebody has saved, before that what the log tells. HTML. */
export const minutesText =
  ({ rolls }: Pick<MeetingParts, 'rolls'>) =>
  async ({
    record,
    state,
    adoptedAt = null,
  }: {
    readonly record: Pick<MeetingRecord, 'path'>
    readonly state: MeetingState
    /** Where the text is about to be adopted. */
    readonly adoptedAt?: Date | null
  }): Promise<string> =>
    state.minutes.text ??
    draftMinutes({ state, frame: await rolls.minutesFrame(record.path), adoptedAt })

/** Rich text with a protection against a lost update: STALE where somebody has saved since `basedOn`. */
export const saveMinutes =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<SaveMinutesInput>) =>
    giveCommand({
      parts,
      name: 'SAVE_MINUTES',
      input,
      viewer,
      make: async (record, asker) => {
        const command = { name: 'SAVE_MINUTES', text: '', basedOn: input.basedOn } as const
        await requireRight({ parts, record, asker, command })
        return { ...command, text: readHtml(input.text) }
      },
    })

/** What is sealed is the text together with the log up to the last number that it tells of. */
export const adoptMinutes =
  (parts: MeetingParts) =>
  async ({ input, viewer }: As<ToMeeting>): Promise<MeetingOutcome> => {
    for (let round = 1; ; round += 1) {
      const outcome = await giveCommand({
        parts,
        name: 'ADOPT_MINUTES',
        input,
        viewer,
        make: async (record) => {
          const state = await parts.histories.stateOf(record.id)
          if (!state) return { name: 'ADOPT_MINUTES', text: '', sealedSeq: 0, seal: '' }
          const text = await minutesText(parts)({ record, state, adoptedAt: parts.clock() })
          const { seq: sealedSeq } = state
          const seal = sealOf({ text, events: await eventsOf(parts, record.id), sealedSeq })
          parts.pass?.('minutesSealed')
          return { name: 'ADOPT_MINUTES', text, sealedSeq, seal }
        },
      })
      const isStale = outcome.kind === 'refused' && outcome.refusal.code === 'STALE'
      if (!isStale || round >= MAX_ROUNDS) return outcome
    }
  }

/** A dated correction beside the sealed text. */
export const correctMinutes =
  (parts: MeetingParts) =>
  ({ input, viewer }: As<CorrectMinutesInput>) =>
    giveCommand({
      parts,
      name: 'CORRECT_MINUTES',
      input,
      viewer,
      make: async (record, asker) => {
        const command = { name: 'CORRECT_MINUTES', text: '' } as const
        await requireRight({ parts, record, asker, command })
        return { ...command, text: readHtml(input.text) }
      },
    })

/** Whether a seal is that of a meeting's minutes, worked out anew from the text and the log. */
export const verifySeal =
  (parts: MeetingParts) =>
  async (meetingId: string): Promise<{ readonly seal: string; readonly holds: boolean } | null> => {
    const minutes = (await parts.histories.stateOf(meetingId))?.minutes
    if (!minutes?.seal || minutes.sealedSeq === null || minutes.text === null) return null
    const { text, sealedSeq, seal } = minutes
    const events = await eventsOf(parts, meetingId)
    return { seal, holds: sealOf({ text, events, sealedSeq }) === seal }
  }

const eventsOf = async (parts: MeetingParts, meetingId: string) =>
  (await parts.log.readAfter([{ meetingId, seq: 0 }])).get(meetingId) ?? []

/** Asked before the text is read, which takes computing: FORBIDDEN for whoever may not write it. */
async function requireRight({
  parts,
  record,
  asker,
  command,
}: {
  readonly parts: MeetingParts
  readonly record: MeetingRecord
  readonly asker: Viewer
  readonly command: MeetingCommand
}): Promise<void> {
  const state = await parts.histories.stateOf(record.id)
  const actor = meetingActorOf({ viewer: asker, path: record.path })
  if (decide({ state, command, actor, now: parts.clock() }).kind === 'forbidden') throw forbidden()
}

function readHtml(text: string): string {
  if (isNestedTooDeep(text)) {
    const params = { max: MAX_NESTING }
    throw invalidInput([{ path: 'text', reason: 'meeting.input.nested', params }])
  }
  const clean = repairHtmlText(cleanMinutesHtml(text))
  if (clean.length > 0 && clean.length <= MAX_TEXT) return clean
  const params = { max: MAX_TEXT }
  throw invalidInput([{ path: 'text', reason: 'meeting.input.text', params }])
}

/** Where the files of the minutes are, and the page that checks their seal. */
export const minutesUrls =
  ({ publicUrl }: Pick<MeetingParts, 'publicUrl'>) =>
  ({ meetingId, seal }: { readonly meetingId: string; readonly seal: string | null }) => ({
    docxUrl: siteAddress(publicUrl, `/media/minutes/${meetingId}/bien-ban.docx`),
    pdfUrl: siteAddress(publicUrl, `/media/minutes/${meetingId}/bien-ban.pdf`),
    verifyUrl: seal === null ? null : siteAddress(publicUrl, `/verify/${meetingId}?seal=${seal}`),
  })
