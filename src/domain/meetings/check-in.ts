import type { MeetingState } from './meeting-state.ts'
import type { AttendanceStatus } from './meeting-words.ts'
import { rulesOf } from './rules-of-meeting.ts'

/** A code is new every 15 s and is taken for 45 s from the moment it was first shown: a photo of it is useless soon. */
export const CODE_STEP_MS = 15_000
export const CODE_LIFE_MS = 45_000

/** How long after its end a code is still told to be old rather than wrong. */
const REMEMBERED_MS = 10 * 60_000

export type CodeVerdict = 'valid' | 'expired' | 'invalid'

/** Letters and digits that nobody takes for another: no 0, O, 1, I, L. */
export const SHORT_CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
export const SHORT_CODE_LENGTH = 6

/** The step that an instant falls in. */
export const codeStepAt = (now: Date): number => Math.floor(now.getTime() / CODE_STEP_MS)

/** Until when the code of a step is taken. */
export const codeValidUntil = (step: number): Date => new Date(step * CODE_STEP_MS + CODE_LIFE_MS)

/** The steps whose codes are told apart from wrong ones, newest first. */
export function rememberedSteps(now: Date): readonly number[] {
  const newest = codeStepAt(now)
  const count = Math.ceil((CODE_LIFE_MS + REMEMBERED_MS) / CODE_STEP_MS)
  return Array.from({ length: count }, (_, index) => newest - index)
}

/** The verdict on a code that belongs to `step`; null: to none that is remembered. */
export function verdictOn({
  step,
  now,
}: {
  readonly step: number | null
  readonly now: Date
}): CodeVerdict {
  if (step === null || step > codeStepAt(now)) return 'invalid'
  return now < codeValidUntil(step) ? 'valid' : 'expired'
}

/** What somebody typed or scanned, as codes are written: capitals, no spaces, no hyphens. */
export const typedCode = (text: string): string => text.replace(/[\s-]+/g, '').toUpperCase()

/** What somebody who checks in now counts as. A meeting that opens late keeps nobody waiting and makes nobody late. */
export function checkedInAs({
  state,
  now,
}: {
  readonly state: MeetingState
  readonly now: Date
}): AttendanceStatus {
  const began = Math.max(Date.parse(state.plan.startsAt), state.openedAt?.getTime() ?? 0)
  if (now.getTime() > began + rulesOf(state).checkInGraceMinutes * 60_000) return 'LATE'
  return state.plan.mode === 'ONLINE' ? 'ONLINE' : 'PRESENT'
}
