import type { DeskItem } from './desk-meeting.ts'

/** A line of an agenda while it is written. `id` is the line's own on this page; `key` names an item that the meeting has already. */
export type AgendaLine = {
  readonly id: string
  readonly key?: string
  readonly title: string
  /** As typed. */
  readonly minutes: string
  readonly documents: readonly { readonly id: string; readonly filename: string }[]
}

let made = 0

export function newLine(title = '', minutes: number | null = null): AgendaLine {
  made += 1
  return {
    id: `new-${made}`,
    title,
    minutes: minutes === null ? '' : String(minutes),
    documents: [],
  }
}

export const linesOf = (
  agenda: readonly Pick<DeskItem, 'key' | 'title' | 'minutes' | 'documents'>[],
): readonly AgendaLine[] =>
  agenda.map(({ key, title, minutes, documents }) => ({
    id: key,
    key,
    title,
    minutes: minutes === null ? '' : String(minutes),
    documents: documents.map(({ id, filename }) => ({ id, filename })),
  }))

/** As the API takes it; empty lines are none. */
export const agendaInput = (lines: readonly AgendaLine[]) =>
  lines
    .filter(({ title }) => title.trim() !== '')
    .map(({ key, title, minutes, documents }) => ({
      ...(key !== undefined && { key }),
      title: title.trim(),
      minutes: minutes === '' ? null : Number(minutes),
      documentIds: documents.map(({ id }) => id),
    }))

/** The list with the line at `place` moved by one; unchanged at its ends. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): readonly T[] {
  const one = list[place]
  const other = list[place + by]
  if (one === undefined || other === undefined) return list
  const next = [...list]
  next[place] = other
  next[place + by] = one
  return next
}
