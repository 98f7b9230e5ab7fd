import type { CollectionConfig } from 'payload'

import { confirmPath } from '../organizations/confirm-path.ts'
import { advanceReview } from './advance-review.ts'
import { guardDeletion } from './guard-deletion.ts'
import { keepEditorialFacts } from './keep-editorial-facts.ts'
import { onlyDraftsAreSaved } from './only-drafts-are-saved.ts'

/**
 * The hooks of every collection of content. Together they hold on every path through Payload, the Local API included:
 * what is written is a draft, its state follows the submission under way, and only the editorial service, which writes
 * the approved version below Payload, publishes.
 */
export const editorialHooks: CollectionConfig['hooks'] = {
  beforeOperation: [onlyDraftsAreSaved],
  beforeChange: [keepEditorialFacts],
  afterChange: [advanceReview, confirmPath('owner')],
  beforeDelete: [guardDeletion],
}
