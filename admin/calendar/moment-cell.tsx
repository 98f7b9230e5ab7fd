import type { DefaultServerCellComponentProps } from 'payload'

import { writtenMoment } from '../../src/domain/calendar/written-moment.ts'

/** An instant in a list, in the zone of the organization wherever the reader's device is; nothing where there is none. */
export function MomentCell({ cellData }: DefaultServerCellComponentProps) {
  const isInstant = typeof cellData === 'string' || cellData instanceof Date
  return <span>{isInstant ? writtenMoment(new Date(cellData)) : ''}</span>
}
