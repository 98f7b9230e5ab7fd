import { invalidInput } from '../../src/errors/domain-error.ts'

/** The number after which a reader of `meetingLive` wants to go on; null for a snapshot first. */
export function placeAsked(afterSeq: number | null | undefined): number | null {
  if (afterSeq != null && afterSeq < 0)
    throw invalidInput([{ path: 'afterSeq', reason: 'meeting.input.afterSeq' }])
  return afterSeq ?? null
}
