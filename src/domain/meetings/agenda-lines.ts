import type { PlannedItem } from './meeting-plan.ts'

type Known = Pick<PlannedItem, 'key' | 'title' | 'minutes' | 'documentIds'>

type ItemOfLine = {
  readonly key?: string
  readonly title: string
  readonly minutes?: number | null
  readonly documentIds?: readonly string[]
}

/** An agenda as lines of a text, an item a line. */
export const linesOfAgenda = (items: readonly Pick<PlannedItem, 'title'>[]): string =>
  items.map(({ title }) => title).join('\n')

/**
 * The agenda that such lines amount to. A line that says what an item said before is that item, with its key, minutes and papers, wherever
 * it stands now; where as many lines changed as were there, each keeps the item of its place; another line is a new item.
 */
export function agendaFromLines({
  lines,
  known,
}: {
  readonly lines: string
  readonly known: readonly Known[]
}): readonly ItemOfLine[] {
  const titles = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const left = [...known]
  const kept = titles.map((title) => {
    const at = left.findIndex((item) => item.title === title)
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null)
  })
  return titles.map((title, place) => {
    const renamed = titles.length === known.length ? known[place] : undefined
    const item = kept[place] ?? (renamed && left.includes(renamed) ? renamed : null)
    if (item === null) return { title }
    const { key, minutes, documentIds } = item
    return { key, title, minutes, documentIds }
  })
}
