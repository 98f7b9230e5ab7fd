import type { MemberStatus } from '../../domain/members/member-status.ts'
import type { OrganizationType } from '../../domain/organizations/organization-types.ts'

/** How far the electronic handbook has come in a body. */
export type Rollout = 'done' | 'begun' | 'notBegun'

/** A cell before its people are made: what its office calls it, and how many there are. */
export type CellPlan = {
  /** Heading of its rows in the list of its body; null where the body is the cell itself. */
  readonly name: string | null
  readonly people: number
  /** How many at the head of the list are official members, so that the cell works. */
  readonly officials?: number
  /** Of the last in the list, where chance shall not say it. */
  readonly last?: readonly MemberStatus[]
}

/** An organization that an office creates, with the cells whose people stand in the list that this office keeps. */
export type BodyPlan = {
  readonly code: string
  readonly type: OrganizationType
  readonly name: string
  readonly parentCode: string
  readonly cells: readonly CellPlan[]
  readonly rollout: Rollout
  /** People with a part of their own sit here: nothing is left to chance. */
  readonly isOfCast: boolean
  /** Why its people are left out of the figures; null where they count. */
  readonly notCountedReason: string | null
}

type Named = Pick<BodyPlan, 'code' | 'type' | 'name' | 'parentCode'> &
  Partial<Pick<BodyPlan, 'cells' | 'rollout' | 'notCountedReason' | 'isOfCast'>>

export function body(named: Named): BodyPlan {
  return { cells: [], rollout: 'done', notCountedReason: null, isOfCast: false, ...named }
}

export const cell = (
  name: string | null,
  people: number,
  rest: Pick<CellPlan, 'officials' | 'last'> = {},
): CellPlan => ({ name, people, ...rest })
