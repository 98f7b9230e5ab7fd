import type { PayloadRequest } from 'payload'

import { movedPaths, pathUnder } from '../../src/domain/organizations/organization-tree.ts'
import { PATH_HOLDERS } from '../../src/domain/organizations/path-holders.ts'
import { findStored } from '../find-stored.ts'
import { relationId } from '../relation-id.ts'
import { storedCollection } from '../stored-collections.ts'
import type { OrganizationData } from './organization-facts.ts'

type StoredNode = { readonly _id: { toString(): string }; readonly path?: readonly string[] }

/** The path of a new organization ends with its own id, which is known only once it is stored. */
export async function storePath({
  organization,
  req,
}: {
  readonly organization: OrganizationData
  readonly req: PayloadRequest
}): Promise<void> {
  const id = String(organization.id)
  const parentId = relationId(organization.parent)
  const parent =
    parentId === null
      ? null
      : await findStored<OrganizationData>({ req, collection: 'organizations', id: parentId })
  const { rows, session } = await storedCollection({ req, slug: 'organizations' })
  const path = pathUnder({ parentPath: parent?.path ?? [], id })
  await rows?.updateMany({ _id: id }, { $set: { path } }, { session })
}

/**
 * Takes a subtree to its new place: the paths of all its organizations and of everything that stands in them, in the request's
 * transaction. The roots it leaves and comes to are written too, so that of two moves at once in one tree the second is refused by the
 * database as a write conflict and cannot build on a tree that is no more: together they could close a circle.
 */
export async function moveSubtree({
  organization,
  earlier,
  req,
}: {
  readonly organization: OrganizationData
  readonly earlier: OrganizationData
  readonly req: PayloadRequest
}): Promise<void> {
  const id = String(organization.id)
  const { rows, session } = await storedCollection({ req, slug: 'organizations' })
  if (rows === undefined) return
  const parentId = relationId(organization.parent)
  const parent =
    parentId === null
      ? null
      : await findStored<OrganizationData>({ req, collection: 'organizations', id: parentId })
  const newParentPath = parent?.path ?? []
  const roots = [earlier.path?.[0], newParentPath[0] ?? id].filter((root) => root !== undefined)
  await rows.updateMany({ _id: { $in: roots } }, { $inc: { treeVersion: 1 } }, { session })

  // The moved one is stored with its new path already; both paths hold its id.
  const stored = (await rows
    .find({ path: id }, { path: 1 }, { session })
    .lean()) as readonly StoredNode[]
  const nodes = stored.map(({ _id, path = [] }) => ({
    key: _id,
    id: String(_id),
    path: String(_id) === id ? (earlier.path ?? [id]) : path,
  }))
  const paths = movedPaths({ id, newParentPath, subtree: nodes })
  const moved = nodes.map((node) => ({ key: node.key, path: paths.get(node.id) ?? [] }))
  await rows.bulkWrite(
    moved.map(({ key, path }) => ({
      updateOne: { filter: { _id: key }, update: { $set: { path } } },
    })),
    { session },
  )
  await rewriteHolders({ moved, req })
}

/** One write a collection and organization; what stands in the moved organizations is found by the organization, never by an old path. */
async function rewriteHolders({
  moved,
  req,
}: {
  readonly moved: readonly { readonly key: unknown; readonly path: readonly string[] }[]
  readonly req: PayloadRequest
}): Promise<void> {
  for (const holder of PATH_HOLDERS) {
    const { rows, versions, session } = await storedCollection({ req, slug: holder.collection })
    const writes = (prefix: string) =>
      moved.map(({ key, path }) => ({
        updateMany: {
          filter: { [prefix + holder.organization]: key },
          update: { $set: { [prefix + holder.path]: path } },
        },
      }))
    await rows?.bulkWrite(writes(''), { session })
    await versions?.bulkWrite(writes('version.'), { session })
  }
  await rewriteAccounts({ moved, req })
}

/** An account stands where its member does: after the members have moved, those of the moved cells are known by their path. */
async function rewriteAccounts({
  moved,
  req,
}: {
  readonly moved: readonly { readonly key: unknown; readonly path: readonly string[] }[]
  readonly req: PayloadRequest
}): Promise<void> {
  const members = await storedCollection({ req, slug: 'members' })
  const accounts = await storedCollection({ req, slug: 'accounts' })
  const { session } = accounts
  const cells = moved.map(({ key }) => key)
  const ids = new Map<string, unknown[]>()
  const found = await members.rows?.find({ cell: { $in: cells } }, { cell: 1 }, { session }).lean()
  for (const { _id, cell } of found ?? [])
    ids.set(String(cell), [...(ids.get(String(cell)) ?? []), _id])
  await accounts.rows?.bulkWrite(
    moved.flatMap(({ key, path }) => {
      const update = { $set: { path } }
      return [
        { updateMany: { filter: { member: { $in: ids.get(String(key)) ?? [] } }, update } },
        { updateMany: { filter: { organization: key, member: null }, update } },
      ]
    }),
    { session },
  )
}
