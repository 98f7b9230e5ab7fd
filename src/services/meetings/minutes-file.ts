import { createHash } from 'node:crypto'

import { readableFileName } from '../../domain/media/file-names.ts'
import { clockOf, writtenDayOf } from '../../domain/meetings/meeting-calendar.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import { heldOnOf } from '../../domain/meetings/minutes/minutes-times.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { MinutesDocument } from '../../files/minutes/minutes-document.ts'
import type { MinutesFormat } from '../../files/minutes/render-worker.ts'
import { renderMinutes } from '../../files/minutes/render-minutes.ts'
import type { MeetingParts } from './give-command.ts'
import { currentRecords } from './meeting-reads.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { minutesText, minutesUrls } from './minutes-commands.ts'

export type MinutesFile = { readonly bytes: Uint8Array; readonly fileName: string }
type Meeting = { readonly record: MeetingRecord; readonly state: MeetingState }

/** The minutes as a file, to whoever may read them in the API; null for everybody else, and where there are none yet. */
export const minutesFile =
  (parts: MeetingParts) =>
  async ({
    id,
    viewer,
    format,
  }: {
    readonly id: string
    readonly viewer: Viewer | null
    readonly format: MinutesFormat
  }): Promise<MinutesFile | null> => {
    const [record] = await currentRecords(parts)({ ids: [id], viewer })
    const state = record && (await parts.histories.stateOf(id))
    if (!record || !state?.attendance) return null
    const fileName = fileNameOf(state, format)
    if (format === 'docx')
      return {
        fileName,
        bytes: await renderMinutes({
          format,
          document: await documentOf(parts, { record, state }),
        }),
      }
    return { fileName, bytes: await pdfOf(parts, { record, state }) }
  }

/** The signed file where there is one. A sealed file is remembered, so that it is known again when it is checked. */
export async function pdfOf(parts: MeetingParts, { record, state }: Meeting): Promise<Uint8Array> {
  const { signatures, adoptedAt } = state.minutes
  const signed = signatures.at(-1)
  const kept = signed ? await parts.minutesFiles.findSigned(signed.signatureId) : null
  const bytes =
    kept ??
    (await renderMinutes({ format: 'pdf', document: await documentOf(parts, { record, state }) }))
  if (adoptedAt !== null)
    await parts.minutesFiles.remember({
      meetingId: record.id,
      digest: digestOf(bytes),
      at: parts.clock(),
    })
  return bytes
}

export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

async function documentOf(
  parts: MeetingParts,
  { record, state }: Meeting,
): Promise<MinutesDocument> {
  const { adoptedAt, seal, corrections } = state.minutes
  const { organization } = await parts.rolls.minutesFrame(record.path)
  const { verifyUrl } = minutesUrls(parts)({ meetingId: record.id, seal })
  return {
    text: await minutesText(parts)({ record, state }),
    title: state.plan.title,
    organization: organization.name,
    adoption:
      adoptedAt === null || seal === null || verifyUrl === null
        ? null
        : { at: writtenMoment(adoptedAt), seal, verifyUrl, instant: adoptedAt },
    corrections: corrections.map(({ at, name, text }) => ({
      at: writtenMoment(at),
      by: name,
      text,
    })),
  }
}

const writtenMoment = (at: Date): string => `${clockOf(at)} ngày ${writtenDayOf(at)}`

function fileNameOf(state: MeetingState, format: MinutesFormat): string {
  const [year, month, day] = heldOnOf(state).split('-')
  // A title like "tháng 12/2026" is no path.
  const title = state.plan.title.replace(/[/\\]/g, '-')
  return readableFileName(`Biên bản ${title} ${day}-${month}-${year}.${format}`)
}
