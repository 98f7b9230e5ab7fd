import type { CollectionBeforeOperationHook } from 'payload'

import { conflict } from '../../src/errors/domain-error.ts'

type WriteArgs = {
  data?: { _status?: unknown } | null
  draft?: boolean
  autosave?: boolean
  publishSpecificLocale?: unknown
  publishAllLocales?: unknown
  unpublishAllLocales?: unknown
}

/**
 * Turns every save into a new draft version and refuses what asks for more: publishing, taking down, and restoring an old
 * version to readers. An automatic save would overwrite a version that somebody may be reading for approval, so it becomes
 * a version of its own.
 */
export const onlyDraftsAreSaved: CollectionBeforeOperationHook = ({ args, operation }) => {
  const asked = args as WriteArgs
  if (operation === 'restoreVersion') {
    if (asked.draft !== true) throw conflict('editorial.publishedByWorkflow')
    return args
  }
  if (operation !== 'create' && operation !== 'update') return args

  const publishes = asked.data?._status !== undefined && asked.data._status !== 'draft'
  if (publishes || asked.unpublishAllLocales || asked.publishSpecificLocale)
    throw conflict('editorial.publishedByWorkflow')
  return {
    ...args,
    draft: true,
    autosave: false,
    publishAllLocales: false,
    data: { ...asked.data, _status: 'draft' },
  }
}
