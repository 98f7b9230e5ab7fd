import { dayOf } from '../calendar/day.ts'
import type { Sex } from '../members/member-status.ts'
import { readCardNumber } from '../text/card-number.ts'
import { readCitizenId } from '../text/citizen-id.ts'
import { writtenName } from '../text/person-name.ts'
import { readPhone } from '../text/phone.ts'
import { repairText } from '../text/repair-text.ts'
import type { ColumnKind } from './columns.ts'
import type { DecodedCell } from './decoded-sheet.ts'
import { plausibleDates } from './plausible-dates.ts'
import type { CaseKind, RosterCase, RosterNote } from './roster-case.ts'
import type { RosterPerson, RowPlace } from './roster-person.ts'
import { readRowDay, type DayMeaning } from './row-dates.ts'
import { isMarked, readPosition, readSex, readStatusWord, readYesNo } from './row-words.ts'

/** A row of the list about a person, cells by what their column holds. A person merged over two rows may have two card cells. */
export type PersonRow = {
  readonly place: RowPlace
  readonly rowNumber: number
  readonly cellKey: string | null
  readonly cells: ReadonlyMap<ColumnKind, DecodedCell>
  readonly moreCards: readonly DecodedCell[]
  readonly written: string
  readonly original: string | null
}

/** Gathers the cases and notes of one row while its cells are read. */
type Remarks = {
  readonly addCase: (
    kind: CaseKind,
    message: string,
    params?: Record<string, string | number>,
  ) => void
  readonly addNote: (message: string, params?: Record<string, string | number>) => void
  readonly cases: readonly RosterCase[]
  readonly notes: readonly RosterNote[]
}

/** Reads every cell of a row. Whatever cannot be kept becomes a case or a note of the person, never a lost row. */
export function readPerson({
  row,
  now,
}: {
  readonly row: PersonRow
  readonly now: Date
}): RosterPerson {
  const { cells } = row
  const remarks = createRemarks(row)
  const today = dayOf(now)
  const dates = readDates({ cells, remarks, today })
  const cardNumber = readCard(row, remarks)
  const fullName = readName(cells)
  if (fullName === null) remarks.addCase('MISSING_NAME', 'roster.missingName')
  return settled(
    {
      place: row.place,
      rowNumber: row.rowNumber,
      cellKey: row.cellKey,
      written: row.written,
      original: row.original,
      fullName,
      sex: sexOf(cells),
      ...dates,
      cardNumber,
      dossierNumber: dossierOf(cells),
      role: readPosition(textOf(cells.get('position'))),
      citizenId: citizenIdOf(cells, remarks),
      phone: phoneOf(cells, remarks),
      hasSmartphone: readYesNo(textOf(cells.get('hasSmartphone'))),
      ...readStatus({ cells, officialOn: dates.officialOn, hasCard: cardNumber !== null, remarks }),
      cases: remarks.cases,
      notes: remarks.notes,
    },
    remarks,
  )
}

function createRemarks({ rowNumber, written }: PersonRow): Remarks {
  const cases: RosterCase[] = []
  const notes: RosterNote[] = []
  return {
    cases,
    notes,
    addCase: (kind, message, params) =>
      cases.push({
        kind,
        rows: [rowNumber],
        message,
        written: [written],
        ...(params && { params }),
      }),
    addNote: (message, params) =>
      notes.push({ rows: [rowNumber], message, ...(params && { params }) }),
  }
}

/** Who is on probation has no card and no day of recognition (domain.md section 6.3): one of the two is wrong, and nobody knows which. */
function settled(person: RosterPerson, remarks: Remarks): RosterPerson {
  if (person.status !== 'PROBATIONARY') return person
  const { cardNumber, officialOn } = person
  if (cardNumber !== null)
    remarks.addCase('CONFLICT', 'roster.probationaryWithCard', { card: cardNumber })
  if (officialOn !== null)
    remarks.addCase('IMPOSSIBLE_DATES', 'roster.probationaryWithOfficialDay', { day: officialOn })
  return { ...person, cardNumber: null, officialOn: null }
}

function textOf(cell: DecodedCell | undefined): string {
  return cell === undefined || cell.cell.kind === 'unreadable' ? '' : cell.text
}

function readName(cells: PersonRow['cells']): string | null {
  const parts = [cells.get('fullName'), cells.get('familyAndMiddle'), cells.get('givenName')]
  const typed = parts.map(textOf).filter((text) => text !== '')
  const name = writtenName(typed.join(' '))
  return /\p{L}/u.test(name) ? name : null
}

function sexOf(cells: PersonRow['cells']): Sex | null {
  const said = readSex(textOf(cells.get('sex')))
  if (said !== null) return said
  if (isMarked(textOf(cells.get('femaleBirth'))) || isMarked(textOf(cells.get('female'))))
    return 'FEMALE'
  return isMarked(textOf(cells.get('maleBirth'))) || isMarked(textOf(cells.get('male')))
    ? 'MALE'
    : null
}

type DatesArgs = {
  readonly cells: PersonRow['cells']
  readonly remarks: Remarks
  readonly today: string
}

function readDates({ cells, remarks, today }: DatesArgs) {
  const read = (cell: DecodedCell | undefined, meaning: DayMeaning, column: string) => {
    const found = readRowDay(cell, { meaning, today })
    if (found.kind === 'bad')
      remarks.addCase('BAD_DATE', `roster.badDate.${column}`, { shown: found.shown.slice(0, 40) })
    return found.kind === 'day' ? found.day : null
  }
  const birth = cells.get('birthDate') ?? cells.get('maleBirth') ?? cells.get('femaleBirth')
  const typed = {
    birthDate: read(birth, 'birth', 'birthDate'),
    admittedOn: read(cells.get('admittedOn'), 'party', 'admittedOn'),
    officialOn: read(cells.get('officialOn'), 'party', 'officialOn'),
  }
  const { dates, problem } = plausibleDates(typed)
  if (problem !== null) remarks.addCase('IMPOSSIBLE_DATES', problem.message, problem.params)
  return dates
}

/** The first of the numbers: a second one belongs to a person merged over two rows, and a case tells it. */
function readCard(row: PersonRow, remarks: Remarks): string | null {
  const first = row.cells.get('cardNumber')
  const numbers = [...(first ? [first] : []), ...row.moreCards].flatMap((cell) => {
    const read = readCardNumber(...numberOrText(cell))
    if (read.problem !== null || cell.cell.kind === 'unreadable')
      remarks.addCase('BAD_CARD_NUMBER', 'roster.badCardNumber', { shown: cell.text.slice(0, 40) })
    return read.cardNumber === null ? [] : [read.cardNumber]
  })
  const distinct = [...new Set(numbers)]
  if (distinct.length > 1)
    remarks.addCase('CONFLICT', 'roster.severalCards', { cards: distinct.join(', ') })
  return distinct[0] ?? null
}

function numberOrText({ cell, text }: DecodedCell): Parameters<typeof readCardNumber> {
  if (cell.kind === 'text' || cell.kind === 'unreadable') return [text]
  const formatted = cell.kind === 'number' ? cell.formatted : undefined
  return formatted === undefined ? [cell.number] : [cell.number, { formatted }]
}

function dossierOf(cells: PersonRow['cells']): string | null {
  const typed = repairText(textOf(cells.get('dossierNumber')))
    .replace(/\s+/g, '')
    .toUpperCase()
  return typed === '' || typed.length > 30 ? null : typed
}

function citizenIdOf(cells: PersonRow['cells'], remarks: Remarks): string | null {
  const cell = cells.get('citizenId')
  if (cell === undefined) return null
  const [raw] = numberOrText(cell)
  const { citizenId, problem } = readCitizenId(raw)
  if (problem !== null) remarks.addNote(problem)
  return citizenId
}

function phoneOf(cells: PersonRow['cells'], remarks: Remarks): string | null {
  const cell = cells.get('phone')
  if (cell === undefined) return null
  const [raw] = numberOrText(cell)
  const { phone, problem } = readPhone(raw)
  if (problem !== null) remarks.addNote(problem)
  return phone
}

type StatusArgs = {
  readonly cells: PersonRow['cells']
  readonly officialOn: string | null
  readonly hasCard: boolean
  readonly remarks: Remarks
}

/** What the list says; where it says nothing, whoever has a card or a day of recognition is official, and on probation otherwise. */
function readStatus({ cells, officialOn, hasCard, remarks }: StatusArgs) {
  const typed = textOf(cells.get('status'))
  const said = typed === '' ? null : readStatusWord(typed)
  if (said !== null) return { status: said, statusIsSaid: true } as const
  if (typed !== '')
    remarks.addCase('UNKNOWN_STATUS', 'roster.unknownStatus', { shown: typed.slice(0, 60) })
  const status = officialOn !== null || hasCard ? 'OFFICIAL' : 'PROBATIONARY'
  return { status, statusIsSaid: false } as const
}
