import type { CollectionBeforeChangeHook } from 'payload'

import {
  BOARD_OFFICES,
  DECIDING_ROLES,
  type BoardOffice,
} from '../../src/domain/editorial/board-offices.ts'
import { isGrantedAt, type Viewer } from '../../src/domain/permissions.ts'
import { DomainError, forbidden, invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { organizationPath } from '../organization-path.ts'
import { relationId } from '../relation-id.ts'

type BoardData = Partial<Record<BoardOffice, unknown>> & {
  organization?: unknown
  steps?: { deciders?: string[] | null; required?: number | null }[] | null
  path?: string[]
}

/** A step names as deciders offices of the board, or people who hold one: nobody else sees what is to be decided. */
export const guardSteps: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const board = { ...(originalDoc as BoardData | undefined), ...(data as BoardData) }
  const people = (Object.keys(BOARD_OFFICES) as BoardOffice[])
    .filter((office) => office !== 'contributors')
    .flatMap((office) => [board[office]].flat().map(relationId))
  const known = (decider: string) =>
    DECIDING_ROLES.some((role) => role === decider) || people.includes(decider)

  const problems = (board.steps ?? []).flatMap(({ deciders }, index) =>
    (deciders ?? []).length > 0 && (deciders ?? []).every(known)
      ? []
      : [{ path: `steps.${index}.deciders`, reason: 'editorial.unknownDecider' }],
  )
  if (problems.length > 0) throw invalidInput(problems)
  return data
}

/** Keeps the board's place in the tree beside it, and refuses a board where its maker keeps none. */
export const deriveBoardPath: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const board = { ...(originalDoc as BoardData | undefined), ...(data as BoardData) }
  const path = await organizationPath({ req, id: relationId(board.organization) ?? '' })
  const viewer = await viewerOf(req)
  // To those who do not make boards everywhere, what is not there and what they may not touch are the same.
  if (path === null && (!viewer || isGrantedAt({ viewer, permission: 'board.manage', path: [] })))
    throw invalidInput([{ path: 'organization', reason: 'editorial.noSuchOrganization' }])
  if (path === null) throw forbidden()
  if (viewer !== null && !isGrantedAt({ viewer, permission: 'board.manage', path }))
    throw forbidden()
  refuseOneself({ viewer, board, before: originalDoc as BoardData | undefined })
  return { ...(data as BoardData), path: [...path] }
}

/** An office of a board is a right: as with every other, nobody gives it to oneself. A system administrator has no use for it. */
function refuseOneself({
  viewer,
  board,
  before,
}: {
  readonly viewer: Viewer | null
  readonly board: BoardData
  readonly before: BoardData | undefined
}): void {
  if (viewer === null || viewer.systemAdministrator) return
  const holds = (held: BoardData | undefined, office: BoardOffice) =>
    [held?.[office]].flat().map(relationId).includes(viewer.accountId)
  const offices = Object.keys(BOARD_OFFICES) as BoardOffice[]
  // The same office of a board that is put elsewhere is another one.
  const stays = relationId(before?.organization) === relationId(board.organization)
  if (offices.some((office) => holds(board, office) && !(stays && holds(before, office))))
    throw new DomainError({ code: 'FORBIDDEN', message: 'appointments.notOneself' })
}
