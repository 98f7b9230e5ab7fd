import type { SheetRow, Workbook } from '../../domain/roster/sheet.ts'
import { MAX_COLUMNS, MAX_ROWS } from './bounds.ts'
import { inflatesTooLarge, wrongKind } from './refusals.ts'
import { decodeText } from './text-encoding.ts'

const SEPARATORS = [';', '\t', ','] as const
const SAMPLE_LINES = 40

/** Reads a list saved as text, with the separator that splits its lines most; `sep=;` on the first line says it. */
export function readCsv(bytes: Uint8Array): Workbook {
  const text = decodeText(bytes)
  if (text === null) throw wrongKind()
  const said = /^sep=(.)\r?\n/i.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const separator = said?.[1] ?? separatorOf(body)
  const rows: SheetRow[] = []
  for (const { line, fields } of records(body, separator)) {
    if (rows.length >= MAX_ROWS) throw inflatesTooLarge()
    const cells = fields
      .slice(0, MAX_COLUMNS)
      .map((field) =>
        field === '' ? null : ({ kind: 'text', runs: [{ text: field, font: null }] } as const),
      )
    if (cells.some((cell) => cell !== null)) rows.push({ number: line, hidden: false, cells })
  }
  return { sheets: [{ name: '', hidden: false, rows, merges: [] }] }
}

/** The separator with the most fields in its widest line: banner lines have none, the heading row has all. */
function separatorOf(text: string): string {
  const sample = text.split('\n', SAMPLE_LINES).join('\n')
  const widest = (separator: string) =>
    Math.max(0, ...[...records(sample, separator)].map(({ fields }) => fields.length))
  const best = SEPARATORS.map((separator) => ({ separator, fields: widest(separator) })).sort(
    (a, b) => b.fields - a.fields,
  )[0]
  return best && best.fields > 1 ? best.separator : ','
}

/** Records with the number of the record in the file; a quoted field may hold separators and line breaks. */
function* records(
  text: string,
  separator: string,
): Generator<{ line: number; fields: readonly string[] }> {
  let fields: string[] = []
  let place = 0
  let line = 0
  while (place <= text.length) {
    const { field, next } = readField({ text, place, separator })
    fields.push(field)
    const ending = text[next]
    place = next + (ending === '\r' && text[next + 1] === '\n' ? 2 : 1)
    if (ending === separator) continue
    line += 1
    yield { line, fields }
    fields = []
    if (next >= text.length) return
  }
}

type Place = { readonly text: string; readonly place: number; readonly separator: string }

/** One field and the place of what ends it. */
function readField({ text, place, separator }: Place): { field: string; next: number } {
  if (text[place] !== '"') {
    const next = endOfField({ text, place, separator })
    return { field: text.slice(place, next), next }
  }
  let field = ''
  let from = place + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return { field: field + text.slice(from), next: text.length }
    field += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const next = endOfField({ text, place: quote + 1, separator })
      return { field: field + text.slice(quote + 1, next), next }
    }
    field += '"'
    from = quote + 2
  }
}

function endOfField({ text, place, separator }: Place): number {
  let next = place
  while (next < text.length) {
    const character = text[next]
    if (character === separator || character === '\n' || character === '\r') return next
    next += 1
  }
  return next
}
