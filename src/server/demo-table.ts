import type { SignInRow } from '../demo/who-signs-in.ts'
import { say, type Locale } from '../domain/messages/messages.ts'

const COLUMNS = ['identifier', 'fullName', 'does', 'page'] as const

/** Who can sign in as what, in aligned columns, the heading first. */
export function signInTable({
  rows,
  url,
  locale,
}: {
  readonly rows: readonly SignInRow[]
  readonly url: string
  readonly locale: Locale
}): readonly string[] {
  const heading = COLUMNS.map((column) => say({ key: `demo.column.${column}`, locale }))
  const lines = rows.map(({ identifier, fullName, does, path }) => [
    identifier,
    fullName,
    does[locale],
    new URL(path, url).toString(),
  ])
  const all = [heading, ...lines]
  const widths = COLUMNS.map((_, column) => Math.max(...all.map((line) => lengthOf(line[column]))))
  return all.map((line) =>
    `  ${line.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
  )
}

/** Composed letters are one place wide each. */
const lengthOf = (text = '') => [...text.normalize('NFC')].length
