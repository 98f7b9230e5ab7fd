import { isGrantedAt, PERMISSIONS, type Role, type Viewer } from '../permissions.ts'

/** What a move touches, as it is before it. */
export type MoveFacts = {
  readonly id: string
  /** Ids from the root to the one that moves, and to its new parent. */
  readonly path: readonly string[]
  readonly newParentPath: readonly string[]
  /** The one that moves and all below it. */
  readonly subtree: readonly { readonly id: string; readonly path: readonly string[] }[]
  readonly members: number
  readonly accounts: number
  /** Whoever holds an office at an organization that is above it before or after the move, and not both. */
  readonly holders: readonly Viewer[]
  /** The organizations with an editorial board, on either way up and in what moves. */
  readonly boards: readonly string[]
  /** Content by its owner: how many items, and how many of them are being reviewed. */
  readonly items: readonly {
    readonly ownerId: string
    readonly items: number
    readonly underReview: number
  }[]
  readonly meetings: { readonly underWay: number; readonly planned: number }
}

/** Somebody whose rights come to reach what moves, or no longer do, with the offices that this is due to. */
export type ReachChange = {
  readonly accountId: string
  readonly displayName: string
  readonly offices: readonly { readonly role: Role; readonly organizationId: string }[]
}

/** The content of what moves comes from one board (null: none) under another. What is being reviewed stays with the boards it was submitted to. */
export type BoardChange = {
  readonly from: string | null
  readonly to: string | null
  readonly items: number
  readonly underReview: number
}

/** Who and what a move affects. */
export type MovePreview = {
  /** How many organizations move, the one itself included. */
  readonly organizations: number
  readonly members: number
  readonly accounts: number
  readonly gains: readonly ReachChange[]
  readonly loses: readonly ReachChange[]
  readonly board: BoardChange | null
  readonly meetings: { readonly underWay: number; readonly planned: number }
}

/** What the move of these facts will do. */
export function movePreview(facts: MoveFacts): MovePreview {
  const { subtree, members, accounts, meetings } = facts
  return {
    organizations: subtree.length,
    members,
    accounts,
    ...reachChanges(facts),
    board: boardChange(facts),
    meetings,
  }
}

/**
 * The preview as one text that changes with the tree, the rights and the boards that it tells about. How many members, items and
 * meetings there are is left out: daily work changes it, and it does not change what is decided.
 */
export function movePreviewText(facts: MoveFacts): string {
  const { gains, loses } = reachChanges(facts)
  const board = boardChange(facts)
  const people = (changes: readonly ReachChange[]) =>
    changes.map(({ accountId, offices }) => [
      accountId,
      offices.map(({ role, organizationId }) => `${role}@${organizationId}`),
    ])
  return JSON.stringify([
    facts.path,
    facts.newParentPath,
    facts.subtree.map(({ path }) => path.join('/')).sort(),
    people(gains),
    people(loses),
    board && [board.from, board.to],
  ])
}

/** The organizations that are above only before the move, and only after it. */
export function changedAncestors({
  path,
  newParentPath,
}: Pick<MoveFacts, 'path' | 'newParentPath'>): {
  readonly left: readonly string[]
  readonly joined: readonly string[]
} {
  const above = path.slice(0, -1)
  return {
    left: above.filter((id) => !newParentPath.includes(id)),
    joined: newParentPath.filter((id) => !above.includes(id)),
  }
}

/** Whoever may do something at the moved organization after the move that they may not do before it, and the other way round. */
function reachChanges(facts: MoveFacts): Pick<MovePreview, 'gains' | 'loses'> {
  const { path, newParentPath, id, holders } = facts
  const { left, joined } = changedAncestors(facts)
  const newPath = [...newParentPath, id]
  const may = (viewer: Viewer, at: readonly string[]) =>
    PERMISSIONS.filter((permission) => isGrantedAt({ viewer, permission, path: at }))
  const byName = [...holders].sort(
    (one, other) =>
      one.displayName.localeCompare(other.displayName, 'vi') ||
      one.accountId.localeCompare(other.accountId),
  )
  const changes = byName.map((viewer) => ({
    viewer,
    before: may(viewer, path),
    after: may(viewer, newPath),
  }))
  return {
    gains: changes
      .filter(({ before, after }) => after.some((permission) => !before.includes(permission)))
      .map(({ viewer }) => reachChange({ viewer, through: joined })),
    loses: changes
      .filter(({ before, after }) => before.some((permission) => !after.includes(permission)))
      .map(({ viewer }) => reachChange({ viewer, through: left })),
  }
}

function reachChange({
  viewer: { accountId, displayName, appointments },
  through,
}: {
  readonly viewer: Viewer
  readonly through: readonly string[]
}): ReachChange {
  const offices = appointments
    .filter(({ organizationId }) => through.includes(organizationId))
    .map(({ role, organizationId }) => ({ role, organizationId }))
  return { accountId, displayName, offices }
}

/** The board of the nearest organization upwards that has one is responsible (src/domain/editorial/review-path.ts). */
function boardChange({
  id,
  path,
  newParentPath,
  subtree,
  boards,
  items,
}: MoveFacts): BoardChange | null {
  const boardOf = (upTo: readonly string[]) =>
    [...upTo].reverse().find((organizationId) => boards.includes(organizationId)) ?? null
  const [from, to] = [boardOf(path.slice(0, -1)), boardOf(newParentPath)]
  if (from === to) return null
  // A board that moves along stays responsible for what is below it.
  const inside = new Map(subtree.map((node) => [node.id, node.path.slice(node.path.indexOf(id))]))
  const changed = items.filter(({ ownerId }) => boardOf(inside.get(ownerId) ?? []) === null)
  return {
    from,
    to,
    items: changed.reduce((sum, one) => sum + one.items, 0),
    underReview: changed.reduce((sum, one) => sum + one.underReview, 0),
  }
}
