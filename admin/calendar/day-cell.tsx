import type { DefaultServerCellComponentProps } from 'payload'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'

/** A day in a list; nothing where there is none. */
export function DayCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{typeof cellData === 'string' ? writtenDay(cellData) : ''}</span>
}
