import { isGranted, isGrantedAt, type Viewer } from '../permissions.ts'

/**
 * The staff of a draft: its author, and whoever reviews the content of its owner. Everybody else does not know that it exists.
 * Its translation for lists is `staffRows` in collections/editorial/editorial.access.ts.
 */
export function isStaffOf({
  viewer,
  authorId,
  ownerPath,
}: {
  readonly viewer: Viewer | null
  readonly authorId: string
  readonly ownerPath: readonly string[]
}): boolean {
  if (viewer === null || !isGranted({ viewer, permission: 'content.write' })) return false
  return (
    authorId === viewer.accountId ||
    isGrantedAt({ viewer, permission: 'content.review', path: ownerPath })
  )
}
