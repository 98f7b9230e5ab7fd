/** Number formats that every workbook knows by number and that show a date (ECMA-376, 18.8.30; 27 to 36 and 50 to 58 of East Asian versions). */
const BUILT_IN_DATES = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
] as const

const NOT_A_LETTER_OF_A_DATE = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g

/** Whether a number in this format is shown as a day. A colour such as `[Red]` is no day, and neither is a duration. */
export function showsDate({ id, code }: { readonly id: number; readonly code?: string }): boolean {
  if (code === undefined) return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to)
  const [first = ''] = code.replace(NOT_A_LETTER_OF_A_DATE, '').split(';')
  return /d/i.test(first) || /y/i.test(first)
}

/** A whole number as a format of zeros alone shows it (`00000000`), or undefined where the format adds none. */
export function withLeadingZeros(number: number, code: string | undefined): string | undefined {
  const [first = ''] = (code ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')
  if (!/^0{2,}$/.test(first) || !Number.isSafeInteger(number) || number < 0) return undefined
  const shown = String(number).padStart(first.length, '0')
  return shown.length > String(number).length ? shown : undefined
}

const DAY_MS = 86_400_000
/** Day 0 of the 1900 system, as counted after its 29 February 1900 that never was. */
const ZERO_1900 = Date.UTC(1899, 11, 30)
const FROM_1904 = 1462
const LAST_SERIAL = 2_958_465

/** YYYY-MM-DD of a serial day number, or null where there is none (before 1900-03-01, after 9999). Hours are dropped. */
export function dayOfSerial(serial: number, date1904 = false): string | null {
  const day = Math.floor(serial) + (date1904 ? FROM_1904 : 0)
  if (!Number.isFinite(day) || day < 61 || day > LAST_SERIAL) return null
  return new Date(ZERO_1900 + day * DAY_MS).toISOString().slice(0, 10)
}
