import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { documentFactsOf } from '../../src/domain/editorial/document-facts.ts'
import {
  AUDIENCES,
  isOneOf,
  LOCKED_STATES,
  type Audience,
  type EditorialState,
} from '../../src/domain/editorial/editorial-values.ts'
import { isGrantedAt, type Viewer } from '../../src/domain/permissions.ts'
import { repairText } from '../../src/domain/text/repair-text.ts'
import { conflict, invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { findStored } from '../find-stored.ts'
import { organizationPath } from '../organization-path.ts'
import { relationId } from '../relation-id.ts'
import { checkMedia } from './check-media.ts'
import { defaultOwner } from './default-owner.ts'
import { freeSlug } from './free-slug.ts'
import { findOpenTask } from './open-task.ts'

type ContentData = {
  id?: string
  title?: string | null
  slug?: string | null
  summary?: string | null
  body?: unknown
  cover?: unknown
  files?: unknown[] | null
  audience?: string | null
  audienceOrganization?: unknown
  owner?: unknown
  author?: unknown
  authorName?: string | null
  state?: EditorialState
  publishedAt?: unknown
  notice?: string | null
  mediaIds?: string[] | null
}

/**
 * Guards and derives, whatever the data say: the author stays who began it, the state follows the submission, and nothing
 * that readers go by (release, audience, slug) comes from the client.
 */
export const keepEditorialFacts: CollectionBeforeChangeHook = async (asked) => {
  const { collection, operation, req } = asked
  const before = operation === 'update' ? (asked.originalDoc as ContentData) : undefined
  const content: ContentData = { ...before, ...(asked.data as ContentData) }
  const viewer = await viewerOf(req)
  const ownerId = relationId(content.owner) ?? defaultOwner(viewer)
  const title = titleOf(content)

  const derived = {
    ...(await placeOf({ req, viewer, ownerId, before })),
    ...factsOf({ content, title, ownerId }),
  }
  await checkMedia({ req, viewer, mediaIds: derived.mediaIds, known: before?.mediaIds ?? [] })
  const slug = before?.slug ?? (await freeSlug({ req, collection: collection.slug, title }))
  const author = authorOf({ before, viewer, data: asked.data as ContentData })
  return {
    ...(asked.data as ContentData),
    ...derived,
    title,
    slug,
    _status: 'draft',
    state: await stateOf({ req, slug: collection.slug, before }),
    author,
    authorName: before?.authorName ?? (await nameOf({ req, author, viewer })),
    publishedAt: before?.publishedAt ?? null,
    notice: before?.notice ?? null,
    savedBy: viewer?.accountId ?? null,
  }
}

function titleOf({ title }: ContentData): string {
  const repaired = repairText(title ?? '')
  if (repaired === '') throw invalidInput([{ path: 'title', reason: 'editorial.titleMissing' }])
  return repaired
}

/** The owner's place in the tree. Whoever writes, or hands the document to another owner, must be allowed to write there. */
async function placeOf({
  req,
  viewer,
  ownerId,
  before,
}: {
  readonly req: PayloadRequest
  readonly viewer: Viewer | null
  readonly ownerId: string | null
  readonly before: ContentData | undefined
}) {
  const path = ownerId === null ? null : await organizationPath({ req, id: ownerId })
  if (path === null) throw invalidInput([{ path: 'owner', reason: 'editorial.noSuchOrganization' }])
  const isNew = ownerId !== relationId(before?.owner)
  if (isNew && viewer !== null && !isGrantedAt({ viewer, permission: 'content.write', path }))
    throw invalidInput([{ path: 'owner', reason: 'editorial.ownerNotYours' }])
  return { owner: ownerId, ownerPath: [...path] }
}

function factsOf({
  content,
  title,
  ownerId,
}: {
  readonly content: ContentData
  readonly title: string
  readonly ownerId: string | null
}) {
  const audience = AUDIENCES.find((known): known is Audience => known === content.audience)
  if (audience === undefined)
    throw invalidInput([{ path: 'audience', reason: 'editorial.badAudience' }])
  const facts = documentFactsOf({
    texts: [title, content.summary ?? ''],
    body: content.body,
    mediaIds: [content.cover, ...(content.files ?? [])].flatMap((media) => relationId(media) ?? []),
    audience,
    audienceOrganizationId: relationId(content.audienceOrganization),
    ownerId: ownerId ?? '',
  })
  return {
    readableBy: facts.readableBy,
    searchWords: [...facts.searchWords],
    mediaIds: [...facts.mediaIds],
  }
}

/** The state of a draft is that of its submission. What is approved is locked until it is out or returned. */
async function stateOf({
  req,
  slug,
  before,
}: {
  readonly req: PayloadRequest
  readonly slug: string
  readonly before: ContentData | undefined
}): Promise<EditorialState> {
  if (before?.id === undefined) return 'DRAFT'
  const task = await findOpenTask({ req, slug, documentId: String(before.id) })
  if (task !== null && isOneOf(task.state, LOCKED_STATES)) throw conflict('editorial.LOCKED')
  return task?.state ?? 'DRAFT'
}

/** Who signs in and writes is the author. A write of the product itself names one. */
function authorOf({
  before,
  viewer,
  data,
}: {
  readonly before: ContentData | undefined
  readonly viewer: Viewer | null
  readonly data: ContentData
}): string {
  const author = relationId(before?.author) ?? viewer?.accountId ?? relationId(data.author)
  if (author === null) throw invalidInput([{ path: 'author', reason: 'editorial.noAuthor' }])
  return author
}

async function nameOf({
  req,
  author,
  viewer,
}: {
  readonly req: PayloadRequest
  readonly author: string
  readonly viewer: Viewer | null
}): Promise<string | null> {
  if (author === viewer?.accountId) return viewer.displayName
  const account = await findStored<{ displayName?: string }>({
    req,
    collection: 'accounts',
    id: author,
  })
  return account?.displayName ?? null
}
