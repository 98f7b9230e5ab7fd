import { decodeLegacy, detectLegacyEncoding } from '../text/detect-legacy.ts'
import { isCapitalsFont, legacyEncodingOfFont, type LegacyEncoding } from '../text/legacy-fonts.ts'
import { repairText } from '../text/repair-text.ts'
import { rawText, type Cell, type Sheet, type TextRun, type Workbook } from './sheet.ts'

/** A cell with its text in Unicode, on one line and mended, and the cell it was read from. */
export type DecodedCell = {
  readonly text: string
  readonly cell: Cell
  /** What stood there, where the text was decoded from an encoding before Unicode. */
  readonly original: string | null
}
export type DecodedRow = {
  readonly number: number
  readonly hidden: boolean
  readonly cells: readonly (DecodedCell | null)[]
}
export type DecodedSheet = Omit<Sheet, 'rows'> & { readonly rows: readonly DecodedRow[] }

/** How the text of a file is to be read, as an answer of the person who imports it. */
export const ENCODING_CHOICES = ['tcvn3', 'vni', 'unicode'] as const
export type EncodingChoice = (typeof ENCODING_CHOICES)[number]

export type FileEncoding = {
  readonly kind: 'UNICODE' | LegacyEncoding
  /** `unsure`: nothing was converted, and the person has to say how the file is to be read before it is imported. */
  readonly confidence: 'sure' | 'unsure'
  readonly toldBy: 'fonts' | 'letters' | 'choice'
}

type Decoding = {
  readonly encoding: FileEncoding
  /** The encoding of one run, or null where it stays as it is. */
  readonly ofRun: (run: TextRun) => LegacyEncoding | null
}

/**
 * Reads the text of a workbook: by the font of each run where fonts of before Unicode are used, else by the letters of the whole
 * file. `choice` overrides both.
 */
export function decodeWorkbook({
  workbook,
  choice = null,
}: {
  readonly workbook: Workbook
  readonly choice?: EncodingChoice | null
}): { readonly sheets: readonly DecodedSheet[]; readonly encoding: FileEncoding } {
  const { encoding, ofRun } = decodingOf(workbook, choice)
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => cell && decodeCell(cell, ofRun)),
    })),
  }))
  return { sheets, encoding }
}

function decodingOf(workbook: Workbook, choice: EncodingChoice | null): Decoding {
  if (choice === 'unicode') return stays({ kind: 'UNICODE', confidence: 'sure', toldBy: 'choice' })
  if (choice !== null) {
    const kind = choice === 'tcvn3' ? 'TCVN3' : 'VNI'
    return { encoding: { kind, confidence: 'sure', toldBy: 'choice' }, ofRun: () => kind }
  }
  const runs = workbook.sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.kind === 'text' ? cell.runs : []))),
  )
  return byFonts(runs) ?? byLetters(runs)
}

const stays = (encoding: FileEncoding): Decoding => ({ encoding, ofRun: () => null })

function byFonts(runs: readonly TextRun[]): Decoding | null {
  const counts = { TCVN3: 0, VNI: 0 }
  for (const { font, text } of runs) {
    const kind = font !== null && /[^\x20-\x7e]/.test(text) ? legacyEncodingOfFont(font) : null
    if (kind !== null) counts[kind] += 1
  }
  if (counts.TCVN3 + counts.VNI === 0) return null
  const others = runs.filter(({ font }) => font === null || legacyEncodingOfFont(font) === null)
  const detected = detectLegacyEncoding(others.map(({ text }) => text))
  const ofOthers = detected.confidence === 'sure' ? detected.encoding : null
  return {
    encoding: {
      kind: counts.TCVN3 >= counts.VNI ? 'TCVN3' : 'VNI',
      confidence: 'sure',
      toldBy: 'fonts',
    },
    ofRun: ({ font }) => (font === null ? ofOthers : (legacyEncodingOfFont(font) ?? ofOthers)),
  }
}

function byLetters(runs: readonly TextRun[]): Decoding {
  const { encoding: kind, confidence } = detectLegacyEncoding(runs.map(({ text }) => text))
  if (kind === null) return stays({ kind: 'UNICODE', confidence: 'sure', toldBy: 'letters' })
  const encoding = { kind, confidence, toldBy: 'letters' } as const
  return confidence === 'unsure' ? stays(encoding) : { encoding, ofRun: () => kind }
}

function decodeCell(cell: Cell, ofRun: Decoding['ofRun']): DecodedCell {
  if (cell.kind !== 'text') return { text: rawText(cell), cell, original: null }
  const raw = rawText(cell)
  const decoded = cell.runs.map((run) => decodeRun(run, ofRun(run))).join('')
  return { text: repairText(decoded), cell, original: decoded === raw ? null : raw }
}

function decodeRun({ text, font }: TextRun, encoding: LegacyEncoding | null): string {
  if (encoding === null) return text
  return decodeLegacy({ text, encoding, capitals: font !== null && isCapitalsFont(font) })
}

/**
 * Up to `limit` texts before and after: those that were decoded, or, where it is not certain, as they would be.
 */
export function decodedExamples({
  cells,
  encoding: { kind, confidence },
  limit = 8,
}: {
  readonly cells: readonly (DecodedCell | null | undefined)[]
  readonly encoding: FileEncoding
  readonly limit?: number
}): readonly { readonly before: string; readonly after: string }[] {
  const pairs = cells.map((cell) => {
    if (!cell || kind === 'UNICODE') return null
    if (confidence === 'sure') return cell.original && { before: cell.original, after: cell.text }
    const before = rawText(cell.cell)
    return { before, after: repairText(decodeLegacy({ text: before, encoding: kind })) }
  })
  return pairs.flatMap((pair) => (pair && pair.before !== pair.after ? [pair] : [])).slice(0, limit)
}
