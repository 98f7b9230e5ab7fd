import type { SaidReason } from '../../domain/access/say-reason.ts'
import type { SeenCollection } from '../../domain/access/why-visible.ts'
import type { Locale } from '../../domain/messages/messages.ts'
import type { Viewer } from '../../domain/permissions.ts'

export type AccessReasonRepository = {
  /** Why the viewer sees it, said; nothing where they do not, or there is none. */
  readonly find: (asked: {
    readonly viewer: Viewer
    readonly collection: SeenCollection
    readonly id: string
    readonly locale: Locale
  }) => Promise<readonly SaidReason[]>
}
