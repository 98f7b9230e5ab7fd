import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { AuditDetail } from '../../src/domain/audit/audit-entry.ts'
import type { AuditKind } from '../../src/domain/audit/audit-kinds.ts'
import { BOARD_OFFICES, type BoardOffice } from '../../src/domain/editorial/board-offices.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { storedName } from '../audit/stored-name.ts'
import { relationId } from '../relation-id.ts'

type Board = Partial<Record<BoardOffice, unknown>> & {
  readonly id?: string
  readonly organization?: unknown
}

const OFFICES = Object.keys(BOARD_OFFICES) as BoardOffice[]
const holdersOf = (board: Board | null, office: BoardOffice) =>
  [board?.[office]].flat().flatMap((holder) => relationId(holder) ?? [])

/** Who came into an office of a board and who left it, with the write that does it. Steps and settings are no right of anybody's. */
export const logBoard: CollectionAfterChangeHook = ({ doc, previousDoc, operation, req }) =>
  log({
    req,
    kind: 'BOARD_CHANGED',
    after: doc as Board,
    before: operation === 'create' ? null : (previousDoc as Board),
  })

export const logBoardRemoval: CollectionAfterDeleteHook = ({ doc, req }) => {
  const { id, organization } = doc as Board
  return log({ req, kind: 'BOARD_REMOVED', after: { id, organization }, before: doc as Board })
}

async function log({
  req,
  kind,
  after,
  before,
}: {
  readonly req: PayloadRequest
  readonly kind: AuditKind
  readonly after: Board
  readonly before: Board | null
}): Promise<void> {
  const isMove =
    before !== null && relationId(before.organization) !== relationId(after.organization)
  const changes = await changesOf({ req, after, before })
  if (Object.keys(changes).length === 0 && !isMove && kind === 'BOARD_CHANGED') return
  const organizationId = relationId(after.organization)
  const { name, path } = await storedName({ req, collection: 'organizations', id: organizationId })
  await recordAudit({
    req,
    events: [
      {
        kind,
        subject: { collection: 'editorial-boards', id: after.id ?? '', name },
        organizationPath: path,
        detail: changes,
      },
    ],
  })
}

/** By office, with the names as they are now: `headIn`, `editorsOut`. */
async function changesOf({
  req,
  after,
  before,
}: {
  readonly req: PayloadRequest
  readonly after: Board
  readonly before: Board | null
}): Promise<AuditDetail> {
  const changes: Record<string, readonly string[]> = {}
  for (const office of OFFICES) {
    const [now, then] = [holdersOf(after, office), holdersOf(before, office)]
    const come = now.filter((id) => !then.includes(id))
    const gone = then.filter((id) => !now.includes(id))
    if (come.length > 0) changes[`${office}In`] = await namesOf({ req, ids: come })
    if (gone.length > 0) changes[`${office}Out`] = await namesOf({ req, ids: gone })
  }
  return changes
}

async function namesOf({
  req,
  ids,
}: {
  readonly req: PayloadRequest
  readonly ids: readonly string[]
}): Promise<readonly string[]> {
  const names: string[] = []
  // One after another: a transaction takes no two at once.
  for (const id of ids) names.push((await storedName({ req, collection: 'accounts', id })).name)
  return names
}
