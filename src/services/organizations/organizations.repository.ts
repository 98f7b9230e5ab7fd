import type {
  OrganizationStatus,
  OrganizationType,
} from '../../domain/organizations/organization-types.ts'
import type { Page, PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'

export type OrganizationRecord = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: OrganizationType
  readonly status: OrganizationStatus
  readonly parentId: string | null
  /** Ids from the root, self last. */
  readonly path: readonly string[]
}

export type OrganizationFilter = {
  /** The subtree of this organization, itself included. */
  readonly under?: string | null
  readonly types?: readonly OrganizationType[] | null
  readonly status?: OrganizationStatus | null
  /** As typed; folded by the repository. */
  readonly search?: string | null
  /** YYYY-MM-DD: names, types, parents and states of that day. */
  readonly asOf?: string | null
}

type AsViewer = { readonly viewer: Viewer | null }

/**
 * Reads of organizations, each as the viewer. An id that is unknown, malformed or out of sight is left out, never an error.
 * Lists are in the order of the tree's level names: by name, in Vietnamese order, then id. One call is a fixed number of reads of
 * the database, however many ids or parents it is asked about.
 */
export type OrganizationRepository = {
  readonly findByIds: (
    asked: AsViewer & { readonly ids: readonly string[] },
  ) => Promise<readonly OrganizationRecord[]>
  /**
   * Organizations that a row the viewer was given refers to: those above an organization, the cell of a member. Their names are
   * part of that row, so no right is asked again; never called with ids that a client sent.
   */
  readonly findReferenced: (asked: {
    readonly ids: readonly string[]
  }) => Promise<readonly OrganizationRecord[]>
  readonly list: (
    asked: AsViewer & { readonly filter: OrganizationFilter; readonly page: PageRequest },
  ) => Promise<Page<OrganizationRecord>>
  readonly count: (asked: AsViewer & { readonly filter: OrganizationFilter }) => Promise<number>
  /** One page of active children for each parent. A parent without visible children may be left out. */
  readonly listChildren: (
    asked: AsViewer & { readonly parentIds: readonly string[]; readonly page: PageRequest },
  ) => Promise<ReadonlyMap<string, Page<OrganizationRecord>>>
  readonly countChildren: (
    asked: AsViewer & { readonly parentIds: readonly string[] },
  ) => Promise<ReadonlyMap<string, number>>
}
