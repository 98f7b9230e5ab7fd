import type { Audience, EditorialState } from '../../domain/editorial/editorial-values.ts'
import type { Page, PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'

/** What readers have of a news item: the published version, never a draft. Its text is read apart (`renderBodies`). */
export type NewsRecord = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly coverId: string | null
  readonly fileIds: readonly string[]
  readonly audience: Audience
  readonly audienceOrganizationId: string | null
  readonly ownerId: string
  readonly state: EditorialState
  readonly notice: string | null
  readonly publishedAt: Date
  readonly updatedAt: Date
}

export type NewsFilter = {
  /** As typed; folded by the repository. */
  readonly search?: string | null
  readonly owner?: string | null
  readonly publishedFrom?: Date | null
  readonly publishedTo?: Date | null
}

type AsViewer = { readonly viewer: Viewer | null }

/** Reads of news, each as the viewer by the one rule of audiences. Newest first. A fixed number of reads of the database for a call. */
export type NewsRepository = {
  readonly findByIds: (
    asked: AsViewer & { readonly ids: readonly string[] },
  ) => Promise<readonly NewsRecord[]>
  readonly findBySlug: (asked: AsViewer & { readonly slug: string }) => Promise<NewsRecord | null>
  readonly list: (
    asked: AsViewer & { readonly filter: NewsFilter; readonly page: PageRequest },
  ) => Promise<Page<NewsRecord>>
  readonly count: (asked: AsViewer & { readonly filter: NewsFilter }) => Promise<number>
  /** What readers have now, with the key of those readers (src/domain/editorial/audience-rule.ts): for whoever asks the rule themselves. */
  readonly findReleasedAsSystem: (
    id: string,
  ) => Promise<{ readonly item: NewsRecord; readonly readableBy: string } | null>
  /** The texts as sanitized HTML, by id; those out of sight are left out. */
  readonly renderBodies: (
    asked: AsViewer & { readonly ids: readonly string[] },
  ) => Promise<readonly { readonly id: string; readonly html: string }[]>
}

/** What is published from now on, one item after the other, to whoever `viewer()` is at that moment. */
export type NewsLive = {
  readonly open: (viewer: () => Viewer | null) => (wake: () => void) => {
    readonly take: () => Promise<{ readonly item: NewsRecord } | null>
    readonly close: () => void
  }
  readonly stop: () => Promise<void>
}
