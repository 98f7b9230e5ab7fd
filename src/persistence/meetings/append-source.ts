import type { Model } from 'mongoose'

import type { LoggedAppend } from '../../services/meetings/meetings.repository.ts'
import type { StoredAppend } from '../models/meeting-log.model.ts'
import { watchInserts } from '../watch-inserts.ts'
import { toLoggedAppend } from './stored-events.ts'

/** Hears of appends by any process (src/live/append-feed.ts). */
export const createAppendSource =
  ({
    appends,
    reportBug,
  }: {
    readonly appends: Model<StoredAppend>
    readonly reportBug: (error: unknown) => void
  }) =>
  ({
    onAppend,
    onGap,
  }: {
    readonly onAppend: (append: LoggedAppend) => void
    readonly onGap: () => void
  }) =>
    watchInserts<StoredAppend>({
      rows: appends,
      onInsert: (row) => onAppend(toLoggedAppend(row)),
      onGap,
      reportBug,
    })
