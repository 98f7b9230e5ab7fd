import type { EditorialPlace } from '../../domain/editorial/editorial-news.ts'
import type { ReviewStep } from '../../domain/editorial/review-path.ts'
import type { Recipient } from '../../domain/notifications/notifications.ts'
import type { EditorialTaskRecord } from './editorial.repository.ts'

/** A line of the outbox: somebody is asked to do something about a submission. */
export type AskedTask = {
  readonly id: string
  readonly taskId: string
  readonly place: EditorialPlace
  readonly at: Date
}

export type AskedTaskRepository = {
  /** Those that nobody has been told of, oldest first. */
  readonly findUntold: (limit: number) => Promise<readonly AskedTask[]>
  readonly markTold: (asked: { readonly id: string; readonly at: Date }) => Promise<void>
  readonly findTaskAsSystem: (taskId: string) => Promise<EditorialTaskRecord | null>
  /** Whoever may decide a step today, each once, but for these accounts and the members whose they are. */
  readonly decidersOf: (asked: {
    readonly step: ReviewStep
    readonly except: readonly string[]
  }) => Promise<readonly Recipient[]>
}
