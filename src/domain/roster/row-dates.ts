import { isDay } from '../calendar/day.ts'
import type { DecodedCell } from './decoded-sheet.ts'

/** What a cell says about a day. `bad`: something stands there that is no day of the calendar, or no day such a person can have. */
export type ReadRowDay =
  | { readonly kind: 'none' }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'bad'; readonly shown: string }

export type DayMeaning = 'birth' | 'party'

type Context = {
  readonly meaning: DayMeaning
  /** The day it is, YYYY-MM-DD. */
  readonly today: string
}

const SAYS_NONE = /^(?:[-–—/.x_…]*|0|không(?: có| rõ)?|chưa(?: có| rõ)?|none|n\/a|null)$/i
const DAY_FIRST =
  /^(?:ngày\s*)?(\d{1,2})\s*(?:[/.\-–,\s]|tháng)+\s*(\d{1,2})\s*(?:[/.\-–,\s]|năm)+\s*(\d{4}|\d{2})$/iu
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/
const WITH_TIME = /^(\S+) \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?$/i
/** Nobody on a list was born before, and the Party was founded after. */
const EARLIEST: Readonly<Record<DayMeaning, string>> = { birth: '1900-01-01', party: '1930-02-03' }
/** Two digits of a birth year mean the latest year in which the person is of age. */
const ADULT = 18
const DAY_MS = 86_400_000

/**
 * A day as lists have it: a date cell, the number of a day without a date format, or text with the day first (or ISO form). A year
 * or a month alone is no day. Two digits of a year are read as the latest year that is possible for such a day.
 */
export function readRowDay(cell: DecodedCell | null | undefined, context: Context): ReadRowDay {
  if (!cell) return { kind: 'none' }
  if (cell.cell.kind === 'unreadable') return { kind: 'bad', shown: cell.cell.shown || '?' }
  if (cell.cell.kind === 'text' && SAYS_NONE.test(cell.text)) return { kind: 'none' }
  const day = dayIn(cell, context)
  return day !== null && isPossible(day, context)
    ? { kind: 'day', day }
    : { kind: 'bad', shown: cell.text }
}

function dayIn({ cell, text }: DecodedCell, context: Context): string | null {
  if (cell.kind === 'date') return cell.day
  if (cell.kind === 'number') return dayOfNumber(cell.number, context)
  return dayOfText(text, context)
}

/** The number of a day as spreadsheets count them; what is as small as a year is a year, and no day. */
function dayOfNumber(number: number, { meaning, today }: Context): string | null {
  if (!Number.isInteger(number) || number < 3000 || number > 200_000) return null
  const day = new Date(Date.UTC(1899, 11, 30) + number * DAY_MS).toISOString().slice(0, 10)
  return day > EARLIEST[meaning] && day <= today ? day : null
}

function dayOfText(text: string, context: Context): string | null {
  const bare = WITH_TIME.exec(text)?.[1] ?? text
  const iso = YEAR_FIRST.exec(bare)
  if (iso) return assembled({ year: iso[1], month: iso[2], day: iso[3] })
  const typed = DAY_FIRST.exec(bare.replace(/[.,;]$/, ''))
  if (!typed) return null
  const [, day, month, year = ''] = typed
  if (year.length === 4) return assembled({ year, month, day })
  return ofTwoDigits({ year, month, day }, context)
}

type Typed = {
  readonly year?: string | undefined
  readonly month?: string | undefined
  readonly day?: string | undefined
}

function assembled({ year, month, day }: Typed): string | null {
  const text = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(text) ? text : null
}

function ofTwoDigits({ year = '', month, day }: Typed, { meaning, today }: Context): string | null {
  const latest = meaning === 'birth' ? shiftYears(today, -ADULT) : today
  const recent = assembled({ year: `20${year}`, month, day })
  if (recent !== null && recent <= latest) return recent
  return assembled({ year: `19${year}`, month, day })
}

function isPossible(day: string, { meaning, today }: Context): boolean {
  return day >= EARLIEST[meaning] && day <= today
}

/** The same day in another year; 29 February becomes 1 March for the comparison. */
export function shiftYears(day: string, years: number): string {
  const shifted = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
  return isDay(shifted) ? shifted : shifted.replace('-02-29', '-03-01')
}
