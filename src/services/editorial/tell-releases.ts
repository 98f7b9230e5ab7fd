import { recipientsOf } from '../../domain/editorial/audience-rule.ts'
import type { NotificationService } from '../notifications/notifications.service.ts'
import type { Release, ReleaseRepository } from './releases.repository.ts'

const AT_ONCE = 50

/**
 * Tells the readers of everything that was published and has not been told: exactly those who may read it, each once. A crash in
 * the middle is made good by the next call, in whichever process, since nobody is told twice of one cause. Returns how many were told of.
 */
export async function tellReleases({
  releases,
  notifications,
  clock,
}: {
  readonly releases: ReleaseRepository
  readonly notifications: Pick<NotificationService, 'notify'>
  readonly clock: () => Date
}): Promise<number> {
  const untold = await releases.findUntold(AT_ONCE)
  const failures: unknown[] = []
  for (const release of untold) {
    try {
      if (release.isFirst) await tell({ release, releases, notifications })
      await releases.markTold({ id: release.id, at: clock() })
    } catch (error) {
      // One that cannot be told must not keep the others back; it is tried again by the next call.
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything was told')
  return untold.length
}

async function tell({
  release,
  releases,
  notifications,
}: {
  readonly release: Release
  readonly releases: ReleaseRepository
  readonly notifications: Pick<NotificationService, 'notify'>
}): Promise<void> {
  const document = await releases.findReleasedAsSystem(release)
  if (document === null) return
  const { title, summary, url, readableBy } = document
  for await (const recipients of releases.recipients(recipientsOf(readableBy)))
    await notifications.notify({
      recipients,
      kind: 'CONTENT_PUBLISHED',
      cause: `published:${release.documentId}`,
      facts: { title, summary },
      url,
      at: release.at,
    })
}
