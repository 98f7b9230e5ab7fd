import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

import {
  codeStepAt,
  codeValidUntil,
  rememberedSteps,
  SHORT_CODE_ALPHABET,
  SHORT_CODE_LENGTH,
  typedCode,
  verdictOn,
  type CodeVerdict,
} from '../domain/meetings/check-in.ts'

const LONG_BYTES = 16

/**
 * Check-in codes, made from the meeting and the time with a key of the installation: nothing is stored, and every process
 * makes the same. A full code for QR and a short one to type. A code of another meeting is a wrong one.
 */
export function createCheckInCodes({ secret }: { readonly secret: string }) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'sotay check-in code', 32))
  const digest = (meetingId: string, step: number) =>
    createHmac('sha256', key).update(`${meetingId} ${step}`).digest()

  return {
    current({ meetingId, now }: { readonly meetingId: string; readonly now: Date }) {
      const step = codeStepAt(now)
      const made = digest(meetingId, step)
      return { code: longCode(made), shortCode: shortCode(made), validUntil: codeValidUntil(step) }
    },

    /** Takes either kind of code, however it was typed. */
    judge({
      meetingId,
      code,
      now,
    }: {
      readonly meetingId: string
      readonly code: string
      readonly now: Date
    }): CodeVerdict {
      const typed = typedCode(code)
      const written = typed.length === SHORT_CODE_LENGTH ? shortCode : longCode
      const step = rememberedSteps(now).find((candidate) =>
        isSame(typed, written(digest(meetingId, candidate))),
      )
      return verdictOn({ step: step ?? null, now })
    },
  }
}

const longCode = (made: Buffer): string => spell(made.subarray(0, LONG_BYTES))

/** Bytes after those of the long code, so that neither tells anything of the other. */
const shortCode = (made: Buffer): string =>
  spell(made.subarray(LONG_BYTES, LONG_BYTES + SHORT_CODE_LENGTH))

/** One sign a byte: a little uneven over 31 signs, which helps nobody who has ten guesses. */
const spell = (bytes: Buffer): string =>
  Array.from(bytes, (byte) => SHORT_CODE_ALPHABET.charAt(byte % SHORT_CODE_ALPHABET.length)).join(
    '',
  )

function isSame(given: string, made: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(made)]
  return a.length === b.length && timingSafeEqual(a, b)
}
