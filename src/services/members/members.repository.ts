import type { MemberStatus, Sex } from '../../domain/members/member-status.ts'
import type { Page, PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'

export const MEMBER_ORDERS = ['GIVEN_NAME_ASC', 'ADMITTED_ON_ASC', 'ADMITTED_ON_DESC'] as const
export type MemberOrder = (typeof MEMBER_ORDERS)[number]

/** A member as this viewer may see them: sensitive fields are masked or null already. Days are YYYY-MM-DD. */
export type MemberRecord = {
  readonly id: string
  readonly fullName: string
  readonly status: MemberStatus
  readonly sex: Sex | null
  readonly cellId: string
  readonly birthDate: string | null
  readonly phone: string | null
  readonly cardNumber: string | null
  readonly admittedOn: string | null
  readonly officialOn: string | null
}

export type MemberFilter = {
  readonly organization?: string | null
  /** Of `organization`; true where it is not given. */
  readonly includeSubtree?: boolean | null
  readonly statuses?: readonly MemberStatus[] | null
  /** As typed; folded by the repository. Numbers are searched only where the viewer may see them. */
  readonly search?: string | null
  readonly activated?: boolean | null
}

type AsViewer = { readonly viewer: Viewer | null }

/**
 * Reads of members, each as the viewer. An id that is unknown, malformed or out of sight is left out, never an error.
 * One call is a fixed number of reads of the database, however many ids or organizations it is asked about.
 */
export type MemberRepository = {
  readonly findByIds: (
    asked: AsViewer & { readonly ids: readonly string[] },
  ) => Promise<readonly MemberRecord[]>
  readonly list: (
    asked: AsViewer & {
      readonly filter: MemberFilter
      readonly order: MemberOrder
      readonly page: PageRequest
    },
  ) => Promise<Page<MemberRecord>>
  readonly count: (asked: AsViewer & { readonly filter: MemberFilter }) => Promise<number>
  /** One page of the members of each organization and below who are on the list today, by given name. Without any: may be left out. */
  readonly listOf: (
    asked: AsViewer & { readonly organizationIds: readonly string[]; readonly page: PageRequest },
  ) => Promise<ReadonlyMap<string, Page<MemberRecord>>>
  /** How many of those that the viewer may see, for each organization. None: may be left out. */
  readonly countOf: (
    asked: AsViewer & {
      readonly organizationIds: readonly string[]
      readonly includeSubtree: boolean
    },
  ) => Promise<ReadonlyMap<string, number>>
  /** Which of these members, all seen by the viewer already, have an account that was activated. */
  readonly findActivated: (asked: {
    readonly ids: readonly string[]
  }) => Promise<ReadonlySet<string>>
}
