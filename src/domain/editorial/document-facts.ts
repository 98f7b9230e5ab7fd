import { searchWords } from '../text/search-key.ts'
import { audienceKeyOf } from './audience-rule.ts'
import type { Audience } from './editorial-values.ts'
import { mediaIn, plainTextOf } from './rich-text.ts'

const MAX_WORDS = 4000

/** What a document stores beside its content, so that readers, files and the search are asked in one indexed condition. */
export type DocumentFacts = {
  readonly readableBy: string
  readonly searchWords: readonly string[]
  readonly mediaIds: readonly string[]
}

/** Derives the facts from the content; relationships are given as ids. */
export function documentFactsOf({
  texts,
  body,
  mediaIds,
  audience,
  audienceOrganizationId,
  ownerId,
}: {
  readonly texts: readonly string[]
  readonly body: unknown
  readonly mediaIds: readonly string[]
  readonly audience: Audience
  readonly audienceOrganizationId: string | null
  readonly ownerId: string
}): DocumentFacts {
  return {
    readableBy: audienceKeyOf({ audience, audienceOrganizationId, ownerId }),
    searchWords: searchWords([...texts, plainTextOf(body)].join(' ')).slice(0, MAX_WORDS),
    mediaIds: [...new Set([...mediaIds, ...mediaIn(body)])],
  }
}
