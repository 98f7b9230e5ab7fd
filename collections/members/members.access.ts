import type { CollectionConfig, FieldAccess, PayloadRequest } from 'payload'

import { isSensitiveVisible, seesEverySensitive } from '../../src/domain/members/masking.ts'
import { allowRows, nobody, viewerOf } from '../access.ts'
import { relationId } from '../relation-id.ts'

const fields = { path: 'path', organization: 'cell', member: 'id' }
const writable = allowRows({ permission: 'member.write', fields })

/** Nobody is deleted: members leave, are transferred or die, and their record stays. */
export const membersAccess: CollectionConfig['access'] = {
  create: writable,
  read: allowRows({ permission: 'member.read', fields }),
  update: writable,
  delete: nobody,
}

type Row = { readonly id?: string; readonly path?: string[] | null; readonly cell?: unknown }

/**
 * A sensitive field is shown to those whose right to it reaches the member. Asked without a member (a filter, an order, a form), the
 * answer is yes only for those who may see it of everybody they see at all, so that nothing can be guessed by filtering or sorting.
 * Who may write a member may write it unseen: what is not shown does not come back in a form.
 */
const readSensitive: FieldAccess = async ({ req, doc, id }) => {
  const viewer = await viewerOf(req)
  const row = doc as Row | undefined
  if (row?.cell === undefined) return seesEverySensitive(viewer)
  const path = row.path ?? (await pathOf({ req, cellId: relationId(row.cell) }))
  return isSensitiveVisible({ viewer, memberId: row.id ?? String(id ?? ''), path })
}

export const sensitive = { read: readSensitive }

/** A list that is hidden comes out empty and would come back so: it is changed only by those who see it. */
export const sensitiveList = { read: readSensitive, update: readSensitive }

/** Hidden fields may have been taken off the document already; the cell says where it stands. Read once a request for each cell. */
async function pathOf({
  req,
  cellId,
}: {
  readonly req: PayloadRequest
  readonly cellId: string | null
}): Promise<readonly string[]> {
  if (cellId === null) return []
  const context = req.context as { cellPaths?: Map<string, Promise<readonly string[]>> }
  context.cellPaths ??= new Map()
  const known = context.cellPaths.get(cellId)
  if (known) return known
  const path = req.payload
    .findByID({
      collection: 'organizations',
      id: cellId,
      depth: 0,
      select: { path: true },
      showHiddenFields: true,
      disableErrors: true,
    })
    .then((cell) => cell?.path ?? [])
  context.cellPaths.set(cellId, path)
  return path
}
