import { searchKey } from '../text/search-key.ts'
import { dayOf, isDay } from '../calendar/day.ts'
import type { ColumnKind } from './columns.ts'
import {
  decodedExamples,
  decodeWorkbook,
  type DecodedCell,
  type DecodedRow,
  type DecodedSheet,
  type EncodingChoice,
  type FileEncoding,
} from './decoded-sheet.ts'
import { findHeader, isColumnNumbers, isHeaderAgain, type Header } from './header.ts'
import { createHeadingStack, type RosterOrganization } from './heading-stack.ts'
import { isFooterText, readHeading } from './heading-rows.ts'
import { readPerson, type PersonRow } from './read-person.ts'
import type { RosterCase, RosterNote } from './roster-case.ts'
import type { RosterPerson } from './roster-person.ts'
import { continuedRows, rowShape, type RowShape } from './row-shape.ts'
import type { Workbook } from './sheet.ts'
import { isMarked } from './row-words.ts'

/** A list of members as read: what the file says, before anything is compared with what is stored. */
export type Roster = {
  readonly people: readonly RosterPerson[]
  readonly organizations: readonly RosterOrganization[]
  /** Cases of the file as a whole; those of people are with them. */
  readonly cases: readonly RosterCase[]
  readonly notes: readonly RosterNote[]
  /** The day the list says it was made for ("Tính đến ngày …"), or null. */
  readonly asOf: string | null
  readonly encoding: FileEncoding & {
    readonly examples: readonly { readonly before: string; readonly after: string }[]
  }
}

type ReadSheetArgs = { readonly sheet: DecodedSheet; readonly header: Header; readonly now: Date }

/**
 * Reads a workbook as a list of members. Null where no visible sheet has the heading of one. Hidden sheets are left out and named in
 * a note; rows that a filter hides count like the others.
 */
export function readRoster({
  workbook,
  now,
  choice = null,
}: {
  readonly workbook: Workbook
  readonly now: Date
  readonly choice?: EncodingChoice | null
}): Roster | null {
  const { sheets, encoding } = decodeWorkbook({ workbook, choice })
  const tables = sheets.flatMap((sheet) => {
    const header = sheet.hidden ? null : findHeader(sheet)
    return header === null ? [] : [{ sheet, header, now }]
  })
  if (tables.length === 0) return null
  const stack = createHeadingStack()
  const people = tables.flatMap((table) => readTable({ ...table, stack }))
  return {
    people,
    organizations: stack.organizations(),
    cases: tables.flatMap(unknownColumns),
    notes: [...hiddenNotes(sheets, tables), ...people.flatMap(({ notes }) => notes)],
    asOf: asOfDay(tables, dayOf(now)),
    encoding: { ...encoding, examples: decodedExamples({ cells: nameCells(tables), encoding }) },
  }
}

type Stack = ReturnType<typeof createHeadingStack>

function readTable({
  sheet,
  header,
  now,
  stack,
}: ReadSheetArgs & { stack: Stack }): RosterPerson[] {
  const rows: PersonRow[] = []
  const continuing = continuedRows({ header, merges: sheet.merges })
  for (const row of sheet.rows.slice(header.next)) {
    const shape = rowShape({ row, header })
    const last = rows.at(-1)
    if (last && continuing.has(row.number)) {
      rows[rows.length - 1] = continued(last, shape)
    } else if (!isNoPerson(shape, header)) {
      const heading = headingOf(shape)
      if (heading !== null) stack.enter(heading)
      else if (isPerson(shape, header))
        rows.push(personRow({ sheet, row, shape, cellKey: cellKeyOf(shape, stack) }))
    }
  }
  return rows.map((row) => readPerson({ row, now }))
}

function isNoPerson({ texts }: RowShape, header: Header): boolean {
  return texts.length === 0 || isColumnNumbers(texts) || isHeaderAgain(texts, header)
}

/** Everything that tells one person from another; a heading row has none of it. */
const FACTS: readonly ColumnKind[] = [
  'birthDate',
  'maleBirth',
  'femaleBirth',
  'cardNumber',
  'citizenId',
  'admittedOn',
  'officialOn',
]

/** A heading stands alone, at most with a number before it and a count behind. */
function headingOf({ distinct, byKind }: RowShape) {
  if (distinct.length > 3 || FACTS.some((kind) => isOwnText(byKind.get(kind), distinct)))
    return null
  const [first = '', second = ''] = distinct
  return readHeading(first) ?? (first.length <= 6 ? readHeading(second) : null)
}

/** A cell of a fact, unless it only repeats the heading text that is merged over the whole row. */
function isOwnText(cell: DecodedCell | undefined, distinct: readonly string[]): boolean {
  return cell !== undefined && distinct.length > 1 && cell.text !== distinct[0]
}

function isPerson({ byKind, distinct }: RowShape, header: Header): boolean {
  const name = byKind.get('fullName') ?? byKind.get('givenName')
  const isNumbered = /^\d{1,6}\.?$/.test(byKind.get('index')?.text ?? '')
  const hasFact = FACTS.some((kind) => byKind.has(kind))
  if (isNumbered) return hasFact || (name !== undefined && !isFooterText(name.text))
  if (name === undefined || isFooterText(distinct[0] ?? '') || isFooterText(name.text)) return false
  return hasFact || !header.columns.has('index')
}

function cellKeyOf({ byKind }: RowShape, stack: Stack): string | null {
  const organization = byKind.get('organization')?.text
  if (organization) {
    const heading = readHeading(organization) ?? readHeading(`Đảng bộ cơ sở: ${organization}`)
    if (heading !== null) stack.enter(heading)
  }
  const cell = byKind.get('cell')?.text
  if (cell) {
    const heading = readHeading(cell) ?? readHeading(`Chi bộ: ${cell}`)
    if (heading !== null) stack.enter(heading)
  }
  return stack.cellKey()
}

type PersonRowArgs = {
  readonly sheet: DecodedSheet
  readonly row: DecodedRow
  readonly shape: RowShape
  readonly cellKey: string | null
}

function personRow({ sheet, row, shape, cellKey }: PersonRowArgs): PersonRow {
  const typed = Number(/^\d{1,6}/.exec(shape.byKind.get('index')?.text ?? '')?.[0] ?? Number.NaN)
  return {
    place: { sheet: sheet.name, row: row.number },
    rowNumber: Number.isNaN(typed) ? row.number : typed,
    cellKey,
    cells: shape.byKind,
    moreCards: [],
    written: shape.written,
    original: shape.original,
  }
}

function continued(last: PersonRow, shape: RowShape): PersonRow {
  const card = shape.byKind.get('cardNumber')
  const written = shape.written === '' ? last.written : `${last.written} / ${shape.written}`
  return { ...last, written, moreCards: card ? [...last.moreCards, card] : last.moreCards }
}

/** A column that nobody knows and that holds something is a case: what stands in it is not kept. */
function unknownColumns({ sheet, header }: ReadSheetArgs): RosterCase[] {
  return [...header.unknown]
    .filter(([column]) =>
      sheet.rows.slice(header.next).some(({ cells }) => isMarked(cells[column]?.text ?? '')),
    )
    .map(([, heading]) => ({
      kind: 'UNKNOWN_COLUMN',
      rows: [],
      message: 'roster.unknownColumn',
      params: { heading: heading.slice(0, 80) },
    }))
}

function hiddenNotes(
  sheets: readonly DecodedSheet[],
  tables: readonly ReadSheetArgs[],
): RosterNote[] {
  const ofSheets = sheets
    .filter(({ hidden, rows }) => hidden && rows.length > 0)
    .map(({ name }) => ({ rows: [], message: 'roster.hiddenSheet', params: { name } }))
  const rows = tables.flatMap(({ sheet, header }) =>
    sheet.rows.slice(header.next).filter(({ hidden }) => hidden),
  )
  if (rows.length === 0) return ofSheets
  return [...ofSheets, { rows: [], message: 'roster.hiddenRows', params: { count: rows.length } }]
}

function nameCells(tables: readonly ReadSheetArgs[]): (DecodedCell | null | undefined)[] {
  return tables.flatMap(({ sheet, header }) => {
    const column = header.columns.get('fullName') ?? header.columns.get('givenName') ?? 0
    return sheet.rows.slice(header.next).map(({ cells }) => cells[column])
  })
}

/** "(Tính đến ngày 31 tháng 10 năm 2026)" above the table; a day that has not come is not believed. */
function asOfDay(tables: readonly ReadSheetArgs[], today: string): string | null {
  for (const { sheet, header } of tables) {
    const banner = sheet.rows
      .slice(0, header.at)
      .flatMap(({ cells }) => cells.map((cell) => cell?.text ?? ''))
    for (const key of banner.map(searchKey)) {
      const said = /\bngay (\d{1,2})(?: thang)? (\d{1,2})(?: nam)? (\d{4})\b/.exec(key)
      const day = `${said?.[3]}-${said?.[2]?.padStart(2, '0')}-${said?.[1]?.padStart(2, '0')}`
      if (said && isDay(day) && day <= today) return day
    }
  }
  return null
}
