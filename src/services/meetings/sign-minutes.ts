import { randomUUID } from 'node:crypto'

import { decide } from '../../domain/meetings/decide.ts'
import { meetingActorOf } from '../../domain/meetings/meeting-actor.ts'
import type { MeetingState } from '../../domain/meetings/meeting-state.ts'
import type { Viewer } from '../../domain/permissions.ts'
import { signPdf } from '../../files/signing/sign-pdf.ts'
import {
  giveCommand,
  type As,
  type MeetingOutcome,
  type MeetingParts,
  type ToMeeting,
} from './give-command.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { pdfOf } from './minutes-file.ts'

/** How often it is signed anew because somebody else has signed meanwhile. */
const MAX_ROUNDS = 4

/**
 * Signs the sealed file, over the signatures that are in it. The signed file is kept before the log says so, and let go of where the log
 * does not take it; nothing is signed that the rules would refuse.
 */
export const signMinutes =
  (parts: MeetingParts) =>
  async ({ input, viewer }: As<ToMeeting>): Promise<MeetingOutcome> => {
    for (let round = 1; ; round += 1) {
      const signatureId = randomUUID()
      const outcome = await giveCommand({
        parts,
        name: 'SIGN_MINUTES',
        input,
        viewer,
        make: async (record, asker) => {
          const state = await parts.histories.stateOf(record.id)
          const { signing = null } = parts
          const after = state?.minutes.signatures.length ?? 0
          const command = {
            name: 'SIGN_MINUTES',
            provider: signing?.name ?? null,
            signatureId,
            after,
          } as const
          const actor = meetingActorOf({ viewer: asker, path: record.path })
          const now = parts.clock()
          if (state && decide({ state, command, actor, now }).kind === 'events')
            await keepSigned({ parts, record, state, asker, signatureId })
          return command
        },
      })
      if (outcome.kind !== 'refused') return outcome
      await parts.minutesFiles.dropSigned(signatureId)
      if (outcome.refusal.code !== 'STALE' || round >= MAX_ROUNDS) return outcome
    }
  }

async function keepSigned({
  parts,
  record,
  state,
  asker,
  signatureId,
}: {
  readonly parts: MeetingParts
  readonly record: MeetingRecord
  readonly state: MeetingState
  readonly asker: Viewer
  readonly signatureId: string
}): Promise<void> {
  const { signing, clock, minutesFiles } = parts
  if (!signing) return
  const { accountId, displayName: name } = asker
  const at = clock()
  const bytes = await signPdf({
    pdf: await pdfOf(parts, { record, state }),
    name,
    reason: asker.memberId === state.chairId ? 'Chủ trì ký biên bản' : 'Thư ký ký biên bản',
    at,
    sign: (part) => signing.sign({ bytes: part, signer: { accountId, name } }),
  })
  await minutesFiles.keepSigned({ signatureId, meetingId: record.id, bytes, at })
}
