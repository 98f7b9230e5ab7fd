import { heldOnOf } from '../../domain/meetings/minutes/minutes-times.ts'
import { checkPdf, type PdfSignature } from '../../files/signing/check-pdf.ts'
import type { MeetingParts } from './give-command.ts'
import { verifySeal } from './minutes-commands.ts'
import { digestOf } from './minutes-file.ts'

/** What a seal tells whoever has it; null where it is not genuine, whatever the reason. */
export type CheckedSeal = {
  readonly title: string
  readonly organization: string
  /** YYYY-MM-DD. */
  readonly heldOn: string
  readonly adoptedAt: Date
} | null

/** `isSealed`: byte by byte a sealed file of this meeting that was handed out here. */
export type CheckedFile = {
  readonly isSealed: boolean
  readonly signatures: readonly PdfSignature[]
}

type Asked = { readonly id: string; readonly seal: string }

/** For anybody with the link: a wrong seal, a meeting without one and none at all are the same answer. */
export const checkSeal =
  (parts: MeetingParts) =>
  async ({ id, seal }: Asked): Promise<CheckedSeal> => {
    const [record] = await parts.documents.findAsSystem([id])
    const state = record && (await parts.histories.stateOf(id))
    // The log is worked through for the right seal only.
    if (!record || !state?.minutes.adoptedAt || state.minutes.seal !== seal) return null
    if (!(await verifySeal(parts)(id))?.holds) return null
    const { organization } = await parts.rolls.minutesFrame(record.path)
    return {
      title: state.plan.title,
      organization: organization.name,
      heldOn: heldOnOf(state),
      adoptedAt: state.minutes.adoptedAt,
    }
  }

/** Null for whoever has no right seal, as above. Nothing of the file is kept. */
export const checkMinutesFile =
  (parts: MeetingParts) =>
  async ({
    bytes,
    ...asked
  }: Asked & { readonly bytes: Uint8Array }): Promise<CheckedFile | null> => {
    if ((await checkSeal(parts)(asked)) === null) return null
    const digest = digestOf(bytes)
    const isSealed = await parts.minutesFiles.isKnown({ meetingId: asked.id, digest })
    const { signatures, isWhole } = await checkPdf(bytes)
    return {
      isSealed,
      signatures: signatures.map(({ name, valid }) => ({ name, valid: valid && isWhole })),
    }
  }
