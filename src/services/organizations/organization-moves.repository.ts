import type { MoveFacts } from '../../domain/organizations/move-preview.ts'
import type { MovingOrganization, NewParent } from '../../domain/organizations/move-refusals.ts'
import type { Viewer } from '../../domain/permissions.ts'

export type Move = {
  readonly id: string
  readonly parentId: string
  /** YYYY-MM-DD, from which history tells the new parent. */
  readonly effectiveOn: string
}

/** What a move needs of the storage. Everything is read as the product itself: the service decides what the viewer is told. */
export type MoveUnit = {
  /** Null for an id that is none. */
  readonly findMoving: (id: string) => Promise<MovingOrganization | null>
  readonly findParent: (id: string) => Promise<NewParent | null>
  readonly findFacts: (
    asked: Pick<MoveFacts, 'id' | 'path' | 'newParentPath'>,
  ) => Promise<MoveFacts>
  readonly namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Written as the viewer, through the rules of the register. */
  readonly move: (asked: Move & { readonly viewer: Viewer }) => Promise<void>
}

export type OrganizationMoveRepository = {
  /** Reads alone. */
  readonly reading: <T>(work: (unit: MoveUnit) => Promise<T>) => Promise<T>
  /** One transaction, done again where another one was in the way: it may read a tree that has changed since. */
  readonly inTransaction: <T>(work: (unit: MoveUnit) => Promise<T>) => Promise<T>
}
