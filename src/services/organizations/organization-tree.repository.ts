import type { Page, PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { OrganizationRecord } from './organizations.repository.ts'

type AsViewer = { readonly viewer: Viewer; readonly withDissolved: boolean }

/** What hangs directly under an organization, how much there is below it in all, and how many members. */
export type CountsBelow = {
  readonly children: number
  readonly below: number
  readonly members: number
}

/** Reads of the tree, level by level, each as the viewer, in the order of names. A call is a fixed number of reads, whatever it is asked about. */
export type OrganizationTreeRepository = {
  /** By parent; null is the top. */
  readonly levels: (
    asked: AsViewer & {
      readonly parentIds: readonly (string | null)[]
      readonly page: PageRequest
    },
  ) => Promise<ReadonlyMap<string | null, Page<OrganizationRecord>>>
  /** Of the heads and of everything below them (null: of all that the viewer sees), by organization. Members in it and below are those on the list today whom the viewer may read. */
  readonly countsUnder: (
    asked: AsViewer & { readonly heads: readonly string[] | null },
  ) => Promise<ReadonlyMap<string, CountsBelow>>
  /** Which of these somebody leads today. */
  readonly led: (asked: {
    readonly ids: readonly string[]
    readonly today: string
  }) => Promise<ReadonlySet<string>>
  /** Those by these words of the name, or of exactly this code. */
  readonly search: (
    asked: AsViewer & { readonly query: string; readonly most: number },
  ) => Promise<readonly OrganizationRecord[]>
  /** The whole tree as it was, in the order of the names of then. */
  readonly asOf: (
    asked: AsViewer & { readonly day: string },
  ) => Promise<readonly OrganizationRecord[]>
}
