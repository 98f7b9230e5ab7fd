import type { Seat } from './seat.ts'

/** To a reader who catches up nothing more is sent while this much waits to leave. */
const PAUSE_BYTES = 64 * 1024
/** A reader who has been given everything and lets this much wait does not read. */
const MOST_BYTES = 128 * 1024
/** Nor does one who catches up and has taken nothing for so long. */
const STUCK_MS = 10_000

type Pace = 'more' | 'later' | 'tooSlow'

/** Whether a reader is sent more now, or once what waits has left, or is to be closed. */
export function paceOf({ sink, caughtUp }: Seat): Pace {
  const waiting = sink.bufferedBytes()
  if (waiting <= PAUSE_BYTES) return 'more'
  if (!caughtUp) return 'later'
  return waiting <= MOST_BYTES ? 'more' : 'tooSlow'
}

/** Goes on once what was sent has left. */
export function waitForDrain(seat: Seat, now: number, goOn: () => void): void {
  if (seat.drainingSince !== null) return
  seat.drainingSince = now
  seat.sink.onDrain(() => {
    seat.drainingSince = null
    goOn()
  })
}

/** Whether a reader who catches up has stopped to read. */
export const isStuck = ({ drainingSince }: Seat, now: number): boolean =>
  drainingSince !== null && now - drainingSince > STUCK_MS
