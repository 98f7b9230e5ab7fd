import type { Payload } from 'payload'

import type { ReleaseSource } from '../../live/release-feed.ts'
import type { Release } from '../../services/editorial/releases.repository.ts'
import { connectionOf } from '../models/connection.ts'
import { outboxModel } from '../models/outbox.model.ts'
import { watchInserts } from '../watch-inserts.ts'
import { toRelease } from './releases.repository.ts'

/** Hears of everything that any process publishes. */
export const createReleaseSource =
  ({
    payload,
    reportBug,
  }: {
    readonly payload: Payload
    readonly reportBug: (error: unknown) => void
  }): ReleaseSource<Release> =>
  ({ onRelease, onGap }) =>
    watchInserts({
      rows: outboxModel(connectionOf(payload)),
      onInsert: (row) => row.topic === 'contentPublished' && onRelease(toRelease(row)),
      onGap,
      reportBug,
    })
