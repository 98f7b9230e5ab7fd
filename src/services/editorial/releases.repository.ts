import type { ContentCollection } from '../../domain/editorial/editorial-values.ts'
import type { Recipients } from '../../domain/editorial/audience-rule.ts'
import type { Recipient } from '../../domain/notifications/notifications.ts'

/** A line of the outbox: a document has come to readers. */
export type Release = {
  readonly id: string
  readonly contentCollection: ContentCollection
  readonly documentId: string
  /** Not a correction of what was published before. */
  readonly isFirst: boolean
  readonly at: Date
}

/** A released document as far as those are concerned who are told of it. */
export type ReleasedDocument = {
  readonly readableBy: string
  readonly title: string
  readonly summary: string
  readonly url: string
}

export type ReleaseRepository = {
  /** Those whose readers have not been told yet, oldest first. */
  readonly findUntold: (limit: number) => Promise<readonly Release[]>
  readonly markTold: (asked: { readonly id: string; readonly at: Date }) => Promise<void>
  readonly findSince: (since: Date) => Promise<readonly Release[]>
  /** What readers have of it now; null where it was taken from them meanwhile. For telling, whoever they are. */
  readonly findReleasedAsSystem: (
    release: Pick<Release, 'contentCollection' | 'documentId'>,
  ) => Promise<ReleasedDocument | null>
  /** Everybody of an audience, in batches of bounded size. */
  readonly recipients: (who: Recipients) => AsyncIterable<readonly Recipient[]>
}
