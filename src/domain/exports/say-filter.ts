import type { Locale } from '../messages/sentence.ts'
import { writtenDay } from '../calendar/written-day.ts'
import type { ExportColumn } from './export-columns.ts'

/** What a filter asks of a field, in words of the list's own filter. */
const OPERATORS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  equals: { vi: 'bằng', en: 'is' },
  not_equals: { vi: 'khác', en: 'is not' },
  in: { vi: 'là một trong', en: 'is one of' },
  not_in: { vi: 'không là', en: 'is none of' },
  exists: { vi: 'có giá trị', en: 'has a value' },
  like: { vi: 'có chữ', en: 'has the words' },
  not_like: { vi: 'không có chữ', en: 'lacks the words' },
  contains: { vi: 'chứa', en: 'contains' },
  greater_than: { vi: 'lớn hơn', en: 'is greater than' },
  greater_than_equal: { vi: 'từ', en: 'is at least' },
  less_than: { vi: 'nhỏ hơn', en: 'is less than' },
  less_than_equal: { vi: 'đến', en: 'is at most' },
}
const JOINTS = { and: { vi: ' và ', en: ' and ' }, or: { vi: ' hoặc ', en: ' or ' } } as const

/**
 * The filter of a list as a sentence for whoever opens the file later. `titleOf` names the documents that a value refers to; a field that
 * is no column of the list keeps its name.
 */
export function sayFilter({
  where,
  columns,
  locale,
  titleOf = String,
}: {
  readonly where: unknown
  readonly columns: readonly ExportColumn[]
  readonly locale: Locale
  readonly titleOf?: (reference: unknown) => string
}): string {
  const sayPart = (part: unknown): string => {
    if (typeof part !== 'object' || part === null) return ''
    return joined(Object.entries(part).map(sayEntry), 'and', locale)
  }
  const sayEntry = ([key, value]: [string, unknown]): string => {
    if ((key === 'and' || key === 'or') && Array.isArray(value))
      return joined(value.map(sayPart), key, locale)
    return typeof value === 'object' && value !== null ? sayField(key, value) : ''
  }
  const sayField = (path: string, condition: object): string => {
    const column = columns.find((one) => one.path === path)
    const said = Object.entries(condition).map(([operator, value]: [string, unknown]) => {
      const values = [value].flat().map((one) => sayValue({ column, value: one, titleOf }))
      const verb = OPERATORS[operator]?.[locale] ?? operator
      return `${column?.label ?? path} ${verb} “${values.join(', ')}”`
    })
    return joined(said, 'and', locale)
  }
  return sayPart(where)
}

function sayValue({
  column,
  value,
  titleOf,
}: {
  readonly column: ExportColumn | undefined
  readonly value: unknown
  readonly titleOf: (reference: unknown) => string
}): string {
  if (column?.kind === 'reference') return titleOf(value)
  if (column?.kind === 'day') return writtenDay(String(value))
  return column?.choices?.[String(value)] ?? String(value)
}

function joined(parts: readonly string[], joint: 'and' | 'or', locale: Locale): string {
  const said = parts.filter((part) => part !== '')
  const text = said.join(JOINTS[joint][locale])
  return joint === 'or' && said.length > 1 ? `(${text})` : text
}
