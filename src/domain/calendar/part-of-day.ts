import { readDay } from './day.ts'

/**
 * A day, a month or a year as people type it (3/2/1990, 02/1990, 1990) as the beginning of the stored days that it means: 1990-02-03,
 * 1990-02, 1990. Anything else as it is: nothing is guessed.
 */
export function readPartOfDay(text: string): string {
  const typed = text.trim()
  const month = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(typed)
  if (month) return `${month[2]}-${month[1]?.padStart(2, '0')}`
  return readDay(typed) ?? typed
}

/** Back as people write it. */
export const writtenPartOfDay = (stored: string): string =>
  stored.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1').replace(/^(\d{4})-(\d{2})$/, '$2/$1')
