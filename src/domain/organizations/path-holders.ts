/** A collection whose documents keep the path of an organization beside the organization, so that lists can be cut by the tree. */
export type PathHolder = {
  readonly collection: string
  /** The field with the organization's id. */
  readonly organization: string
  /** The field with the ids from the root to that organization. */
  readonly path: string
}

/** Everything that is rewritten when a part of the tree moves. Whoever keeps a path adds a line here. */
export const PATH_HOLDERS: readonly PathHolder[] = [
  { collection: 'members', organization: 'cell', path: 'path' },
  { collection: 'appointments', organization: 'organization', path: 'path' },
  { collection: 'meetings', organization: 'organization', path: 'path' },
  { collection: 'meeting-rule-sets', organization: 'organization', path: 'path' },
  { collection: 'editorial-boards', organization: 'organization', path: 'path' },
  { collection: 'news', organization: 'owner', path: 'ownerPath' },
  { collection: 'media', organization: 'owner', path: 'ownerPath' },
]
