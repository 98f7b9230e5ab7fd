import type { Payload } from 'payload'

import { provideEditorialDoor } from '../../collections/index.ts'
import { mayRead } from '../domain/editorial/audience-rule.ts'
import { createReleaseFeed } from '../live/release-feed.ts'
import { createEditorialRepository } from '../persistence/editorial/editorial.repository.ts'
import { createMediaRepository } from '../persistence/media/media.repository.ts'
import { createNewsRepository } from '../persistence/news/news.repository.ts'
import { createAskedTaskRepository } from '../persistence/outbox/asked-tasks.repository.ts'
import { createReleaseSource } from '../persistence/outbox/release-source.ts'
import { createReleaseRepository } from '../persistence/outbox/releases.repository.ts'
import { createEditorialService } from '../services/editorial/editorial.service.ts'
import { tellEditorialTasks } from '../services/editorial/tell-editorial-tasks.ts'
import { tellReleases } from '../services/editorial/tell-releases.ts'
import type { NotificationService } from '../services/notifications/notifications.service.ts'

/** The editorial boards of this process: their use cases, what readers get, and what follows a release. */
export function createEditorial({
  payload,
  notifications,
  clock = () => new Date(),
}: {
  readonly payload: Payload
  readonly notifications: NotificationService
  readonly clock?: () => Date
}) {
  const reportBug = (error: unknown) => payload.logger.error({ err: error, msg: 'Editorial' })
  const releases = createReleaseRepository({ payload, clock })
  const news = createNewsRepository({ payload })
  const releaseFeed = createReleaseFeed({
    source: createReleaseSource({ payload, reportBug }),
    releasedSince: releases.findSince,
    find: async ({ contentCollection, documentId }) =>
      contentCollection === 'NEWS' ? news.findReleasedAsSystem(documentId) : null,
    maySee: ({ item: { readableBy }, viewer }) => mayRead({ viewer, readableBy }),
    clock,
    reportBug,
  })

  const editorial = createEditorialService({
    editorial: createEditorialRepository({ payload }),
    clock,
  })
  // The admin's buttons reach the same service.
  provideEditorialDoor(payload, editorial)

  return {
    editorial,
    media: createMediaRepository({ payload }),
    news,
    newsLive: releaseFeed,
    /** One sweep over what was published and not told yet; see `tellReleases`. */
    tellReleases: () => tellReleases({ releases, notifications, clock }),
    /** One sweep over what waits for somebody of a board; see `tellEditorialTasks`. */
    tellEditorialTasks: () =>
      tellEditorialTasks({
        asked: createAskedTaskRepository({ payload, clock }),
        notifications,
        clock,
      }),
  }
}
