/** The words of the editorial boards, as the contract names them. */
export const EDITORIAL_STATES = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'SCHEDULED',
  'PUBLISHED',
  'CORRECTED',
  'WITHDRAWN',
  'ARCHIVED',
] as const
export type EditorialState = (typeof EDITORIAL_STATES)[number]

export const AUDIENCES = ['PUBLIC', 'MEMBERS', 'ORGANIZATION', 'COMMITTEES'] as const
export type Audience = (typeof AUDIENCES)[number]

export const CONTENT_COLLECTIONS = ['NEWS', 'RESOLUTIONS', 'BULLETINS', 'KNOWLEDGE'] as const
export type ContentCollection = (typeof CONTENT_COLLECTIONS)[number]

export const EDITORIAL_VERDICTS = ['APPROVE', 'REQUEST_CHANGES'] as const
export type EditorialVerdict = (typeof EDITORIAL_VERDICTS)[number]

export const EDITORIAL_STEP_STATES = ['AHEAD', 'CURRENT', 'DONE', 'SKIPPED'] as const
export type EditorialStepState = (typeof EDITORIAL_STEP_STATES)[number]

export const EDITORIAL_REFUSAL_CODES = [
  'WRONG_STATE',
  'NOT_ENTITLED',
  'OWN_CONTENT',
  'ALREADY_DECIDED',
  'NOT_READY',
  'NOT_DECLARED_FREE_OF_SECRETS',
  'SECRECY_MARK',
  'IN_THE_PAST',
  'STALE',
  'LOCKED',
] as const
export type EditorialRefusalCode = (typeof EDITORIAL_REFUSAL_CODES)[number]

/** The states in which a document is with readers, whatever happens to its drafts. */
export const RELEASED_STATES = ['PUBLISHED', 'CORRECTED'] as const satisfies EditorialState[]

/** The states in which the text may not be changed: it has been approved and waits to go out. */
export const LOCKED_STATES = ['APPROVED', 'SCHEDULED'] as const satisfies EditorialState[]

/** Whether `state` is one of `states`, which may be a narrower list. */
export function isOneOf(state: EditorialState, states: readonly EditorialState[]): boolean {
  return states.includes(state)
}

/** Each kind of content with the slug of its collection. */
export const CONTENT_SLUGS = [
  ['NEWS', 'news'],
  ['RESOLUTIONS', 'resolutions'],
  ['BULLETINS', 'bulletins'],
  ['KNOWLEDGE', 'knowledge'],
] as const satisfies readonly (readonly [ContentCollection, string])[]
export type ContentSlug = (typeof CONTENT_SLUGS)[number][1]

export function slugOf(contentCollection: ContentCollection): ContentSlug {
  const [, slug] = CONTENT_SLUGS.find(([kind]) => kind === contentCollection) ?? CONTENT_SLUGS[0]
  return slug
}

/** What makes a document's submission under way unique. */
export function openKeyOf({
  contentCollection,
  documentId,
}: {
  readonly contentCollection: ContentCollection
  readonly documentId: string
}): string {
  return `${contentCollection}:${documentId}`
}
