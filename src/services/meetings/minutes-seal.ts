import { createHash } from 'node:crypto'

import type { MeetingEvent } from '../../domain/meetings/meeting-events.ts'

/** SHA-256, in hex, over the text of the minutes, the events of the log up to `sealedSeq`, and that number. */
export function sealOf({
  text,
  events,
  sealedSeq,
}: {
  readonly text: string
  readonly events: readonly MeetingEvent[]
  readonly sealedSeq: number
}): string {
  const digest = createHash('sha256').update(text).update('\n')
  for (const { seq, at, type, by, data } of events)
    if (seq <= sealedSeq)
      digest.update(JSON.stringify([seq, at.toISOString(), type, by.accountId, data])).update('\n')
  return digest.update(String(sealedSeq)).digest('hex')
}
