/** Seconds as a clock shows them: 4:05, 1:02:09. Never below zero. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (part: number) => String(part).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** Seconds of a speech so far; of a clock that runs on from `seconds` at `asOf`. */
export const secondsSince = (startedAt: string | number, now: number): number =>
  Math.max(0, (now - (typeof startedAt === 'string' ? Date.parse(startedAt) : startedAt)) / 1000)
